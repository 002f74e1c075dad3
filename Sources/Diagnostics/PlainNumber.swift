/// Numbers as findings have them.
extension Double {
    /// Without `.0` where it is whole, else with as many digits as it takes to tell it from every other number.
    package var plain: String {
        Int(exactly: self).map(String.init) ?? description
    }

    /// With commas between thousands where it is whole, `100,000`, else as `plain`.
    package var grouped: String { Int(exactly: self)?.grouped ?? plain }

    /// The number with three decimals at most.
    package var roundedPlain: String {
        ((self * 1_000).rounded() / 1_000).plain
    }
}

/// Whole numbers as tables and terminals have them.
extension Int {
    /// With commas between thousands: `100,000`.
    package var grouped: String {
        let digits = String(magnitude)
        var text = self < 0 ? "-" : ""
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.count - position).isMultiple(of: 3) { text.append(",") }
            text.append(digit)
        }
        return text
    }
}

/// Numbers that may not be there.
extension Double? {
    /// The number, or `nothing`.
    package var plain: String { map(\.plain) ?? "nothing" }

    /// The number with three decimals at most, or `nothing`.
    package var roundedPlain: String { map(\.roundedPlain) ?? "nothing" }
}
