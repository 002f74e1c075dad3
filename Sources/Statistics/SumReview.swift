/// Looks whether parts make up their wholes, and enters what is missing.
///
/// An area does not have to list all its parts. Where a sum clearly lacks some, they are entered as one more figure that
/// nobody publishes, behind which others can hide; where it clearly has too many, because some lie in others, it is left
/// out. A sum that is off by less than the threshold, or by a hundredth as rounded figures are, is taken to hold, and
/// readers to know by how much it is off. So is one with a figure that is only estimated.
struct SumReview {
    /// Every figure, then what sums lack.
    private(set) var values: [Double]
    /// The sums that hold.
    private(set) var sums: [FigureSums.Sum] = []
    private let isSure: [Bool]
    private let threshold: Double

    init(_ estimates: FigureEstimates, threshold: Double) {
        values = estimates.values.map { $0 ?? 0 }
        isSure = estimates.isSure
        self.threshold = threshold
    }

    mutating func judge(_ all: [FigureSums.Sum]) {
        sums = all.compactMap { sum in
            guard isSure[sum.whole], sum.parts.allSatisfy({ isSure[$0.figure] }) else { return sum }
            let rest = sum.parts.reduce(values[sum.whole]) { $0 - $1.weight * values[$1.figure] }
            guard rest.magnitude >= Self.tolerance(of: values[sum.whole], threshold: threshold) else { return sum }
            guard rest > 0 else { return nil }
            values.append(rest)
            return FigureSums.Sum(whole: sum.whole, parts: sum.parts + [.init(figure: values.count - 1)])
        }
    }

    /// By how much a sum must be off before it is clear that it does not hold.
    static func tolerance(of whole: Double, threshold: Double) -> Double {
        max(threshold, 1, whole / 100)
    }
}
