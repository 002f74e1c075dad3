internal import Markdown

/// Takes a text apart into words and the marks between them, in as much time as it is long.
///
/// Apostrophes, hyphens and points within a word belong to it: `don't`, `well-being`, `e.g`, `27.1`. Terms of the
/// glossary are found by another rule (`TextToken` of Pages), for which such signs stand between words.
struct Tokeniser {
    private let scalars: [Unicode.Scalar]
    private var at = 0
    /// In UTF-8 bytes from the start of the text.
    private var offset = 0

    private init(_ text: String) {
        scalars = Array(text.unicodeScalars)
    }

    /// The words and marks of a passage.
    static func tokens(of passage: Passage) -> [Token] {
        var sources = passage.sources
        return tokens(of: passage.text, spans: passage.spans) { sources.source(of: $0) }
    }

    /// The words and marks of a text that is not Markdown; `source` says where a byte of it was typed.
    static func tokens(of text: String, source: (Int) -> Int = { $0 }) -> [Token] {
        tokens(of: text, spans: [], source: source)
    }

    private static func tokens(of text: String, spans: [Passage.Span], source: (Int) -> Int) -> [Token] {
        var tokeniser = Tokeniser(text)
        var tokens: [Token] = []
        var span = 0
        while let piece = tokeniser.next() {
            while span < spans.count, spans[span].range.upperBound <= piece.start { span += 1 }
            let isInside = span < spans.count && spans[span].range.contains(piece.start)
            tokens.append(
                Token(
                    text: piece.text,
                    kind: piece.kind,
                    source: source(piece.start),
                    isSpaced: piece.isSpaced,
                    context: isInside ? context(of: spans[span].kind) : .prose
                )
            )
        }
        TokenMarks.set(in: &tokens)
        return tokens
    }

    private static func context(of span: Passage.Span.Kind) -> Token.Context {
        switch span {
        case .code: .code
        case .filled: .filled
        case .link(let node): .link(node)
        }
    }

    // MARK: Pieces

    private struct Piece {
        let text: String
        let kind: Token.Kind
        let start: Int
        let isSpaced: Bool
    }

    private mutating func next() -> Piece? {
        var isSpaced = false
        while at < scalars.count, scalars[at] != Passage.lineBreak, scalars[at].properties.isWhitespace {
            isSpaced = true
            advance()
        }
        guard at < scalars.count else { return nil }
        let (first, start) = (at, offset)
        var kind = Token.Kind.mark
        if scalars[at] == Passage.lineBreak {
            kind = .lineBreak
            advance()
        } else if Self.belongsToWord(scalars[at]) {
            kind = .word
            while at < scalars.count, Self.belongsToWord(scalars[at]) || joins(at) { advance() }
        } else {
            advance()
        }
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[first..<at])
        return Piece(text: String(text), kind: kind, start: start, isSpaced: isSpaced)
    }

    private mutating func advance() {
        offset += UTF8.width(scalars[at])
        at += 1
    }

    static func belongsToWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 48...57, 65...90, 97...122: return true
        case 0..<128: return false
        default: break
        }
        if scalar == Passage.filler { return true }
        let properties = scalar.properties
        return properties.isAlphabetic || properties.numericType != nil
            || properties.generalCategory == .nonspacingMark
    }

    /// Whether a sign makes one word of what stands on both sides of it.
    private func joins(_ sign: Int) -> Bool {
        guard sign > 0, sign + 1 < scalars.count else { return false }
        let (before, after) = (scalars[sign - 1], scalars[sign + 1])
        guard Self.belongsToWord(before), Self.belongsToWord(after) else { return false }
        switch scalars[sign] {
        case "'", "\u{2019}", "-", "\u{2010}", "\u{2011}", ".", "/", "@", "_", "&": return true
        case ",", ":": return before.properties.numericType != nil && after.properties.numericType != nil
        default: return false
        }
    }
}

/// Marks what stands between quotation marks, and sources that are named in brackets.
enum TokenMarks {
    static func set(in tokens: inout [Token]) {
        var straight: Int?
        var curved: Int?
        var bracket: Int?
        var hasYear = false
        for position in tokens.indices {
            let token = tokens[position]
            if token.isWord {
                if bracket != nil, isYear(token.text) { hasYear = true }
                continue
            }
            switch token.text {
            case "\"":
                if let start = straight {
                    for inner in start...position { tokens[inner].isOthers = true }
                    straight = nil
                } else {
                    straight = position
                }
            case "\u{201C}": curved = position
            case "\u{201D}":
                guard let start = curved else { continue }
                for inner in start...position { tokens[inner].isOthers = true }
                curved = nil
            case "(":
                bracket = position
                hasYear = false
            case ")":
                guard let start = bracket else { continue }
                if hasYear { for inner in start...position { tokens[inner].isCitation = true } }
                bracket = nil
            default: break
            }
        }
    }

    /// `2009`, `2008/09`.
    private static func isYear(_ word: String) -> Bool {
        let digits = word.utf8.prefix { (48...57).contains($0) }
        guard digits.count == 4, digits.starts(with: "1".utf8) || digits.starts(with: "2".utf8) else { return false }
        return word.utf8.dropFirst(4).allSatisfy { (45...57).contains($0) }
    }
}

/// A word of a text, or one mark between words.
struct Token {
    enum Kind {
        case word, mark
        /// The end of a line that the author wants to be one.
        case lineBreak
    }

    /// What it stands in.
    enum Context: Equatable {
        case prose
        case code
        /// Words that Placard puts in.
        case filled
        /// The index of the link's node.
        case link(Int)
    }

    let text: String
    let kind: Kind
    /// Where it was typed, as an offset into the bytes of the file.
    let source: Int
    /// Whether white space stands before it.
    let isSpaced: Bool
    let context: Context
    /// Whether it stands between quotation marks, and so is somebody else's.
    var isOthers = false
    /// Whether it belongs to a source named in brackets: `(Sampleton report, 2031)`.
    var isCitation = false

    var isWord: Bool { kind == .word }

    /// Whether it is a word that the author of the text chose.
    var isOwnWord: Bool { kind == .word && context != .code && context != .filled && !isOthers }

    /// The word without regard to capital letters and to the form of its apostrophe.
    var folded: String { Self.folded(text) }

    static func folded(_ text: String) -> String {
        let lower = text.lowercased()
        return lower.utf8.contains(0xE2) ? lower.replacing("\u{2019}", with: "'") : lower
    }
}
