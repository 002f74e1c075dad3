internal import Model

/// What the codes in a status column and the markers in a value column of one mapping mean.
///
/// The mapping's own codes come first. Then the standard shorthand with or without brackets, and three
/// markers that official tables agree on: `*` withheld, `..` and `:` not available. `-` has too many meanings to have
/// one.
struct StatusCodes {
    private let own: [String: FigureStatus]

    init(_ own: [String: FigureStatus]) {
        self.own = own
    }

    /// The meaning of a code without spaces around it; nil where it has none.
    func status(_ code: String) -> FigureStatus? {
        if let status = own[code] { return status }
        if code.isEmpty { return .normal }
        switch code {
        case "*", "[*]": return .confidential
        case "..", ":", "[..]", "[:]": return .notAvailable
        case "~", "k", "K", "[k]", "[~]": return .roundsToZero
        default: return FigureStatus(shorthand: code) ?? FigureStatus(word: code) ?? several(code)
        }
    }

    /// `[r][e]`, `[p] [u]`, `p, u`: the gravest of several codes.
    private func several(_ codes: String) -> FigureStatus? {
        if let marked = MarkedText(codes, statuses: self) { return marked.text.isEmpty ? marked.status : nil }
        let parts = codes.split { $0 == "," || $0 == ";" || $0 == " " }.map(String.init)
        guard (2...4).contains(parts.count), parts.allSatisfy({ $0.count <= 5 }) else { return nil }
        let known = parts.compactMap(status)
        return known.count == parts.count ? known.reduce(.normal) { $0.graver($1) } : nil
    }

    /// The meaning of a marker in place of a number; nil where it has none.
    func marker(_ text: String) -> FigureStatus? {
        status(text).flatMap { $0 == .normal && own[text] == nil ? nil : $0 }
    }

    /// The meaning of a marker that stood in brackets behind a number or a period; nil where it has none.
    ///
    /// The number of a note has none to speak of.
    ///
    /// - Parameter isSquare: whether the brackets are square: `12 [1]` has a note, and `12 (1)` may have anything.
    func bracketed(_ marker: String, isSquare: Bool) -> FigureStatus? {
        if let status = own["[\(marker)]"] ?? own[marker] ?? FigureStatus(word: marker) { return status }
        if marker.lowercased().hasPrefix("note") { return .normal }
        if isSquare, !marker.isEmpty, marker.utf8.allSatisfy(\.isDigit) { return .normal }
        return marker.isEmpty ? nil : status(marker)
    }

    /// The marker that stands without brackets behind digits, and what is before it: one of the mapping's own codes, or
    /// a letter that cannot be anything else.
    func bare(behind text: String) -> (rest: Substring, status: FigureStatus)? {
        guard let last = text.lastIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
        let end = text[text.index(after: last)...]
        let code = end.drop(while: \.isWhitespace)
        guard !code.isEmpty, let status = own[String(code)] ?? Self.letters[String(code)] else { return nil }
        if end == "e", own["e"] == nil { return nil }  // `1e` may be the beginning of 1e3
        return (text[...last], status)
    }

    private static let letters: [String: FigureStatus] = [
        "p": .provisional, "P": .provisional, "r": .revised, "R": .revised, "e": .estimated, "u": .lowReliability,
        "b": .seriesBreak,
    ]

    /// The codes of the mapping itself, for suggestions.
    var ownCodes: [String] { own.keys.sorted() }
}
