/// Reads the many ways in which tables and plans write a period: `2008/09`, `2023 Q1`, `Year ending March 2023`.
///
/// Each way is a `PeriodForm`, and whatever reads periods reads them here. Some texts have several readings: `2010-12`
/// may be a month, or three years. The other periods of its column say which (`PeriodEvidence`).
package enum PeriodParser {
    /// What can be written, for messages.
    package static let examples =
        "2008, 2008/09, 2010 to 2012, 2023 Q1, 2024-05, May 2024, 2024-05-15, 15/05/2024, April 2022 to March 2025, "
        + "2022-01-01/P3Y, 2022-01-01/2022-12-31"

    /// Everything that a text may mean; nil where it is no period.
    package static func readings(of text: String) -> PeriodReadings? {
        let text = PeriodText(text)
        return PeriodForm.all.lazy.compactMap { $0.read(text) }.first
    }

    /// The period that a text means where nothing stands beside it; nil where it may be several, or is none.
    package static func period(_ text: String) -> Period? {
        readings(of: text)?.alone
    }
}

/// A text that may be a period, with plain hyphens and single spaces.
struct PeriodText {
    /// In the letters that were written.
    let plain: String
    /// In small letters.
    let lowercased: String

    init(_ written: String) {
        var text = written
        // Most texts are ASCII, and have no dash to look for.
        if !written.utf8.allSatisfy({ $0 < 0x80 }) {
            for dash in ["\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2014}", "\u{2212}"] {
                text.replace(dash, with: "-")
            }
        }
        text = Self.withoutTrailingZeros(text.split(whereSeparator: \.isWhitespace).joined(separator: " "))
        plain = text
        lowercased = text.lowercased()
    }

    /// The text without a midnight behind a date, or the `.0` that programs write behind a number.
    private static func withoutTrailingZeros(_ text: String) -> String {
        for ending in [" 00:00:00", " 00:00", "T00:00:00.000", "T00:00:00.000Z"] where text.hasSuffix(ending) {
            return String(text.dropLast(ending.count))
        }
        return text.utf8.count == 6 && text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}

/// One way of writing periods.
struct PeriodForm: Sendable {
    /// Texts that are written so.
    let examples: [String]
    /// What a text means; nil where it is not written so.
    let read: @Sendable (PeriodText) -> PeriodReadings?

    private init(_ examples: [String], read: @escaping @Sendable (PeriodText) -> PeriodReadings?) {
        self.examples = examples
        self.read = read
    }

    /// A way of writing that has one reading.
    private init(_ examples: [String], certain: @escaping @Sendable (PeriodText) -> Period?) {
        self.examples = examples
        read = { certain($0).map(PeriodReadings.init(certain:)) }
    }

    /// In the order in which they are tried: the first that a text is written in says what it means.
    static let all: [PeriodForm] = [
        PeriodForm(
            [
                "2008-09", "2024-05", "2012-13", "200809", "202324", "201820", "2010-12", "2015-2016", "2020 - 22",
            ],
            read: YearForms.pairOfNumbers
        ),
        PeriodForm(
            ["15/05/2024", "01/02/2024", "15.05.2024", "15-5-2024"],
            read: DateForms.dayAndMonth
        ),
        PeriodForm(
            ["2008", "2023.0"],
            certain: YearForms.year
        ),
        PeriodForm(
            ["2008/09", "2008/2009", "2010 to 2012", "2017 to 19", "2021/22 to 2023/24", "2021/22 - 23/24"],
            certain: YearForms.years
        ),
        PeriodForm(
            ["2023 Q1", "2023-Q1", "2023Q1", "Q1 2023"],
            certain: QuarterForms.ofCalendarYear
        ),
        PeriodForm(
            ["2024-05-15", "2022-01-01T00:00:00Z", "2024-05-15 00:00:00"],
            certain: DateForms.day
        ),
        PeriodForm(
            ["2022-01-01/P3Y", "2022-01-01T00:00:00/P1Y", "2022-01-01/2022-12-31"],
            certain: DateForms.interval
        ),
        PeriodForm(
            ["Year ending March 2023", "12 months to 31 March 2023"],
            certain: WordForms.lengthBeforeEnd
        ),
        PeriodForm(
            ["Mid-2022", "mid year 2022"],
            certain: WordForms.middleOfYear
        ),
        PeriodForm(
            ["As at 31 March 2023"],
            certain: WordForms.dayOfStock
        ),
        PeriodForm(
            ["January 2024", "Mar-23", "2023 Apr", "31 March 2024", "31-Aug-19", "March 31, 2024"],
            certain: WordForms.monthOrDay
        ),
        PeriodForm(
            ["April 2022 to March 2025", "Jan 2023-Dec 2023", "Oct-Dec 2023", "1 April 2022 to 31 March 2023"],
            certain: WordForms.fromTo
        ),
        PeriodForm(
            ["FY 2022/23", "2022-23 financial year", "AY 2022/23", "FYE 2023"],
            certain: YearForms.namedYear
        ),
        PeriodForm(
            ["2023/24 Q1", "Q1 2023/24", "Quarter 1 2023"],
            certain: QuarterForms.inWords
        ),
        PeriodForm(
            ["2024M05", "05/2024", "5-2024"],
            certain: DateForms.month
        ),
        PeriodForm(
            ["20240515", "01APR2024"],
            certain: DateForms.compactDay
        ),
        PeriodForm(
            ["01/04/2022 to 31/03/2023", "2022-04-01 - 2023-03-31", "2022-04 to 2023-03"],
            read: DateForms.fromTo
        ),
    ]
}

/// Numbers of a fixed number of digits.
enum PeriodNumber {
    /// A number of so many digits.
    static func of(_ text: some StringProtocol, digits: Int) -> Int? {
        text.utf8.count == digits && text.utf8.allSatisfy { (48...57).contains($0) } ? Int(text) : nil
    }

    /// A year of four digits, from 1000.
    static func year(_ text: some StringProtocol) -> Int? {
        of(text, digits: 4).flatMap { $0 >= 1000 ? $0 : nil }
    }
}

extension Substring {
    /// The text without the spaces at its ends.
    package var trimmingSpaces: Substring {
        let start = drop { $0 == " " }
        return start.lastIndex { $0 != " " }.map { start[...$0] } ?? start.prefix(0)
    }
}
