import Model
import Testing

@Suite struct CalendarDateTests {
    @Test(arguments: ["2009-02-29", "2009-13-01", "2009-00-10", "2009-1-1", "09-01-01", "2009-01-01x", "", "----"])
    func refusesDaysThatDoNotExist(_ text: String) {
        #expect(CalendarDate(iso: text) == nil)
    }

    @Test(arguments: ["0001-01-01", "1900-02-28", "2000-02-29", "2009-10-14", "9999-12-31"])
    func printsADayAsItWasRead(_ text: String) {
        #expect(CalendarDate(iso: text)?.description == text)
    }

    @Test func countsDaysFromTheEpoch() {
        #expect(CalendarDate(iso: "1970-01-01")?.daysSinceEpoch == 0)
        #expect(CalendarDate(iso: "2000-03-01")?.daysSinceEpoch == 11_017)
        #expect(CalendarDate(iso: "1969-12-31")?.daysSinceEpoch == -1)
    }

    @Test func findsEveryDayOfFourCenturiesAgain() throws {
        let first = try #require(CalendarDate(iso: "1800-01-01")).daysSinceEpoch
        var last = CalendarDate(daysSinceEpoch: first - 1)
        for number in first..<(first + 146_097) {
            let day = CalendarDate(daysSinceEpoch: number)
            guard day.daysSinceEpoch == number, last < day else {
                Issue.record("day \(number) became \(day)")
                return
            }
            last = day
        }
    }

    @Test func keepsTheLastDayWhenAMonthIsShorter() {
        #expect(CalendarDate(iso: "2023-12-31")?.adding(months: 2).description == "2024-02-29")
        #expect(CalendarDate(iso: "2024-03-31")?.adding(months: -1).description == "2024-02-29")
        #expect(CalendarDate(iso: "2024-01-15")?.adding(months: -1).description == "2023-12-15")
    }
}

struct ColourTests {
    @Test(arguments: [("#0d3f4a", "#0d3f4a"), ("#FFD43B", "#ffd43b"), ("#09f", "#0099ff"), ("#000", "#000000")])
    func readsWhatStylesheetsWrite(_ text: String, _ expected: String) {
        #expect(Colour(text)?.hex == expected)
    }

    @Test(arguments: ["", "#", "0d3f4a", "#0d3f4", "#0d3f4a5", "#0d3f4g", "red", "#é00", "##fff"])
    func refusesEverythingElse(_ text: String) {
        #expect(Colour(text) == nil)
    }
}

@Suite struct FigureStatusTests {
    @Test func readsEveryShorthandWithAndWithoutBrackets() {
        for status in FigureStatus.allCases {
            #expect(FigureStatus(shorthand: status.shorthand) == status)
            #expect(FigureStatus(shorthand: "[\(status.shorthand.uppercased())]") == status)
        }
    }

    @Test func refusesACodeOfItsOwn() {
        #expect(FigureStatus(shorthand: "*") == nil)
    }
}
