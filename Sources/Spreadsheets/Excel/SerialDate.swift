/// A day as Excel stores it: how many days after the end of 1899, with the time as a part of a day.
///
/// Excel takes 1900 for a leap year (serial 60 is a 29 February 1900 that was not); sheets of older Macintosh programs
/// count from 1904 (ECMA-376, part 1, 18.17.4.1).
struct SerialDate {
    private let day: Int
    private let seconds: Int

    private static let daysTo1904 = 1_462
    /// The last day of the year 9999.
    private static let last = 2_958_465

    /// Nil for what is no day: negative, or after the year 9999.
    init?(_ serial: Double, countsFrom1904: Bool) {
        let whole = serial.rounded(.down)
        guard serial.isFinite, whole >= 0, whole <= Double(Self.last) else { return nil }
        let seconds = Int(((serial - whole) * 86_400).rounded())
        day = Int(whole) + (countsFrom1904 ? Self.daysTo1904 : 0) + seconds / 86_400
        self.seconds = seconds % 86_400
    }

    /// `2024-05-15`, `May 2024`, `2024`, `2024-05-15 10:30:00` or `10:30:00`: as much as the cell shows.
    ///
    /// A month has its name, since `2009-10` may be a financial year as well.
    func text(_ parts: NumberFormat.DateParts) -> String {
        let (year, month, day) = civil
        return switch parts {
        case .year: Self.padded(year, 4)
        case .month: DateText.month(month, year: year)
        case .day: "\(Self.padded(year, 4))-\(Self.padded(month, 2))-\(Self.padded(day, 2))"
        case .time: time
        case .dayAndTime: text(.day) + (seconds == 0 ? "" : " " + time)
        }
    }

    private var time: String {
        [seconds / 3_600, seconds / 60 % 60, seconds % 60].map { Self.padded($0, 2) }.joined(separator: ":")
    }

    /// The day of the Gregorian calendar, by the algorithm of Howard Hinnant ("chrono-compatible low-level date
    /// algorithms", `civil_from_days`), whose eras of 400 years begin on 1 March.
    private var civil: (year: Int, month: Int, day: Int) {
        // 1 January 1970 is 25,569; before the day that was not, all are one later.
        let since1970 = day - 25_569 + (day < 60 ? 1 : 0)
        let shifted = since1970 + 719_468
        let era = shifted / 146_097
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1_460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let ofYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * ofYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, ofYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    private static func padded(_ number: Int, _ count: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, count - digits.count)) + digits
    }
}
