import DataLoading
import Diagnostics
import Model
import Testing

/// Mappings whose one period is not that of the file.
struct FixedPeriodTests {
    private func findings(
        _ rows: [String],
        value: String = "value",
        is period: String = "2023",
        conditions: [String: String] = [:],
        combine: DataMapping.Combination? = nil,
        meant: Set<DataMapping.Oddity> = []
    ) -> [Diagnostic] {
        let mapping = SmallSite.mapping(
            parts: [.area],
            columns: [.value: value],
            fixed: [.period: period],
            conditions: conditions,
            combine: combine,
            meant: meant
        )
        let indicator = SmallSite.indicator(kind: .count, unit: "people", data: [mapping])
        let site = SmallSite(data: rows.joined(separator: "\n") + "\n", indicator)
        return site.read.diagnostics.filter { $0.rule.code == "D336" }
    }

    /// Two areas with the texts of one more column.
    private func rows(_ column: String, _ texts: String...) -> [String] {
        ["area,\(column),value"]
            + texts.enumerated().map { number, text in "N0\(number % 2 + 1),\(text),\(number * 10 + 21)" }
    }

    @Test func refusesAColumnCalledByAnotherYear() {
        let table = ["area,2023,2024", "N01,10,20", "N02,11,21"]
        #expect(findings(table, value: "2024").map(\.short) == ["D336 error 9:3"])
        #expect(findings(table, value: "2024").first?.suggestion?.contains("take the column \"2023\"") == true)
        #expect(findings(table, value: "2023").isEmpty)
        #expect(findings(table, value: "2024", is: "2024").isEmpty)
        #expect(findings(table, value: "2024", is: "2023/24").isEmpty)
        #expect(findings(table, value: "2024", meant: [.periods]).isEmpty)
    }

    @Test func refusesAColumnOfAnotherYearBesideThatOfThePeriod() {
        let table = ["area,Claimants 2023,Claimants 2024", "N01,10,20", "N02,11,21"]
        #expect(findings(table, value: "Claimants 2024").map(\.short) == ["D336 error 9:3"])
    }

    @Test(arguments: ["Claimants 2024", "claimants_2024", "Claimants (Year ending March 2025)", "2024: number"])
    func warnsOfAColumnWithAnotherYearInItsName(_ name: String) {
        #expect(findings(["area,\(name)", "N01,10", "N02,11"], value: name).map(\.short) == ["D336 warning 9:3"])
    }

    @Test(arguments: [
        "Weekly pay (2024 prices)", "Rate (2013 ESP)", "People (2021 boundaries)", "Change since 2011", "Claimants",
        "Claimants 2023/24", "Claimants 2022 to 2024", "Claimants aged 2024",
    ])
    func takesAYearThatIsNotThatOfTheFigures(_ name: String) {
        #expect(findings(["area,\(name)", "N01,10", "N02,11"], value: name).isEmpty)
    }

    @Test(arguments: ["year", "Year", "Financial year", "time_period", "Period", "Month", "Data year"])
    func refusesAColumnOfTimesThatSaysAnother(_ column: String) {
        let found = findings(rows(column, "2024", "2024"))
        #expect(found.map(\.short) == ["D336 error 9:3"])
        #expect(found.first?.suggestion?.hasPrefix("Write is: \"2024\"") == true)
        #expect(findings(rows(column, "2024", "2024"), meant: [.periods]).isEmpty)
        #expect(findings(rows(column, "2023", "2023")).isEmpty)
    }

    @Test func refusesTheFinancialYearBehind() {
        #expect(findings(rows("year", "2024/25", "2024/25"), is: "2023/24").map(\.short) == ["D336 error 9:3"])
        #expect(findings(rows("year", "202425", "202425"), is: "2023/24").map(\.short) == ["D336 error 9:3"])
        #expect(findings(rows("year", "2024", "2024"), is: "2023/24").isEmpty)
        #expect(findings(rows("date", "31/03/2024", "31/03/2024"), is: "2023/24").isEmpty)
        #expect(findings(rows("date", "01/04/2024", "01/04/2024"), is: "2023/24").isEmpty)
    }

