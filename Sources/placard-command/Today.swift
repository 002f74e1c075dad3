import Glibc
import Model

/// The day a build runs on, unless the environment fixes it for builds that must repeat.
enum Today {
    private static let secondsADay = 86_400
    /// The last day that a date can be: 31 December 9999.
    private static let lastDay = 2_932_896

    /// The day of `SOURCE_DATE_EPOCH` (reproducible-builds.org/specs/source-date-epoch), else today; both in UTC.
    static func day() throws -> CalendarDate {
        guard let text = Console.environment("SOURCE_DATE_EPOCH"), !text.isEmpty else {
            return CalendarDate(daysSinceEpoch: time(nil) / secondsADay)
        }
        guard let seconds = Int(text), seconds >= 0, seconds / secondsADay <= lastDay else {
            throw MachineFailure(reason: "SOURCE_DATE_EPOCH is \"\(text)\", not a number of seconds since 1970")
        }
        return CalendarDate(daysSinceEpoch: seconds / secondsADay)
    }
}
