/// The unknown figures that sums lead to from one, itself first, the nearest before the others.
///
/// They are looked for as they are asked for.
struct NearestUnknownCell: Sequence, IteratorProtocol {
    private let sums: FigureSums
    private let unknown: UnknownCells
    private var seen: Set<Int>
    private var isTaken: Set<Int> = []
    private var figures: [Int]
    private var given = 0
    private var expanded = 0

    init(_ figure: Int, in sums: FigureSums, _ unknown: UnknownCells) {
        self.sums = sums
        self.unknown = unknown
        seen = [figure]
        figures = [figure]
    }

    mutating func next() -> Int? {
        while given == figures.count, expanded < given {
            for position in sums.sumsBelow[figures[expanded]] + sums.sumsAbove[figures[expanded]]
            where isTaken.insert(position).inserted {
                let members = sums.sums[position].parts.map(\.figure)
                for member in [sums.sums[position].whole] + members
                where unknown.contains(member) && seen.insert(member).inserted {
                    figures.append(member)
                }
            }
            expanded += 1
        }
        guard given < figures.count else { return nil }
        given += 1
        return figures[given - 1]
    }
}
