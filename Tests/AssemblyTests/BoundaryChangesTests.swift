import Assembly
import Model
import TestSupport
import Testing

@Suite struct BoundaryChangesTests {
    private let count = Sample.indicator("homes", kind: .count)
    private let level = "town"

    private func land(_ levels: [String] = ["town"]) -> SampleLand { SampleLand(chain: levels) }

    @Test func takesTheFigureOfAnAreaWithAnotherCode() throws {
        var land = land()
        let old = land.add("OLD", level, end: "2020-04-01")
        let new = land.add("NEW", level, start: "2020-04-01", replaces: ["OLD"])
        var published = try SampleLand.share(old, 3, of: 12, in: 2018)
        published.note = "A note."
        published.lower = 10
        published.status = .provisional
        land.add(Sample.indicator(), [published, try SampleLand.share(new, 5, of: 10, in: 2021)])
        let figures = try land.figures(of: new)
        #expect(figures.map(\.value) == [25, 50])
        let copy = try #require(figures.first)
        #expect(copy.basis == .published && copy.status == .provisional && copy.lower == 10)
        #expect(copy.numerator == 3 && copy.denominator == 12)
        #expect(copy.note == "Published for Place OLD (OLD). A note.")
        #expect(figures.last?.status == .normal)
        #expect(try land.figures(of: old).map(\.note) == ["A note."])
    }

    @Test func takesNothingForAPeriodThatEndedAfterTheStartOrHasAFigure() throws {
        var land = land()
        let old = land.add("OLD", level, end: "2020-04-01")
        let new = land.add("NEW", level, start: "2020-04-01", replaces: ["OLD"])
        let own = try SampleLand.count(new, 1, in: 2018)
        land.add(count, try (2018...2020).map { try SampleLand.count(old, 7, in: $0) } + [own])
        #expect(try land.figures(of: new).map(\.value) == [1, 7])
    }

    @Test func takesOnlyEarlierPeriodsWhereTheStartIsNotKnown() throws {
        var land = land()
        let old = land.add("OLD", level)
        let new = land.add("NEW", level, replaces: ["OLD"])
        let own = try SampleLand.count(new, 1, in: 2019)
        land.add(count, try (2018...2020).map { try SampleLand.count(old, 7, in: $0) } + [own])
        #expect(try land.figures(of: new).map(\.value) == [7, 1])
    }

