/// The figures that readers do not see and that may be something else than they are, with what each sum has of them.
///
/// What is asked of a sum is kept up to date as figures are withheld, so that no answer takes longer in a longer sum.
struct UnknownCells {
    private let sums: FigureSums
    private(set) var isWithheld: [Bool]
    /// For each sum its unknown figures, the whole among them, in the order in which they became unknown.
    private var members: [[Int]]
    /// For each sum what its unknown parts amount to, each by its weight.
    private var amounts: [Double]

    init(_ sums: FigureSums) {
        self.sums = sums
        isWithheld = sums.kinds.map { _ in false }
        members = sums.sums.map { _ in [] }
        amounts = sums.sums.map { _ in 0 }
        for figure in sums.kinds.indices where contains(figure) { enter(figure) }
    }

    /// Whether readers do not see a figure that may be something else than it is.
    func contains(_ figure: Int) -> Bool {
        switch sums.kinds[figure] {
        case .latent: true
        case .absent: !sums.sumsBelow[figure].isEmpty
        case .shown, .withheld: isWithheld[figure]
        }
    }

    /// The unknown figures of a sum, the whole among them.
    func members(of position: Int) -> [Int] {
        members[position]
    }

    mutating func withhold(_ figure: Int) {
        let isKnown = !contains(figure)
        isWithheld[figure] = true
        if isKnown { enter(figure) }
    }

    private mutating func enter(_ figure: Int) {
        for position in sums.sumsBelow[figure] { members[position].append(figure) }
        for (position, weight) in zip(sums.sumsAbove[figure], sums.weightsAbove[figure]) {
            if members[position].last != figure { members[position].append(figure) }
            amounts[position] += weight * sums.values[figure]
        }
    }

    // MARK: Room

    /// What adding up many weights may be off by.
    private static let tiny = 1e-6

    /// Whether each sum of an unknown figure alone would let it be another number; where not, it cannot be that.
    func haveRoom(for figure: Int, toBe target: Double) -> Bool {
        let change = target - sums.values[figure]
        return sums.memberships(of: figure).allSatisfy { position, _ in
            change > 0 ? room(for: figure, in: position) >= change - Self.tiny : members[position].count > 1
        }
    }

    /// How much an unknown figure can be raised in one sum while all other sums let everything change.
    func room(for figure: Int, in position: Int) -> Double {
        let whole = sums.sums[position].whole
        guard members[position].count > 1 else { return whole == figure ? -1 : 0 }
        if whole == figure || contains(whole) { return .infinity }
        let weight = zip(sums.sumsAbove[figure], sums.weightsAbove[figure]).reduce(0) { total, part in
            part.0 == position ? total + part.1 : total
        }
        return max(0, amounts[position] / weight - sums.values[figure])
    }
}
