/// A date in the form that periods are read in, whichever workbook it comes from.
enum DateText {
    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// `October 2009`.
    static func month(_ month: Int, year: Int) -> String {
        "\(months[month - 1]) \(year)"
    }

    /// A day in ISO 8601, as much of it as is shown: `2024-05-15`, `May 2024`, `2024`.
    static func shown(_ day: String, as parts: NumberFormat.DateParts) -> String {
        let numbers = day.prefix(10).split(separator: "-").compactMap { Int($0) }
        guard numbers.count == 3, (1...12).contains(numbers[1]) else { return day }
        return switch parts {
        case .year: String(day.prefix(4))
        case .month: month(numbers[1], year: numbers[0])
        case .day: String(day.prefix(10))
        case .dayAndTime, .time: day
        }
    }
}
