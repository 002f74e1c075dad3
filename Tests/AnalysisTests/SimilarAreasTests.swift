import Analysis
import Model
import Testing

@Suite struct SimilarAreasTests {
    private func similar(_ measures: [SampleLevel.Measure], ends: [String] = []) throws -> SimilarAreas {
        SimilarAreas(try SampleLevel(measures: measures, ends: ends).matrix)
    }

    private let line = (0..<8).map { Double($0) as Double? }

    @Test func findsTheFiveNearestByAllMeasures() throws {
        let found = try #require(
            try similar([.init(values: line), .init(values: line)]).matches(of: SampleLevel.area(0))
        )
        #expect(found.areas.map(\.area) == (1...5).map(SampleLevel.area))
        #expect(found.areas.map(\.distance) == found.areas.map(\.distance).sorted())
        #expect(found.indicators == [0, 1])
    }

    @Test func takesTheFirstOfEquallyNearAreas() throws {
        let found = try #require(try similar([.init(values: [-2, -1, 0, 1, 2])]).matches(of: SampleLevel.area(2)))
        #expect(found.areas.map(\.area) == [1, 3, 0, 4].map(SampleLevel.area))
    }

    @Test func looksOnlyAtFiguresThatMostAreasHave() throws {
        let rare: [Double?] = [1, 2, 3, nil, nil, nil, nil, nil]
        let found = try #require(
            try similar([
                .init(values: line), .init(values: rare), .init(values: line, kind: .rank),
                .init(values: line, kind: .count),
            ]).matches(of: SampleLevel.area(0))
        )
        #expect(found.indicators == [0])
        #expect(found.areas.count == 5)
    }

    @Test func findsNothingWhereTooFewFiguresAreShared() throws {
        let other: [Double?] = [nil] + (1..<8).map { Double($0) }
        let similar = try similar([.init(values: line), .init(values: other), .init(values: other)])
        #expect(similar.matches(of: SampleLevel.area(0)) == nil)
        #expect(similar.matches(of: SampleLevel.area(1))?.areas.contains { $0.area == SampleLevel.area(0) } == false)
        #expect(similar.matches(of: SampleLevel.district) == nil)
    }

    @Test func findsNothingAmongEqualAreas() throws {
        #expect(try similar([.init(values: [3, 3, 3, 3])]).matches(of: SampleLevel.area(0)) == nil)
        #expect(try similar([]).matches(of: SampleLevel.area(0)) == nil)
    }

    @Test func leavesOutAreasThatExistNoMore() throws {
        let similar = try similar([.init(values: line)], ends: ["", "2023-04-01"])
        #expect(similar.matches(of: SampleLevel.area(0))?.areas.first?.area == SampleLevel.area(2))
        #expect(similar.matches(of: SampleLevel.area(1)) == nil)
    }

    /// Two measures that go together, on a level so large that it is searched in part.
    @Test func findsTheNearestOnALargeLevelToo() throws {
        let many = (0..<2_400).map { Double(($0 * 7) % 2_400) as Double? }
        let similar = try similar([.init(values: many), .init(values: many.map { $0.map { -2 * $0 } })])
        for area in [0, 1_200, 2_399] {
            let found = try #require(similar.matches(of: SampleLevel.area(area)))
            let own = Double((area * 7) % 2_400)
            let nearest = found.areas.map { abs(Double((Int($0.area.position - 2) * 7) % 2_400) - own) }
            #expect(nearest.count == 5)
            #expect(nearest.max() ?? 99 <= 5)
        }
    }
}
