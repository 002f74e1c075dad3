import Assembly
import Model
import TestSupport
import Testing

@Suite struct LevelsMadeOfOthersTests {
    /// Two districts of two towns each.
    private var land: SampleLand {
        var land = SampleLand(chain: ["land", "district", "town"])
        land.add("L", "land")
        for district in ["E", "W"] {
            land.add(district, "district", in: "L")
            for number in 1...2 { land.add("\(district)\(number)", "town", in: district) }
        }
        return land
    }

    private let whole = AreaIndex(0)
    private let east = AreaIndex(1)
    private let west = AreaIndex(4)
    private let towns = [2, 3, 5, 6].map(AreaIndex.init)

    @Test func addsUpThroughSeveralLevels() throws {
        var land = land
        let figures = try zip(towns, [10.0, 0, 30, 50]).map { try SampleLand.share($0, $1, of: 100) }
        land.add(Sample.indicator(), figures)
        #expect(try land.figure(of: east, in: 2019)?.value == 5)
        let total = try #require(try land.figure(of: whole, in: 2019))
        #expect(total.value == 22.5 && total.numerator == 90 && total.denominator == 400)
        #expect(total.basis == .derived && total.coverage == 1)
        #expect(total.note == "Added up from 2 districts that cover 100% of the area")
    }

    @Test func takesTheOfficialFigureOfAPart() throws {
        var land = land
        let official = try SampleLand.count(east, 1_000)
        land.add(Sample.indicator(kind: .count), try towns.map { try SampleLand.count($0, 1) } + [official])
        #expect(try land.figure(of: east, in: 2019)?.basis == .published)
        #expect(try land.figure(of: whole, in: 2019)?.value == 1_002)
    }

    @Test func takesBlocksInsteadWhereTheyAreListed() throws {
        var land = land
        land.blocks[east] = [AreaTree.Block(area: towns[2], weight: 0.5)]
        land.add(Sample.indicator(kind: .count), try towns.map { try SampleLand.count($0, 8) })
        #expect(try land.figure(of: east, in: 2019)?.value == 4)
        #expect(try land.figure(of: west, in: 2019)?.value == 16)
    }

    @Test func passesTheCoverageUpwardsAndRefusesWhatCoversTooLittle() throws {
        var land = land
        let figures = [
            try SampleLand.share(towns[0], 8, of: 80), try SampleLand.share(towns[1], nil, of: 20),
            try SampleLand.share(towns[2], 8, of: 80), try SampleLand.share(towns[3], nil, of: 20),
        ]
        land.add(Sample.indicator(minimumCoverage: 0.8), figures)
        let total = try #require(try land.figure(of: whole, in: 2019))
        #expect(total.value == 10 && total.denominator == 160)
        #expect(total.coverage.map { ($0 * 1_000).rounded() } == 800)

        var mixed = self.land
        let official = try SampleLand.share(west, nil, of: 10)
        mixed.add(Sample.indicator(minimumCoverage: 0.8), figures + [official])
        let refused = try #require(try mixed.figure(of: whole, in: 2019))
        #expect(refused.value == nil && refused.status == .notAvailable)
        #expect(refused.coverage.map { ($0 * 1_000).rounded() } == 727)
    }

    @Test(arguments: [ValueKind.rank, .decile, .score, .mean])
    func neverAddsUpKindsThatDoNotAddUp(_ kind: ValueKind) throws {
        var land = land
        land.add(Sample.indicator(kind: kind), try towns.map { try SampleLand.share($0, 1, of: 2) })
        #expect(try land.figures(of: east).isEmpty && land.figures(of: whole).isEmpty)
    }

    @Test func addsUpOnlyAreasThatExisted() throws {
        var land = SampleLand(chain: ["district", "town"])
        let district = land.add("C", "district")
        let old = land.add("T1", "town", in: "C", end: "2020-04-01")
        let new = land.add("T2", "town", in: "C", start: "2020-04-01")
        let lasting = land.add("T3", "town", in: "C")
        land.add(
            Sample.indicator(kind: .count),
            try [2019, 2021].flatMap { year in
                [try SampleLand.count(lasting, 1, in: year), try SampleLand.count(new, 10, in: year)]
            } + [try SampleLand.count(old, 100, in: 2019), try SampleLand.count(old, 100, in: 2020)]
        )
        #expect(try land.figure(of: district, in: 2019)?.value == 101)
        #expect(try land.figure(of: district, in: 2021)?.value == 11)
        #expect(try land.figure(of: district, in: 2020)?.value == nil)
    }

    @Test func saysWhichPartsHaveNoFigure() throws {
        var land = land
        land.add(Sample.indicator(), [try SampleLand.share(towns[0], 8, of: 80)])
        #expect(
            try land.figure(of: east, in: 2019)?.note
                == "1 of the 2 towns has a figure; the population of the others is not known"
        )
        #expect(
            try land.figure(of: whole, in: 2019)?.note == "None of the 2 districts has a figure that can be added up"
        )
    }
}
