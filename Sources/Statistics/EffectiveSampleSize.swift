/// How many equally weighted replies a weighted sample is worth.
package enum EffectiveSampleSize {
    /// (Σw)² / Σw²; nil without weights, with a negative or infinite one, or where all are 0.
    ///
    /// Source: Kish 1965, "Survey sampling".
    package static func of(weights: [Double]) -> Double? {
        guard let largest = weights.max(), largest > 0, largest.isFinite,
            weights.allSatisfy({ $0 >= 0 })
        else { return nil }
        var sum = 0.0
        var sumOfSquares = 0.0
        for weight in weights {
            let scaled = weight / largest
            sum += scaled
            sumOfSquares += scaled * scaled
        }
        return sum * sum / sumOfSquares
    }
}
