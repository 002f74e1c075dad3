internal import Model

/// What the codes in a status column and the markers in a value column of one mapping mean.
///
/// The mapping's own codes come first. Then the standard shorthand with or without brackets, and markers that official
/// tables agree on: `*` withheld, `..` and `:` not available, and the `!` of Nomis, for a sample that is empty or would
/// give somebody away. `-` has too many meanings to have one.
struct StatusCodes {
    private let own: [String: FigureStatus]
    /// The codes of the mapping itself that would be read as numbers: `9999`.
    private let numbers: [Double: FigureStatus]
    /// Whether there are such codes.
    var hasNumbers: Bool { !numbers.isEmpty }

    init(_ own: [String: FigureStatus]) {
        self.own = own
        var numbers: [Double: FigureStatus] = [:]
        for (code, status) in own {
            if let number = Self.number(code) { numbers[number] = status }
        }
        self.numbers = numbers
    }

    private static func number(_ code: String) -> Double? {
        let bytes = Array(code.utf8)
        return NumberParser.parse(0..<bytes.count, in: bytes.span)
    }

    /// The meaning of a code without spaces around it; nil where it has none.
    func status(_ code: String) -> FigureStatus? {
        single(code) ?? several(code)
    }

    /// What the mapping itself says that a text means, or the number that it is: `-99` is `-99.0` as well.
    func ownStatus(_ code: String) -> FigureStatus? {
        own[code] ?? (hasNumbers ? Self.number(code).flatMap { numbers[$0] } : nil)
    }

    /// The meaning of one code.
    private func single(_ code: String) -> FigureStatus? {
        if let status = own[code] { return status }
        if code.isEmpty { return .normal }
        switch code {
        case "*", "[*]", "!": return .confidential
        case "..", ":", "...", "\u{2026}", "[..]", "[:]": return .notAvailable
        case "~", "k", "K", "[k]", "[~]": return .roundsToZero
        case "[er]", "[ER]": return .revised
        // How significant a figure is says nothing that its likely range does not.
        case "[s]", "[ss]", "[sss]": return .normal
        default: return FigureStatus(shorthand: code) ?? FigureStatus(word: code) ?? Self.numbered(code)
        }
    }

    /// `[c1]`, `[u2]`: a code with the number of one of several reasons for it, which notes of the table explain.
    private static func numbered(_ code: String) -> FigureStatus? {
        guard code.hasPrefix("["), code.hasSuffix("]") else { return nil }
        let inner = code.dropFirst().dropLast()
        let letters = inner.prefix { !($0.isASCII && $0.isNumber) }
        guard !letters.isEmpty, letters.count < inner.count,
            inner.dropFirst(letters.count).utf8.allSatisfy(\.isDigit)
        else { return nil }
        return FigureStatus(shorthand: "[\(letters)]")
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
        if marker.isEmpty { return nil }
        return (isSquare ? single("[\(marker)]") : nil) ?? status(marker)
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
