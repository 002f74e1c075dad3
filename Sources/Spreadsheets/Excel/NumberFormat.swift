/// What the format of a cell makes of the number that is stored (ECMA-376, part 1, 18.8.30 and 18.8.31).
enum NumberFormat: Equatable, Sendable {
    /// The number itself: `12.3`, `£1,234`.
    case number
    /// A share, shown a hundred times as large with a per cent sign.
    case percentage
    /// A code of so many digits, with zeros in front: `0011` for a stored 11.
    case digits(Int)
    /// Days since the end of 1899, shown as a date of so many parts.
    case date(DateParts)

    /// The smallest part of a date or a time that the format shows.
    enum DateParts: Equatable, Sendable {
        case year
        case month
        case day
        /// A day with a time.
        case dayAndTime
        /// A time alone.
        case time
    }

    /// A format that every workbook has, by its number.
    init(builtIn number: Int) {
        self =
            switch number {
            case 9, 10: .percentage
            case 14, 15, 16, 27...31, 34...36, 50...54, 57, 58: .date(.day)
            case 17, 55, 56: .date(.month)
            case 18...21, 32, 33, 45...47: .date(.time)
            case 22: .date(.dayAndTime)
            default: .number
            }
    }

    /// A format by its code: `0.0%`, `dd/mm/yyyy`, `[$-809]mmmm yyyy;@`.
    init(code: String) {
        if code.utf8.count > 1, code.utf8.allSatisfy({ $0 == UInt8(ascii: "0") }) {
            self = .digits(code.utf8.count)
            return
        }
        var signs: [Character] = []
        var isPercentage = false
        var isElapsed = false
        var characters = code.lowercased()[...]
        scan: while let character = characters.popFirst() {
            switch character {
            case "\"": characters = characters.drop { $0 != "\"" }.dropFirst()
            case "\\", "_", "*": _ = characters.popFirst()
            case "[":
                let inside = characters.prefix { $0 != "]" }
                if let first = inside.first, "hms".contains(first), Set(inside).count == 1 { isElapsed = true }
                characters = characters.dropFirst(inside.count + 1)
            case ";": break scan
            case "%": isPercentage = true
            case "y", "m", "d", "h", "s": signs.append(character)
            // "General" and "Red" have letters that mean no date.
            case "g" where characters.hasPrefix("eneral"): characters = characters.dropFirst(6)
            default: continue
            }
        }
        let (hasTime, hasDay, hasYear) = (
            signs.contains { "hs".contains($0) }, signs.contains("d"), signs.contains("y")
        )
        self =
            switch (hasDay || hasYear, hasTime) {
            case _ where isPercentage: .percentage
            case _ where isElapsed: .number
            case (true, true): .date(.dayAndTime)
            case (true, false): .date(hasDay ? .day : signs.contains("m") ? .month : .year)
            case (false, true): .date(.time)
            case (false, false): signs.contains("m") ? .date(.month) : .number
            }
    }
}
