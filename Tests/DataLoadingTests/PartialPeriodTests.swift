import DataLoading
import Diagnostics
import Model
import Testing

/// Sums and counts of months that are shown as years.
struct PartialPeriodTests {
    private func text(_ text: String) -> Located<String> { SmallSite.written(text) }

    private func site(
        _ rows: [String],
        _ combine: DataMapping.Combination = .sum,
        as unit: DataMapping.PeriodUnit = .year,
        meant: Set<DataMapping.Oddity> = [],
        conditions: [DataMapping.Condition] = []
    ) -> SmallSite {
        var cells: [DataMapping.Part: DataMapping.Cell] = [
            .area: .column(text("area")),
            .period: .period(.init(column: text("month"), identifier: nil, shownAs: unit)),
        ]
        if combine == .sum { cells[.value] = .column(text("value")) }
        let mapping = DataMapping(
            file: text("data/figures.csv"),
            conditions: conditions,
            cells: cells,
            combine: combine,
            meant: meant
        )
        let indicator = SmallSite.indicator(kind: .count, unit: "visits", data: [mapping])
        return SmallSite(data: "area,month,kind,value\n" + rows.map { $0 + "\n" }.joined(), indicator)
    }

    /// One row for each month of a year.
    private func months(
        _ months: some Sequence<Int>,
        of year: Int,
        _ area: String = "N01",
        kind: String = "a",
        value: Int = 5
    ) -> [String] {
        months.map { "\(area),\(year)-\($0 < 10 ? "0" : "")\($0),\(kind),\(value)" }
    }

    private func years(_ site: SmallSite) -> [String] { site.figures.map { $0.period.linkName } }

    @Test(arguments: [1, 5, 8, 11])
    func makesNoYearOfSomeOfItsMonths(_ count: Int) {
        let site = site(months(1...12, of: 2030) + months(1...count, of: 2031))
        #expect(site.findings == ["D340 warning 14:1"])
        #expect(years(site) == ["2030"])
        let meant = self.site(months(1...12, of: 2030) + months(1...count, of: 2031), meant: [.parts])
        #expect(meant.findings == [])
        #expect(years(meant) == ["2030", "2031"])
    }

