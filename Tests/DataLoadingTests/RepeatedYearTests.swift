import DataLoading
import Diagnostics
import Model
import Testing

/// Figures of a year that are those of the year before.
struct RepeatedYearTests {
    private static let areas = ["N01", "N02", "E08000012", "E08000013", "E01000001", "E01000002"]

    private func findings(
        _ last: [String],
        kind: ValueKind = .count,
        before: [String] = ["41", "52", "63", "74", "85", "96"],
        meant: Set<DataMapping.Oddity> = []
    ) -> [String] {
        let rows = [("2029", before), ("2030", last)].flatMap { year, values in
            zip(Self.areas, values).map { "\($0),\(year),\($1)\n" }
        }
        let mapping = SmallSite.mapping(meant: meant)
        let indicator = SmallSite.indicator(kind: kind, unit: kind == .count ? "visits" : "", data: [mapping])
        return SmallSite(data: "area,period,value\n" + rows.joined(), indicator).findings.filter {
            $0.hasPrefix("D337")
        }
    }

    @Test func warnsOfAColumnThatWasPastedAgain() {
        let again = ["41", "52", "63", "74", "85", "96"]
        #expect(findings(again).count == 1)
        #expect(findings(again, meant: [.periods]).isEmpty)
        #expect(findings(again, kind: .rank).isEmpty)
    }

    @Test func passesOverWhatDiffersOrTellsLittle() {
        #expect(findings(["41", "52", "63", "74", "85", "97"]).isEmpty)
        #expect(findings(["41", "52", "63", "74"]).isEmpty)
        let few = ["1", "2", "1", "2", "1", "2"]
        #expect(findings(few, before: few).isEmpty)
    }
}
