import DataLoading
import Diagnostics
import Model
import Testing

/// Columns of limits whose names say that they are not at 95%.
struct LimitLevelTests {
    private func findings(_ part: DataMapping.Part, _ column: String, meant: Set<DataMapping.Oddity> = []) -> [String] {
        let mapping = SmallSite.mapping(columns: [part: column], meant: meant)
        let site = SmallSite(
            data: "area,period,value,\(column)\nN01,2008,5,5\n",
            SmallSite.indicator(kind: .mean, unit: "points", data: [mapping])
        )
        return site.findings.filter { $0.hasPrefix("D341") }
    }

    @Test(arguments: [
        "Lower CI 99.8 limit", "lower_90", "LCI99", "90% lower limit", "99% CI lower", "Lower 99", "Lower limit (80%)",
    ])
    func refusesLimitsOfAnotherLevel(_ column: String) {
        #expect(findings(.lower, column) == ["D341 error 9:3"])
        #expect(findings(.lower, column, meant: [.limits]) == [])
    }

    @Test(arguments: [
        "Standard error", "SE", "s.e.", "CV", "Coefficient of variation (%)", "value_se", "RSE", "90% CI +/-",
    ])
    func refusesAMarginThatIsAnotherNumber(_ column: String) {
        #expect(findings(.margin, column) == ["D341 error 9:3"])
    }

    @Test(arguments: [
        "Lower quartile", "25th percentile", "95th percentile", "LQ", "Q1", "p10", "min", "Minimum", "Lowest LSOA",
        "Highest ward", "Interquartile range",
    ])
    func refusesHowFarValuesOfPartsLieApart(_ column: String) {
        #expect(findings(.lower, column) == ["D341 error 9:3"])
        #expect(findings(.lower, column, meant: [.limits]) == [])
    }

    @Test(arguments: [
        "Highest qualification: lower limit", "2.5th percentile", "Lower, max 30 min walk", "Lowest quartile: LCI",
        "Lower (minimum)", "95% CI, percentile method", "Min (95%)", "Max of interval bounds",
    ])
    func takesLimitsOfWhatIsNamedSo(_ column: String) {
        #expect(findings(.lower, column) == [])
    }

    @Test(arguments: [
        "lower", "lci_95", "Lower CI 95.0 limit", "95% Lower Confidence Limit", "Aged 90 and over: lower", "conf",
        "Lower limit 2019", "Margin of error", "Lower (1990)", "Employment rate - aged 16-64: conf", "von", "CI low",
        "lower 95 (not 99.8)",
    ])
    func takesLimitsThatSayNothingElse(_ column: String) {
        #expect(findings(.lower, column) == [])
    }

    @Test func saysWhatToDo() {
        let mapping = SmallSite.mapping(columns: [.margin: "SE"])
        let found = SmallSite(data: "area,period,value,SE\nN01,2008,5,1\n", SmallSite.indicator(data: [mapping])).read
            .diagnostics.first { $0.rule.code == "D341" }
        #expect(found?.summary == "\"SE\" is a standard error, and margin is one at 95%")
        #expect(found?.suggestion?.hasPrefix("Leave margin out, or add a column") == true)
    }

    /// The text that marks the rows of a limit says its level as a name of a column does.
    @Test func readsTheLevelInARowOfItsOwn() {
        func findings(_ measure: String) -> [String] {
            let condition = DataMapping.Condition(column: SmallSite.written("measure"), values: [measure])
            let value = DataMapping.Condition(column: SmallSite.written("measure"), values: ["Value"])
            let cells: [DataMapping.Part: DataMapping.Cell] = [
                .area: .column(SmallSite.written("area")), .period: .column(SmallSite.written("period")),
                .value: .row(.init(column: SmallSite.written("n"), conditions: [value])),
                .lower: .row(.init(column: nil, conditions: [condition])),
                .upper: .row(.init(column: nil, conditions: [condition])),
            ]
            let mapping = DataMapping(file: SmallSite.written("data/figures.csv"), cells: cells)
            let indicator = SmallSite.indicator(kind: .mean, unit: "points", data: [mapping])
            return SmallSite(data: "area,period,measure,n\nN01,2008,Value,5\nN01,2008,\(measure),5\n", indicator)
                .findings.filter { $0.hasPrefix("D341") }
        }
        #expect(findings("90% limit") == ["D341 error 9:3"])
        #expect(findings("95% limit") == [])
    }
}

/// Margins of error on another scale than their values.
struct MarginScaleTests {
    private func findings(
        _ rows: [String],
        scale: Double? = nil,
        meant: Set<DataMapping.Oddity> = []
    ) -> [String] {
        let areas = ["N01", "N02", "E08000012", "E08000013"]
        let mapping = SmallSite.mapping(columns: [.margin: "m"], scale: scale, meant: meant)
        let data = "area,period,value,m\n" + zip(areas, rows).map { "\($0),2008,\($1)\n" }.joined()
        let indicator = SmallSite.indicator(kind: .proportion, unit: "%", data: [mapping])
        return SmallSite(data: data, indicator).findings.filter { $0.hasPrefix("D126") }
    }

    @Test func refusesSharesOfOneBesidePerCent() {
        #expect(findings(["23.3,0.02", "25.1,0.02", "30.1,0.03"]) == ["D126 error 4:1"])
        #expect(findings(["23.3,0.02", "25.1,0.02", "30.1,0.03"], meant: [.limits]) == [])
        #expect(findings(["23.3,2", "25.1,0.02", "30.1,3"]) == [])
        #expect(findings(["23.3,0.4", "25.1,0.3", "30.1,0.2"]) == [])
    }

    @Test func refusesPointsThatAreMultipliedWithTheirValues() {
        #expect(findings(["0.233,2", "0.251,3", "0.301,2"], scale: 100) == ["D126 error 4:1"])
        #expect(findings(["0.233,0.02", "0.251,0.03", "0.301,0.02"], scale: 100) == [])
    }
}
