/// Looks whether parts make up their wholes, and enters what is missing.
///
/// An area does not have to list all its parts. Where a sum clearly lacks some, they are entered as one more figure that
/// nobody publishes, behind which others can hide; where it clearly has too many, because some lie in others, it is left
/// out. A sum that is off by less than the threshold, or by a hundredth as rounded figures are, is taken to hold, and
/// readers to know by how much it is off. So is one with a figure that is only estimated.
struct SumReview {
    /// Every figure, a whole that nobody gave as its fullest sum makes it, then what sums lack.
    private(set) var values: [Double]
    /// The sums that hold.
    private(set) var sums: [FigureSums.Sum] = []
    private var isSure: [Bool]
    private let isGiven: [Bool]
    private let threshold: Double

    init(_ estimates: [Double?], kinds: [FigureSums.Kind], given: [Double?], threshold: Double) {
        values = estimates.map { $0 ?? 0 }
        isGiven = estimates.map { $0 != nil }
        isSure = zip(given, kinds).map { value, kind in value != nil || kind == .absent }
        self.threshold = threshold
    }

    /// Judges the sums of each whole after those of all its parts; sums in a circle hold.
    mutating func judge(_ all: [FigureSums.Sum]) {
        var sumsOf = values.map { _ in [Int]() }
        var usedIn = sumsOf
        for (position, sum) in all.enumerated() {
            sumsOf[sum.whole].append(position)
            for part in sum.parts { usedIn[part.figure].append(position) }
        }
        var partsLeft = all.map(\.parts.count)
        var sumsLeft = sumsOf.map(\.count)
        var done = values.indices.filter { sumsLeft[$0] == 0 }
        var kept: [Int: FigureSums.Sum] = [:]
        var judged: Set<Int> = []
        while let figure = done.popLast() {
            if !sumsOf[figure].isEmpty {
                judged.formUnion(sumsOf[figure])
                for (position, sum) in zip(sumsOf[figure], judge(sumsOf[figure].map { all[$0] }, of: figure)) {
                    kept[position] = sum
                }
            }
            for position in usedIn[figure] {
                partsLeft[position] -= 1
                guard partsLeft[position] == 0 else { continue }
                sumsLeft[all[position].whole] -= 1
                if sumsLeft[all[position].whole] == 0 { done.append(all[position].whole) }
            }
        }
        sums = all.indices.compactMap { judged.contains($0) ? kept[$0] : all[$0] }
    }

    /// The sums of one whole as they hold, nil for each that does not.
    private mutating func judge(_ sums: [FigureSums.Sum], of whole: Int) -> [FigureSums.Sum?] {
        let totals = sums.map { sum in sum.parts.reduce(0) { $0 + $1.weight * values[$1.figure] } }
        let areSure = sums.map { sum in sum.parts.allSatisfy { isSure[$0.figure] } }
        if !isGiven[whole] { settle(whole, totals, areSure: areSure) }
        return zip(sums, zip(totals, areSure)).map { sum, found in
            let rest = values[whole] - found.0
            guard isSure[whole], found.1, rest.magnitude >= tolerance(values[whole]) else { return sum }
            guard rest > 0 else { return nil }
            values.append(rest)
            isSure.append(false)
            let lacking = FigureSums.Sum.Part(figure: values.count - 1)
            return FigureSums.Sum(whole: whole, parts: sum.parts + [lacking])
        }
    }

    /// Makes a whole that nobody gave as large as the largest of its sums; that is sure only where all of them agree.
    private mutating func settle(_ whole: Int, _ totals: [Double], areSure: [Bool]) {
        let largest = totals.max() ?? 0
        values[whole] = largest
        isSure[whole] = !areSure.contains(false) && totals.allSatisfy { largest - $0 < tolerance(largest) }
    }

    private func tolerance(_ whole: Double) -> Double {
        Self.tolerance(of: whole, threshold: threshold)
    }

    /// By how much a sum must be off before it is clear that it does not hold.
    static func tolerance(of whole: Double, threshold: Double) -> Double {
        max(threshold, 1, whole / 100)
    }
}
