import DataLoading
import Diagnostics
import Model
import Testing

/// Names of columns that say another measure than the indicator's.
@Suite struct WordsOfOtherMeasuresTests {
    private func findings(_ name: String, _ kind: ValueKind, _ unit: String, years: [String] = ["2023", "2024"])
        -> [String]
    {
        let mapping = SmallSite.mapping(parts: [.area, .period], columns: [.value: name])
        let indicator = SmallSite.indicator(kind: kind, unit: unit, data: [mapping])
        let rows = years.enumerated().map { "N01,\($1),\(21 + $0)" }
        let site = SmallSite(data: (["area,period,\(name)"] + rows).joined(separator: "\n") + "\n", indicator)
        return site.read.diagnostics.filter { $0.rule.code == "D331" }.map(\.summary)
    }

    @Test(arguments: [
        ("Claimant rank", ValueKind.proportion, "%", "a rank"),
        ("IMD decile", .rate, "per 1,000", "a decile or its like"),
        ("% change on year", .proportion, "%", "a change"), ("Median pay", .mean, "£ a week", "a median"),
        ("Average pay", .median, "£ a week", "a mean"), ("Monthly pay", .mean, "£ a week", "a month"),
        ("Pay per month", .mean, "£ a week", "a month"), ("Pay (EUR)", .mean, "£ a week", "€"),
        ("Pay in dollars", .mean, "£ a week", "$"), ("Women (%)", .proportion, "%", "women"),
        ("Males", .count, "people", "men"), ("Claimants 2011 (%)", .proportion, "%", "2011"),
    ])
    func findsAnotherMeasure(_ name: String, _ kind: ValueKind, _ unit: String, _ words: String) {
        let found = findings(name, kind, unit)
        #expect(found.count == 1)
        #expect(found.first?.hasPrefix("\"\(name)\" says \(words), and ") == true, "\(found)")
    }

    @Test(arguments: [
        ("Rank", ValueKind.rank, "place"), ("Men and women (%)", .proportion, "%"), ("Mean pay", .mean, "£ a week"),
        ("Weekly pay (£)", .mean, "£ a week"), ("Pay (GBP)", .mean, "£ a week"), ("Pay in year", .mean, "£ a week"),
        ("Annual survey of weekly pay", .mean, "£ a week"), ("Not known", .proportion, "%"),
        ("Rate (2013 ESP)", .rate, "per 1,000"), ("People (2021 boundaries)", .count, "people"),
        ("Claimants 2011 to 2024", .count, "people"), ("Index 2015=100", .mean, "points"),
    ])
    func acceptsNamesThatSayNoOther(_ name: String, _ kind: ValueKind, _ unit: String) {
        #expect(findings(name, kind, unit) == [])
    }

    @Test func acceptsTheYearOfAllFigures() {
        #expect(findings("Claimants 2023", .count, "people", years: ["2023"]) == [])
        #expect(findings("Claimants 2023", .count, "people", years: ["2022/23"]) == [])
        #expect(findings("Claimants 2023", .count, "people", years: ["Mar-23"]) == [])
    }
}
