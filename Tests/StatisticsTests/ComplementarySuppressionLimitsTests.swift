import Statistics
import TestRandom
import Testing

/// Thousands of figures that all hang together.
@Suite struct ComplementarySuppressionLimitsTests {
    /// Figures and the sums that they are in.
    private struct Land {
        var values: [Double] = []
        var sums: [ConstrainedCells.Constraint] = []

        mutating func add(_ value: Double) -> Int {
            values.append(value)
            return values.count - 1
        }

        /// Enters the whole of some figures.
        mutating func addWhole(_ parts: [ConstrainedCells.Constraint.Part]) -> Int {
            let whole = add(parts.reduce(0) { $0 + $1.weight * values[$1.cell] })
            sums.append(ConstrainedCells.Constraint(total: whole, parts: parts))
            return whole
        }

        var small: [Int] { values.indices.filter { values[$0] < 5 } }

        /// The figures withheld for the sake of those below 5.
        func further(mostWork: Int? = nil) throws -> [Int] {
            let statuses = values.map { $0 < 5 ? ConstrainedCells.Status.suppressed : .published }
            let figures = try #require(
                ConstrainedCells(values: values, statuses: statuses, constraints: sums, threshold: 5)
            )
            let withheld = ComplementarySuppression.suppressed(in: figures, mostWork: mostWork)
            return values.indices.filter { withheld[$0] && statuses[$0] == .published }
        }
    }

    /// A count for a block, the same each time: three in ten are small.
    private func count(_ block: Int) -> Double {
        [1, 2, 3, 6, 9, 12, 30, 40, 40, 60][(block * block + block / 7) % 10]
    }

    /// Blocks in neighbourhoods of five, the first of them by half, and all blocks in one area.
    @Test func takesThousandsOfFiguresInOverlappingSums() throws {
        var land = Land()
        let blocks = (0..<TestLength.count(4_000, long: 16_000)).map { land.add(count($0)) }
        for start in stride(from: 0, to: blocks.count, by: 5) {
            _ = land.addWhole((0..<5).map { .init(cell: blocks[start + $0], weight: $0 == 0 ? 0.5 : 1) })
        }
        _ = land.addWhole(blocks.map { .init(cell: $0) })
        #expect(try land.further().count < land.small.count)
    }

    /// Three years and the three years together, for blocks in neighbourhoods and in areas, and these in a country:
    /// every figure hangs together with every other, and few are interchangeable.
    @Test func takesAreasOverSeveralPeriods() throws {
        var land = Land()
        let years = (0..<3).map { year in enterYear(&land) { count($0 * 3 + year * 5) } }
        let long = enterYear(&land) { block in (0..<3).reduce(0) { $0 + count(block * 3 + $1 * 5) } }
        for place in long.indices {
            let parts = years.map { ConstrainedCells.Constraint.Part(cell: $0[place]) }
            land.sums.append(ConstrainedCells.Constraint(total: long[place], parts: parts))
        }
        #expect(land.values.count > 2_000)
        #expect(try land.further().count < land.small.count)
    }

    /// Each figure is in a sum with the one before and in one with the one after.
    @Test func takesALongChain() throws {
        var land = Land()
        let links = (0..<TestLength.count(400, long: 1_000)).map {
            land.add($0.isMultiple(of: 10) ? 2 : count($0) + 10)
        }
        for (left, right) in zip(links, links.dropFirst()) {
            _ = land.addWhole([.init(cell: left), .init(cell: right)])
        }
        #expect(try land.further().count + land.small.count < land.values.count)
    }

    /// Years, and sums of two to eight years that all overlap, for three blocks and their area.
    @Test func withholdsWhatIsConnectedWhereSearchesTakeTooMuch() throws {
        var land = Land()
        let years = (0..<20).map { year in
            let blocks = (0..<3).map { land.add(year.isMultiple(of: 3) && $0 == 0 ? 1 : 20 + Double(year + $0)) }
            return blocks + [land.addWhole(blocks.map { .init(cell: $0) })]
        }
        for length in 2...8 {
            for start in 0...(years.count - length) {
                for place in 0..<4 { _ = land.addWhole((start..<start + length).map { .init(cell: years[$0][place]) }) }
            }
        }
        let alone = land.add(30)
        let other = land.add(40)
        _ = land.addWhole([.init(cell: alone), .init(cell: other)])
        let searched = Set(try land.further())
        let bounded = Set(try land.further(mostWork: 1))
        #expect(searched.isSubset(of: bounded))
        #expect(bounded.count == land.values.count - 3 - land.small.count)
        #expect(searched.count < bounded.count)
    }

    /// The figures of one year, in the same order each year.
    private func enterYear(_ land: inout Land, _ count: (Int) -> Double) -> [Int] {
        let first = land.values.count
        let areas = (0..<4).map { area in
            let blocks = (0..<110).map { land.add(count(area * 110 + $0)) }
            for start in stride(from: 0, to: blocks.count, by: 5) {
                _ = land.addWhole(blocks[start..<start + 5].map { .init(cell: $0) })
            }
            return land.addWhole(blocks.map { .init(cell: $0) })
        }
        _ = land.addWhole(areas.map { .init(cell: $0) })
        return Array(first..<land.values.count)
    }
}
