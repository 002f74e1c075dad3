/// Numbers as findings have them.
extension Double {
    /// Without `.0` where it is whole, else with as many digits as it takes to tell it from every other number.
    package var plain: String {
        Int(exactly: self).map(String.init) ?? description
    }

    /// The number with three decimals at most.
    package var roundedPlain: String {
        ((self * 1_000).rounded() / 1_000).plain
    }
}

/// Numbers that may not be there.
extension Double? {
    /// The number, or `nothing`.
    package var plain: String { map(\.plain) ?? "nothing" }

    /// The number with three decimals at most, or `nothing`.
    package var roundedPlain: String { map(\.roundedPlain) ?? "nothing" }
}