    @Test func saysWhichMonthsThereAreAndHowToLeaveThemOut() {
        let found = site(months(10...12, of: 2029) + months(1...12, of: 2030) + months(1...5, of: 2031)).read
            .diagnostics
        #expect(
            found.map(\.summary) == [
                "the file has only October to December of 2029", "the file has only January to May of 2031",
            ]
        )
        #expect(found.last?.suggestion?.contains("where: { \"month\": { to: \"2030-12\" } }") == true)
        #expect(found.first?.suggestion?.contains("where: { \"month\": { from: \"2030-01\" } }") == true)
        let asked = DataMapping.Condition(
            column: text("month"),
            test: .range(from: text("2030-01"), to: text("2030-12"))
        )
        let rows = months(10...12, of: 2029) + months(1...12, of: 2030) + months(1...5, of: 2031)
        #expect(site(rows, conditions: [asked]).findings == [])
    }

    /// A school census is of one January a year; of calendar years, a file of one January may be the first of a series.
    @Test func takesTheOneMonthOfASchoolCensusForItsYear() {
        #expect(site(months([1], of: 2030), as: .academicYear).findings == [])
        #expect(years(site(months([1], of: 2030), as: .academicYear)) == ["2029/30"])
        #expect(site(months([1], of: 2029) + months([1], of: 2030), as: .year).findings == [])
        #expect(site(months([1], of: 2030), as: .month).findings == [])
        #expect(site(months([1], of: 2030), as: .year).findings == ["D340 warning 2:1"])
        #expect(site(months(1...2, of: 2030), as: .academicYear).findings == ["D340 warning 2:1"])
    }

    @Test func countsNoYearOfSevenMonths() {
        let rows = (1...3).flatMap { _ in months(1...7, of: 2031) }
        #expect(site(rows, .count).findings == ["D340 warning 2:1"])
        #expect(site(rows, .count).figures.isEmpty)
    }

    @Test func makesNoYearOfThreeQuarters() {
        let quarters = ["N01,2030 Q1,a,9", "N01,2030 Q2,a,9", "N01,2030 Q3,a,9"]
        #expect(site(quarters).findings == ["D340 warning 2:1"])
        #expect(site(quarters + ["N01,2030 Q4,a,9"]).findings == [])
    }

    @Test func knowsAMonthByRowsOfOtherPlacesAndThings() {
        // Burglaries of two months in Speke, in a file that has others of every month elsewhere.
        let elsewhere = (1...6).flatMap { _ in months(1...12, of: 2030, "E99999999", kind: "b") }
        let burglary = DataMapping.Condition(column: text("kind"), values: ["a"])
        let site = site(months([3, 7], of: 2030) + elsewhere, .count, conditions: [burglary])
        #expect(site.figures.map(\.value) == [2])
        #expect(!site.findings.contains { $0.hasPrefix("D340") || $0.hasPrefix("D131") })
    }

    @Test func takesASingleDayAndQuartersByTheirLastMonthForAllOfAYear() {
        let days = ["N01,2030-12-31,a,5", "N01,2030-12-31,b,6", "N02,2030-12-31,a,7"]
        #expect(site(days).findings == [])
        #expect(site(months([3, 6, 9, 12], of: 2030) + months([3, 6, 9, 12], of: 2031)).findings == [])
        #expect(site(months([3, 6, 9, 12], of: 2030) + months([3, 6], of: 2031)).findings == ["D340 warning 6:1"])
        #expect(site(months([12], of: 2030) + months([12], of: 2031)).findings == [])
        // Two months that follow one another are parts of two years.
        #expect(site(months([12], of: 2030) + months([1], of: 2031)).findings.count == 2)
    }

    @Test func saysNothingOfMonthsWithoutARowInCountsOfWhatIsRare() {
        #expect(site(months([2, 3, 8], of: 2030), .count).findings == [])
    }

    @Test func findsAnAreaWithoutAQuarterThatOthersHave() {
        let others = months(1...12, of: 2030, "N02", value: 10)
        #expect(site(months(1...9, of: 2030, value: 10) + others).findings == ["D131 warning 2:1"])
        #expect(site(months(1...9, of: 2030, value: 10) + others, meant: [.parts]).findings == [])
        // A month in which nothing happened may have no row.
        #expect(site(months(1...11, of: 2030, value: 3) + others).findings == [])
        let counted = (1...9).flatMap { _ in months(1...12, of: 2030, "N02") + months(1...10, of: 2030) }
        #expect(site(counted, .count).findings == ["D131 warning 14:1"])
    }

    /// The months or quarters stand in a column beside that of the years.
    @Test func knowsQuartersByAColumnOfTheirOwn() {
        func findings(_ rows: String, _ column: String = "Quarter") -> (findings: [String], figures: [Double?]) {
            let data = "area,period,\(column),value\n" + rows
            let mapping = SmallSite.mapping(combine: .sum)
            let site = SmallSite(data: data, SmallSite.indicator(kind: .count, unit: "visits", data: [mapping]))
            return (site.findings, site.figures.map(\.value))
        }
        let three = "N01,2022,Q1,10\nN01,2022,Q2,5\nN01,2022,Q3,15\n"
        let four = "N02,2022,Q1,7\nN02,2022,Q2,5\nN02,2022,Q3,2\nN02,2022,Q4,12\n"
        #expect(findings(three + four).findings == ["D131 warning 2:1"])
        #expect(findings(three + four).figures == [30, 26])
        #expect(findings(three).findings == ["D340 warning 2:1"])
        #expect(findings(three).figures.isEmpty)
        #expect(findings(four).findings == [])
        #expect(findings(three.replacing("Q", with: "")).findings == ["D340 warning 2:1"])
        // One number of months for all is when the count was taken.
        #expect(findings("N01,2022,March,10\nN02,2022,March,4\n", "Month of count").findings == [])
        // Not all of them are quarters.
        #expect(findings("N01,2022,Q1,10\nN01,2022,first half,4\n").findings == [])
    }
}
