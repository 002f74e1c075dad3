extension NearestProfile {
    /// Each area's score on the first principal component: the one number that tells the profiles apart best.
    ///
    /// The eigenvector of the largest eigenvalue of the measures' correlation matrix, by the power method, with missing
    /// measures at their mean. Its sign is such that the largest of its weights is positive. All 0 without measures. The
    /// work grows with areas × measures².
    ///
    /// Source: Hotelling 1933, "Analysis of a complex of statistical variables into principal components".
    package var principalScores: [Double] {
        let weights = principalWeights
        let table = standardised.span
        var scores: [Double] = []
        scores.reserveCapacity(areas)
        for area in 0..<areas {
            var score = 0.0
            for measure in 0..<measures {
                let value = table[area * measures + measure]
                if !value.isNaN { score += weights[measure] * value }
            }
            scores.append(score)
        }
        return scores
    }

    private var principalWeights: [Double] {
        let products = products
        // Unequal parts, so that the start is not at a right angle to a component that sums to 0.
        var weights = (0..<measures).map { 1 + Double($0) / Double(measures) }
        for _ in 0..<Self.mostSteps {
            let next = (0..<measures).map { row in
                (0..<measures).reduce(0) { $0 + products[row * measures + $1] * weights[$1] }
            }
            let length = next.reduce(0) { $0 + $1 * $1 }.squareRoot()
            guard length > 0, length.isFinite else { break }
            let scaled = next.map { $0 / length }
            let moved = zip(scaled, weights).reduce(0) { max($0, ($1.0 - $1.1).magnitude) }
            weights = scaled
            if moved < 1e-12 { break }
        }
        let largest = weights.max { $0.magnitude < $1.magnitude } ?? 0
        return largest < 0 ? weights.map { -$0 } : weights
    }

    private static var mostSteps: Int { 500 }

    /// By measure × measure, the sum of products of the standard scores.
    private var products: [Double] {
        let table = standardised.span
        var products = Array(repeating: 0.0, count: measures * measures)
        for area in 0..<areas {
            for row in 0..<measures {
                let value = table[area * measures + row]
                if value.isNaN { continue }
                for column in 0..<measures {
                    let other = table[area * measures + column]
                    if !other.isNaN { products[row * measures + column] += value * other }
                }
            }
        }
        return products
    }
}
