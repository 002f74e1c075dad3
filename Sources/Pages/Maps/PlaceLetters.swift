/// A few letters that stand for a place where its name has no room.
enum PlaceLetters {
    /// More letters than this do not fit on a tile.
    private static let most = 4

    /// The first letters of the words that begin with a capital, `CVM` for Cray Valley and Mottingham; of one word its
    /// own first letters.
    static func of(_ name: String) -> String {
        let words = name.split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
        let initials = words.filter { $0.first.map { !$0.isLowercase } ?? false }.compactMap(\.first)
        if initials.count > 1 { return String(initials.prefix(most)) }
        return String((words.first ?? "").prefix(most))
    }
}