    @Test func looksAtAColumnOfAConditionToo() {
        let table = rows("year", "2023", "2024", "2024", "2023")
        #expect(findings(table, conditions: ["year": "2024"]).map(\.short) == ["D336 error 9:3"])
        #expect(findings(table, conditions: ["year": "2023"]).isEmpty)
    }

    @Test func refusesRowsOfAnotherYearAmongThoseThatAreAddedUp() {
        let table = rows("month", "2023-11", "2023-11", "2024-01", "2024-01")
        let found = findings(table, combine: .sum)
        #expect(found.map(\.short) == ["D336 error 9:3"])
        #expect(found.first?.explanation == "2 of 4 rows are of another time.")
        #expect(findings(rows("month", "2023-11", "2023-11", "2023-12", "2023-12"), combine: .sum).isEmpty)
        #expect(findings(table, is: "2023/24", combine: .sum).isEmpty)
        #expect(findings(table, is: "2023 to 2024", combine: .sum).isEmpty)
    }

    @Test func refusesYearsThatOverlapAndAreAddedUp() {
        let table = rows("year", "2022/23", "2022/23", "2023/24", "2023/24")
        #expect(findings(table, combine: .sum).map(\.short) == ["D336 error 9:3"])
        #expect(findings(table, is: "April 2022 to March 2024", combine: .sum).isEmpty)
    }

    @Test func warnsOfADayAfterThePeriod() {
        #expect(findings(rows("date", "15/05/2024", "15/05/2024")).map(\.short) == ["D336 warning 9:3"])
        #expect(findings(rows("Survey reference year", "2024", "2024")).map(\.short) == ["D336 warning 9:3"])
    }

    @Test(arguments: [
        "Year of boundaries", "date updated", "LAD24CD", "Year of birth", "Release date", "Base year", "Year built",
        "Census year", "Last inspection date", "timetable",
    ])
    func passesOverTimesOfSomethingElse(_ column: String) {
        #expect(findings(rows(column, "2021", "2021")).isEmpty)
    }

    @Test func passesOverWhatIsNoTimeThroughout() {
        #expect(findings(rows("year", "2024", "Year 7")).isEmpty)
        #expect(findings(rows("month", "1", "2"), combine: .sum).isEmpty)
        #expect(findings(rows("time", "0930", "1015")).isEmpty)
        #expect(findings(rows("year", "", "")).isEmpty)
    }

    /// The findings where the file is called so.
    private func findings(file: String, is period: String = "2023", value: String = "value") -> [Diagnostic] {
        let mapping = SmallSite.mapping(
            "data/" + file,
            parts: [.area],
            columns: [.value: value],
            fixed: [.period: period]
        )
        let indicator = SmallSite.indicator(kind: .count, unit: "people", data: [mapping])
        var site = SmallSite(data: "", indicator)
        site.files["indicators/data/figures.csv"] = nil
        site.files["indicators/data/" + file] = "area,\(value)\nN01,10\nN02,11\n"
        return site.read.diagnostics.filter { $0.rule.code == "D336" }
    }

    @Test func tellsOfAYearInTheNameOfTheFile() {
        #expect(findings(file: "smokers-2022.csv").map(\.short) == ["D336 warning 9:3"])
        #expect(findings(file: "smokers_2022.csv").map(\.short) == ["D336 warning 9:3"])
    }

    @Test(arguments: [
        "smokers-2023.csv", "smokers-2025.csv", "smokers.csv", "smokers-2022-23.csv", "smokers-2020-2024.csv",
        "published-2022.csv", "care-act-2014.csv",
        "imd-2019.csv", "smokers-2022-05-01.csv", "smokers2022to2023.csv",
    ])
    func takesAnotherYearInTheNameOfTheFileForNone(_ file: String) {
        #expect(findings(file: file).map(\.summary) == [])
    }

    @Test func warnsOfAYearInTheTitle() {
        let rows = ["Smokers by ward 2022,", "", "area,value", "N01,10", "N02,11"]
        #expect(findings(rows).map(\.short) == ["D336 warning 9:3"])
        #expect(findings(rows, meant: [.periods]).isEmpty)
        #expect(findings(rows, is: "2022").isEmpty)
    }

    /// Rows of other places say nothing of the figures.
    @Test func looksAtRowsOfTheSiteAlone() {
        #expect(findings(["area,year,value", "N01,2023,10", "E07000999,2024,11"]).isEmpty)
    }
}
