import DataLoading
import Diagnostics
import Model
import Testing

struct FigureChecksTests {
    private func findings(_ row: String, kind: ValueKind = .proportion) -> [String] {
        let mapping = SmallSite.mapping(parts: [.area, .period, .value, .lower, .upper, .numerator, .denominator])
        return SmallSite(
            data: "area,period,value,lower,upper,numerator,denominator\nN01,2008,\(row)\n",
            SmallSite.indicator(kind: kind, data: [mapping])
        ).findings
    }

    @Test(arguments: [
        ("101,,,,", ValueKind.proportion, "D111"), ("-0.1,,,,", .proportion, "D111"), ("-1,,,,", .count, "D111"),
        ("0,,,,", .rank, "D111"), ("11,,,,", .decile, "D111"), ("20,21,30,,", .mean, "D112"),
        ("20,10,19,,", .mean, "D112"),
        ("50,,,20,10", .proportion, "D113"), ("50,,,48,100", .proportion, "D113"),
        ("0.5,,,50,100", .proportion, "D113"),
    ])
    func warnsOfNumbersThatCannotBe(_ row: String, _ kind: ValueKind, _ code: String) {
        #expect(findings(row, kind: kind) == ["\(code) warning 2:10"])
    }

    @Test(arguments: [
        ("0,,,0,100", ValueKind.proportion), ("100,,,,", .proportion), ("50,50,50,49.5,100", .proportion),
        ("250,,,,", .rate),
        ("-5,,,,", .mean), ("-1.2,,,,", .score), ("1,,,,", .rank), ("10,,,,", .decile), ("50,,,5,0", .rate),
        ("50,,,,0", .proportion),
    ])
    func saysNothingOfNumbersThatMayBe(_ row: String, _ kind: ValueKind) {
        #expect(findings(row, kind: kind).isEmpty)
    }

    @Test func recognisesAShareOfOne() {
        let mapping = SmallSite.mapping(parts: [.area, .period, .value, .numerator, .denominator])
        let site = SmallSite(
            data: "area,period,value,numerator,denominator\nN01,2008,0.27,27,100\n",
            SmallSite.indicator(data: [mapping])
        )
        #expect(site.read.diagnostics.first?.suggestion?.contains("share of 1") ?? false)
    }

    @Test func refusesALimitThatIsNoNumberAndKeepsTheRow() {
        #expect(findings("20,x1,30,,") == ["D107 error 2:13"])
    }
}
