/// Works out the figures that nobody gave as far as sums tell, and guesses the others, so that what is withheld can be
/// tried out with other numbers.
///
/// A whole is what its parts make, where all of them are known: the largest of its sums where it has several. A part that
/// alone has no number is what the rest of a sum leaves for it, as it would be to any reader. Where several have none,
/// they get equal shares: those of the sums that leave least first, so that no share is more than another sum can hold.
/// The work grows with the size of all sums.
struct FigureEstimates {
    /// The figures as far as they could be found; nil for those in no sum that tells.
    private(set) var values: [Double?]
    /// Whether a figure was given, or is a whole of which all parts are sure and all sums agree.
    private(set) var isSure: [Bool]

    private let kinds: [FigureSums.Kind]
    private let sums: [FigureSums.Sum]
    private let threshold: Double
    /// For each figure the sums that it is in, and those that it is the whole of.
    private var sumsWith: [[Int]]
    private var sumsOf: [[Int]]
    /// For each sum how many of its figures have no number yet.
    private var missing: [Int]

    init(_ values: [Double?], kinds: [FigureSums.Kind], sums: [FigureSums.Sum], threshold: Double) {
        self.values = values
        self.kinds = kinds
        self.sums = sums
        self.threshold = threshold
        isSure = values.map { $0 != nil }
        sumsWith = values.map { _ in [] }
        sumsOf = sumsWith
        missing = []
        for (position, sum) in sums.enumerated() {
            let members = Set([sum.whole] + sum.parts.map(\.figure))
            for member in members { sumsWith[member].append(position) }
            sumsOf[sum.whole].append(position)
            missing.append(members.count { values[$0] == nil })
        }
        // A figure that is shown without a number, such as a rate without a base, keeps its sums from telling anything.
        for (figure, kind) in kinds.enumerated() where kind == .shown && values[figure] == nil {
            for position in sumsWith[figure] { missing[position] = .max }
        }
        workOut(Array(sums.indices))
        let shares = sums.indices.compactMap { position in share(of: position).map { (share: $0, position: position) } }
        for (_, position) in shares.sorted(by: { ($0.share, $0.position) < ($1.share, $1.position) }) {
            guard let share = share(of: position) else { continue }
            var touched: [Int] = []
            for part in sums[position].parts where self.values[part.figure] == nil {
                touched += settle(part.figure, at: share)
            }
            workOut(touched)
        }
    }

    /// Finds what follows from some sums, and from what follows from them: wholes before parts.
    private mutating func workOut(_ positions: [Int]) {
        var wholes = positions
        var parts: [Int] = []
        while let position = wholes.popLast() ?? parts.popLast() {
            guard missing[position] == 1 else { continue }
            let sum = sums[position]
            if values[sum.whole] == nil {
                wholes += settleWhole(sum.whole)
            } else if wholes.isEmpty {
                guard let part = sum.parts.first(where: { values[$0.figure] == nil }) else { continue }
                wholes += settle(part.figure, at: max(0, left(in: sum) / part.weight))
            } else {
                parts.append(position)
            }
        }
    }

    /// Gives a figure its number; the sums that it is in.
    private mutating func settle(_ figure: Int, at value: Double) -> [Int] {
        values[figure] = value
        for position in sumsWith[figure] where missing[position] != .max { missing[position] -= 1 }
        return sumsWith[figure]
    }

    private mutating func settleWhole(_ whole: Int) -> [Int] {
        guard sumsOf[whole].allSatisfy({ missing[$0] == 1 }) else { return [] }
        let totals = sumsOf[whole].map { -left(in: sums[$0]) }
        let largest = totals.max() ?? 0
        let tolerance = SumReview.tolerance(of: largest, threshold: threshold)
        isSure[whole] =
            kinds[whole] == .absent && totals.allSatisfy { largest - $0 < tolerance }
            && sumsOf[whole].allSatisfy { sums[$0].parts.allSatisfy { isSure[$0.figure] } }
        return settle(whole, at: largest)
    }

    /// What the known parts of a sum leave of its whole; less than 0 where the whole is not known.
    private func left(in sum: FigureSums.Sum) -> Double {
        sum.parts.reduce(values[sum.whole] ?? 0) { $0 - $1.weight * (values[$1.figure] ?? 0) }
    }

    /// What a sum leaves for each of several parts without a number; nil where it tells nothing.
    private func share(of position: Int) -> Double? {
        let sum = sums[position]
        guard missing[position] > 0, missing[position] != .max, values[sum.whole] != nil else { return nil }
        let open = sum.parts.reduce(0) { $0 + (values[$1.figure] == nil ? $1.weight : 0) }
        return open > 0 ? max(0, left(in: sum) / open) : nil
    }
}
