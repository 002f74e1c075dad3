/// The English names of the months, as data, plans and messages have them.
package enum MonthName {
    /// In small letters, from January.
    private static let all = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december",
    ]

    /// The number of a month, from 1, by its name or the first letters of it, three at least, in small letters.
    package static func number(_ word: some StringProtocol) -> Int? {
        guard word.utf8.count >= 3 else { return nil }
        return all.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
    }

    /// `May` for 5.
    ///
    /// - Parameter month: from 1 to 12.
    package static func capitalized(_ month: Int) -> String {
        all[month - 1].prefix(1).uppercased() + all[month - 1].dropFirst()
    }
}
