import Analysis
import Model
import TestSupport
import Testing

@Suite struct TellingFiguresTests {
    private func chosen(_ measures: [SampleLevel.Measure], atMost count: Int) throws -> [Int] {
        let analyst = Analyst(try SampleLevel(measures: measures).site)
        let readings = measures.indices.map { analyst.reading(of: SampleLevel.area(0), indicator: $0) }
        return KeyFigures.chosen(from: readings, atMost: count).map(\.indicator)
    }

    @Test func putsAStrengthAndAConcernBeforeTheWidestDifferences() throws {
        let found = try chosen(
            [
                .init(values: [20], whole: 20, margin: 2),  // no difference
                .init(values: [12], whole: 20, margin: 2),  // better
                .init(values: [28], whole: 20, margin: 2),  // worse
                .init(values: [5], whole: 20, margin: 2),  // the strength
                .init(values: [40], whole: 20, margin: 2),  // the concern
                .init(values: [22], whole: 20),  // not tested
                .init(values: [10], whole: 20, margin: 2),  // better than the second
            ],
            atMost: 9
        )
        #expect(found == [3, 4, 6, 1, 2, 0, 5])
    }

    @Test func choosesNoMoreThanThereIsRoomFor() throws {
        let measures = Array(repeating: SampleLevel.Measure(values: [20], whole: 20, margin: 2), count: 5)
        #expect(try chosen(measures, atMost: 2) == [0, 1])
        #expect(try chosen(measures, atMost: 0) == [])
    }
}
