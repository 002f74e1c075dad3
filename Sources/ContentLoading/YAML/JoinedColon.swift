/// A key whose value stands right behind its colon, `title:Money`, which YAML takes for one text.
struct JoinedColon {
    /// The word in front of the colon.
    let key: String
    private let value: String

    /// Looks at the beginning of a line or of a text; nil where no key stands there, or its colon has its space.
    ///
    /// - Parameter isKey: whether the text stands where only a key may, so that `area:` begins no address of a link.
    init?(_ line: some StringProtocol, isKey: Bool = false) {
        var text = line.drop { $0 == " " }
        if text.hasPrefix("- ") { text = text.dropFirst().drop { $0 == " " } }
        let key = text.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
        let rest = text.dropFirst(key.count)
        guard key.first?.isLetter ?? false, rest.first == ":", let next = rest.dropFirst().first, !next.isWhitespace,
            !rest.hasPrefix("://"), isKey || !Self.schemes.contains(key.lowercased())
        else { return nil }
        self.key = String(key)
        let words = rest.dropFirst().split(whereSeparator: \.isWhitespace)
        // What follows may be the next line of the file.
        value = words.prefix { $0 == words.first || JoinedColon($0) == nil }.joined(separator: " ")
    }

    /// What an editor should write.
    var advice: String { "Put a space after the colon: \(key): \(value.prefix(60))" }

    /// Beginnings of addresses.
    private static let schemes: Set<String> = ["http", "https", "mailto", "tel", "indicator", "area", "term"]
}