    @Test func addsUpSeveralPredecessors() throws {
        var land = land()
        let first = land.add("A", level, end: "2020-04-01")
        let second = land.add("B", level, end: "2020-04-01")
        let new = land.add("NEW", level, start: "2020-04-01", replaces: ["A", "B"])
        land.add(
            Sample.indicator(),
            [try SampleLand.share(first, 10, of: 100), try SampleLand.share(second, 90, of: 300)]
        )
        let total = try #require(try land.figures(of: new).first)
        #expect(total.value == 25 && total.basis == .derived && total.coverage == 1)
        #expect(
            total.note
                == "Added up from 2 earlier areas that cover 100% of the area: Place A (A), Place B (B)"
        )
    }

    @Test(arguments: [ValueKind.rank, .decile, .score, .mean])
    func addsUpNoPredecessorsOfAKindThatDoesNotAddUp(_ kind: ValueKind) throws {
        var land = land()
        let first = land.add("A", level, end: "2020-04-01")
        let second = land.add("B", level, end: "2020-04-01")
        let new = land.add("NEW", level, start: "2020-04-01", replaces: ["A", "B"])
        let renamed = land.add("SAME", level, start: "2020-04-01", replaces: ["A"])
        land.add(
            Sample.indicator(kind: kind),
            [try SampleLand.count(first, 1), try SampleLand.count(second, 2)]
        )
        #expect(try land.figures(of: new).isEmpty)
        #expect(try land.figures(of: renamed).map(\.value) == [1])
    }

    @Test func marksFiguresOfAnotherBoundaryAndTheFirstAfterThem() throws {
        var land = land()
        let old = land.add("OLD", level, end: "2020-04-01")
        let new = land.add("NEW", level, start: "2020-04-01", roughly: ["OLD"])
        land.add(
            count,
            [try SampleLand.count(old, 7, in: 2018), try SampleLand.count(old, nil, in: 2019)]
                + (try [2020, 2021].map { try SampleLand.count(new, 8, in: $0) })
        )
        let figures = try land.figures(of: new)
        #expect(figures.map(\.value) == [7, nil, 8, 8])
        #expect(figures.map(\.status) == [.seriesBreak, .notAvailable, .seriesBreak, .normal])
        #expect(figures.first?.note == "Published for Place OLD (OLD), whose boundary is not the same")
        #expect(try land.figures(of: old).map(\.status) == [.normal, .notAvailable])
    }

    @Test func followsAChainOfSuccessions() throws {
        var land = land()
        let last = land.add("C", level, start: "2022-01-01", replaces: ["B"])
        let middle = land.add("B", level, start: "2020-01-01", end: "2022-01-01", roughly: ["A"])
        let first = land.add("A", level, end: "2020-01-01")
        let figures = try [(first, 2019), (middle, 2021), (last, 2023)].map { area, year in
            try SampleLand.count(area, Double(year), in: year)
        }
        land.add(count, figures)
        let found = try land.figures(of: last)
        #expect(found.map(\.value) == [2019, 2021, 2023])
        #expect(found.map(\.status) == [.seriesBreak, .seriesBreak, .normal])
        #expect(found.first?.note == "Published for Place A (A), whose boundary is not the same")
        #expect(found[1].note == "Published for Place B (B)")
    }

    @Test func endsWhereAreasReplaceEachOther() throws {
        var land = land()
        let first = land.add("A", level, replaces: ["B"])
        let second = land.add("B", level, replaces: ["A"])
        land.add(count, [try SampleLand.count(first, 1)])
        let values = try land.figures(of: first).count + land.figures(of: second).count
        #expect((1...2).contains(values))
    }

    @Test func followsNoLineWithoutEnd() throws {
        var land = land()
        for number in 0..<2_000 {
            land.add("A\(number)", level, replaces: number == 0 ? [] : ["A\(number - 1)"])
        }
        for number in 1..<200 {
            let layer = (0..<8).map { "L\(number - 1)-\($0)" }
            for place in 0..<8 { land.add("L\(number)-\(place)", level, roughly: layer) }
        }
        land.add("L0-0", level)
        let last = AreaIndex(land.areas.count - 1)
        land.add(count, [try SampleLand.count(AreaIndex(0), 1), try SampleLand.count(last, 1)])
        let site = try land.site
        let columns = try #require(site.indicators.first).columns
        #expect(columns.observations(of: AreaIndex(50)).map(\.value) == [1])
        #expect(columns.observations(of: AreaIndex(51)).isEmpty)
    }

    @Test func carriesThousandsOfPeriods() throws {
        var land = land()
        let first = land.add("A", level, end: "9999-12-31")
        let second = land.add("B", level, end: "9999-12-31")
        let new = land.add("NEW", level, start: "9999-12-31", replaces: ["A", "B"])
        let years = 2_000..<4_000
        let figures = try years.flatMap { year in
            try [first, second].map { try SampleLand.count($0, Double(year), in: year) }
        }
        land.add(count, figures)
        #expect(try land.figures(of: new).map(\.value) == years.map { Double(2 * $0) })
    }

    // MARK: Secrets

    @Test func keepsAWithheldFigureWithheld() throws {
        var land = land()
        let old = land.add("OLD", level, end: "2020-04-01")
        let new = land.add("NEW", level, start: "2020-04-01", roughly: ["OLD"])
        var secret = try SampleLand.count(old, nil)
        secret.status = .confidential
        land.add(count, [secret])
        #expect(try land.figures(of: new).map(\.status) == [.confidential])
    }

    @Test func withholdsTheCopyOfEveryFigureThatIsTooSmallOrWouldGiveOneAway() throws {
        var land = land(["district", "town"])
        let district = land.add("C", "district")
        let old = (1...4).map { land.add("OLD\($0)", level, in: "C", end: "2020-04-01") }
        let new = (1...4).map { land.add("NEW\($0)", level, in: "C", start: "2020-04-01", replaces: ["OLD\($0)"]) }
        land.add("MERGED", level, in: "C", start: "2021-04-01", replaces: ["NEW1", "NEW3"])
        let secrets = try zip(old, [2.0, 40, 60, 80]).map { try SampleLand.count($0, $1) }
        land.add(Sample.indicator("homes", kind: .count, suppressBelow: 5), secrets)
        let site = try land.site
        let columns = try #require(site.indicators.first).columns
        for (old, new) in zip(old, new) {
            let before = try #require(columns.observations(of: old).first)
            let after = try #require(columns.observations(of: new).first)
            #expect(before.value == after.value && before.status == after.status)
        }
        #expect(old.map { columns.observations(of: $0).first?.value } == [nil, nil, 60, 80])
        #expect(columns.observations(of: district).first?.value == 182)
        let merged = try #require(columns.observations(of: AreaIndex(land.areas.count - 1)).first)
        #expect(merged.value == nil && merged.status == .confidential)
    }

    // MARK: Adding up

    @Test func countsAPlaceOnceInALargerArea() throws {
        var land = land(["district", "town"])
        let district = land.add("C", "district")
        let first = land.add("A", level, in: "C", end: "2020-04-01")
        let second = land.add("B", level, in: "C")
        land.add("NEW", level, in: "C", start: "2020-04-01", replaces: ["A"])
        land.add("UNDATED", level, in: "C", replaces: ["B"])
        land.add(count, [try SampleLand.count(first, 1), try SampleLand.count(second, 10)])
        #expect(try land.figure(of: district, in: 2019)?.value == 11)
    }

    @Test func addsUpBlocksByWhatTheyReplaced() throws {
        var land = SampleLand(chain: ["place"])
        land.levels.append(AreaLevel(id: "block", name: "Block", plural: "Blocks", hasPages: false))
        let place = land.add("P", "place")
        let lasting = land.add("B1", "block")
        let old = land.add("B2", "block", end: "2020-01-01")
        let new = land.add("B3", "block", start: "2020-01-01", replaces: ["B2"])
        let figures = [
            try SampleLand.count(lasting, 1), try SampleLand.count(old, 10),
            try SampleLand.count(lasting, 2, in: 2021), try SampleLand.count(new, 20, in: 2021),
        ]
        land.add(Sample.indicator("homes", kind: .count), figures)
        func blocks(_ areas: [AreaIndex]) -> [AreaTree.Block] { areas.map { AreaTree.Block(area: $0, weight: 1) } }
        land.blocks[place] = blocks([lasting, new])
        #expect(try land.figures(of: place).map(\.value) == [11, 22])
        land.blocks[place] = blocks([lasting, old, new])
        #expect(try land.figures(of: place).map(\.value) == [11, 22])
    }

    @Test func addsUpNoBlocksByWhatTheyRoughlyReplaced() throws {
        var land = SampleLand(chain: ["place"])
        land.levels.append(AreaLevel(id: "block", name: "Block", plural: "Blocks", hasPages: false))
        let place = land.add("P", "place")
        let old = land.add("B1", "block", end: "2020-01-01")
        let parts = ["B2", "B3"].map { land.add($0, "block", start: "2020-01-01", roughly: ["B1"]) }
        land.blocks[place] = parts.map { AreaTree.Block(area: $0, weight: 1) }
        land.add(count, [try SampleLand.count(old, 10)])
        #expect(try land.figures(of: parts[0]).map(\.value) == [10])
        #expect(try land.figures(of: place).map(\.value) == [nil])
    }

    @Test func prefersAnOfficialFigureOfThePredecessorToATotalOfParts() throws {
        var land = land(["district", "town"])
        let old = land.add("OLD", "district", end: "2020-04-01")
        let new = land.add("NEW", "district", start: "2020-04-01", replaces: ["OLD"])
        let town = land.add("T", "town", in: "NEW")
        land.add(
            count,
            [try SampleLand.count(old, 7), try SampleLand.count(town, 5), try SampleLand.count(town, 6, in: 2018)]
        )
        #expect(try land.figures(of: new).map(\.value) == [6, 7])
        #expect(try land.figures(of: new).map(\.basis) == [.derived, .published])
    }

    @Test func carriesOverWhatWasAddedUpFromWhatWasCarriedOver() throws {
        var land = SampleLand(chain: ["place"])
        land.levels.append(AreaLevel(id: "block", name: "Block", plural: "Blocks", hasPages: false))
        let before = land.add("P1", "place", end: "2022-01-01")
        let after = land.add("P2", "place", start: "2022-01-01", replaces: ["P1"])
        let old = land.add("B1", "block", end: "2020-01-01")
        let new = land.add("B2", "block", start: "2020-01-01", replaces: ["B1"])
        land.blocks[before] = [AreaTree.Block(area: new, weight: 1)]
        land.add(count, [try SampleLand.count(old, 10)])
        let figure = try #require(try land.figures(of: after).first)
        #expect(figure.value == 10 && figure.basis == .derived)
        #expect(figure.note == "Added up for Place P1 (P1). Added up from 1 block that covers 100% of the area")
    }
}
