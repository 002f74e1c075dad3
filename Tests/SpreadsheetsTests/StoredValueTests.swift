import TestRandom
import Testing

@testable import Spreadsheets

@Suite("A number that a workbook stores")
struct StoredNumberTests {
    @Test(
        "is written as short as it can be, without an exponent",
        arguments: [
            ("36.100000000000001", "36.1"), ("0.30000000000000004", "0.30000000000000004"), ("1E-3", "0.001"),
            ("9.9999999999999995E-8", "0.0000001"), ("1.5E+6", "1500000"), ("-2.5E-2", "-0.025"), ("1E+300", "1e+300"),
            ("12", "12"), ("12.50", "12.50"), ("abc", "abc"), ("1.2345E2", "123.45"),
        ]
    )
    func isWrittenShort(stored: String, written: String) {
        #expect(String(decoding: StoredNumber.plain(stored.utf8), as: UTF8.self) == written)
    }

    @Test(
        "is a hundred times as large under a per cent format, digit by digit",
        arguments: [
            ("0.233", "23.3%"), ("0.29", "29%"), ("1", "100%"), ("0", "0%"), ("0.005", "0.5%"), ("-0.05", "-5%"),
            ("0.28999999999999998", "29%"), ("12.5", "1250%"), ("0.1234567", "12.34567%"),
            ("5.0000000000000001E-3", "0.5%"),
        ]
    )
    func isAHundredTimesAsLarge(stored: String, written: String) {
        #expect(String(decoding: StoredNumber.percentage(stored.utf8), as: UTF8.self) == written)
    }

    @Test("keeps every digit of a share when the point moves")
    func keepsEveryDigit() {
        var random = SeededRandom(seed: 7)
        for _ in 0..<2_000 {
            let digits = Int.random(in: 0..<1_000_000, using: &random)
            let stored = "0." + String(String(1_000_000 + digits).dropFirst())
            let written = String(decoding: StoredNumber.percentage(stored.utf8), as: UTF8.self)
            let value = written.dropLast().split(separator: ".")
            let whole = Int(value[0]) ?? -1
            let rest = value.count > 1 ? value[1] + String(repeating: "0", count: 4 - value[1].count) : "0000"
            #expect(whole * 10_000 + (Int(rest) ?? -1) == digits, "\(stored) became \(written)")
        }
    }
}

@Suite("A day that Excel stores")
struct SerialDateTests {
    // Serial numbers of Excel 2016's own DATE function.
    @Test(
        "is the day that Excel shows",
        arguments: [
            (1.0, "1900-01-01"), (59, "1900-02-28"), (61, "1900-03-01"), (36_526, "2000-01-01"),
            (45_351, "2024-02-29"), (45_427, "2024-05-15"), (2_958_465, "9999-12-31"),
        ]
    )
    func isTheDayThatExcelShows(serial: Double, day: String) {
        #expect(SerialDate(serial, countsFrom1904: false)?.text(.day) == day)
    }

    @Test("counts from the first day of 1904 where it is told to")
    func countsFrom1904() {
        #expect(SerialDate(0, countsFrom1904: true)?.text(.day) == "1904-01-01")
    }

    @Test("is none where it is negative, after 9999, or no number", arguments: [-1, 2_958_466, Double.nan, .infinity])
    func isNone(serial: Double) {
        #expect(SerialDate(serial, countsFrom1904: false) == nil)
    }
}

@Suite("The format of a number")
struct NumberFormatTests {
    @Test(
        "is told from its code",
        arguments: [
            ("General", NumberFormat.number), ("0.00", .number), ("#,##0;[Red]-#,##0", .number),
            ("\"£\"#,##0", .number),
            ("0.00E+00", .number), ("0.0%", .percentage), ("dd/mm/yyyy", .date(.day)), ("d mmmm yyyy;@", .date(.day)),
            ("[$-809]mmmm yyyy;@", .date(.month)), ("mmm\\-yy", .date(.month)), ("yyyy", .date(.year)),
            ("dd/mm/yyyy\\ hh:mm", .date(.dayAndTime)), ("h:mm AM/PM", .date(.time)), ("[h]:mm:ss", .number),
            ("0.0\" months\"", .number), ("@", .number), ("0000", .digits(4)), ("0", .number), ("\"dd\"0", .number),
            ("[Blue]0.0", .number),
        ]
    )
    func isToldFromItsCode(code: String, format: NumberFormat) {
        #expect(NumberFormat(code: code) == format)
    }
}

@Suite("What the sections of a format show")
struct FormatSectionsTests {
    @Test(
        "is the number alone in ordinary formats",
        arguments: [
            "General", "0.00", "#,##0;[Red]-#,##0", "\"£\"#,##0", "0.0%", "dd/mm/yyyy", "[$-809]mmmm yyyy;@",
            "[h]:mm:ss",
            "0.0\" months\"", "@", "_-* #,##0_-;-* #,##0_-;_-* \"-\"??_-;_-@_-", "0.00E+00", "0000", "(0.0)",
            "[Blue]General",
        ]
    )
    func isTheNumberAlone(code: String) {
        #expect(FormatSections(code: code) == nil)
    }

    @Test(
        "is the mark of the section for the number",
        arguments: [
            ("[<5]\"*\";0", 3.0, ShownNumber.mark("*")), ("[<5]\"*\";0", 5, .number),
            ("[<5]\"<5\";#,##0", 0, .mark("<5")),
            ("[=0]\"z\";[<3]\\*;0", 2, .mark("*")), ("[=0]\"z\";[<3]\\*;0", 0, .mark("z")), (";;;", 1, .nothing),
            ("0;-0;;@", 0, .nothing), ("0;-0;;@", -1, .number), ("0;-0;\"-\"", 0, .number), ("0;\"-\"", -3, .mark("-")),
            ("0\" [c]\"", 40, .marked(before: "", behind: "[c]")), ("\"<\"0", 5, .marked(before: "<", behind: "")),
            ("[<5]\"*\"", 9, .number), ("\"x\"", 9, .mark("x")),
        ]
    )
    func isTheMarkOfTheSection(code: String, number: Double, shown: ShownNumber) throws {
        #expect(try #require(FormatSections(code: code)).shown(number) == shown)
    }
}
