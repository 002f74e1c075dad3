/// The running text of one block as it was typed, lines kept apart, without what is escaped or became markup.
///
/// What is left in it of Markdown's own signs is what readers see of them.
struct TypedText {
    /// What stands for code, HTML, escaped signs, and the edges of links and emphasis.
    static let filler: UInt8 = 0

    /// The bytes of the text; lines are ended by LF.
    private(set) var bytes: [UInt8] = []

    /// The offset of each of the bytes in the file.
    private(set) var sources: [Int] = []

    /// The text of a block, from the nodes inside it.
    init(of block: Int, in nodes: [Node], typed file: [UInt8]) {
        for node in nodes[(block + 1)..<nodes[block].end] {
            switch node.kind {
            case .text(let literal): append(file, node.source, isPlain: literal.utf8.count == node.source.count)
            case .softBreak, .lineBreak: append(ASCII.newline, node.source.lowerBound)
            default: append(Self.filler, node.source.lowerBound)
            }
        }
    }

    /// The lines of the text, as ranges of its bytes.
    var lines: [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for (offset, byte) in bytes.enumerated() where byte == ASCII.newline {
            lines.append(start..<offset)
            start = offset + 1
        }
        return lines + [start..<bytes.count]
    }

    /// Whether some bytes stand at an offset.
    func has(_ text: String, at offset: Int) -> Bool {
        bytes[offset...].starts(with: text.utf8)
    }

    /// Where some bytes stand first from an offset on.
    func firstOffset(of text: String, from start: Int = 0) -> Int? {
        guard let first = text.utf8.first else { return nil }
        return bytes.indices.dropFirst(start).first { bytes[$0] == first && has(text, at: $0) }
    }

    /// A part of the text for a message, fillers left out.
    func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range].filter { $0 != Self.filler }, as: UTF8.self)
    }

    private mutating func append(_ file: [UInt8], _ source: Range<Int>, isPlain: Bool) {
        var at = source.lowerBound
        while at < source.upperBound {
            if !isPlain, file[at] == ASCII.backslash, at + 1 < source.upperBound, file[at + 1].isASCIIPunctuation {
                append(Self.filler, at)
                at += 2
            } else {
                append(file[at], at)
                at += 1
            }
        }
    }

    private mutating func append(_ byte: UInt8, _ source: Int) {
        bytes.append(byte)
        sources.append(source)
    }
}

/// What a line of running text begins with that was most likely meant as Markdown.
enum LineStart {
    /// Signs of a heading without the space behind them, or with one that Markdown does not take for a space.
    case heading
    /// A bullet or a dash of a word processor.
    case bullet(Character)
    /// A marker of Markdown's own with a space behind it that Markdown does not take for one.
    case wideSpace
    /// Quotation marks where a fence of backticks was typed.
    case fence

    /// Spaces other than the one on the keyboard, and characters without width.
    static let wideSpaces: Set<Character> = [
        "\u{A0}", "\u{2000}", "\u{2001}", "\u{2002}", "\u{2003}", "\u{2004}", "\u{2005}", "\u{2006}", "\u{2007}",
        "\u{2008}", "\u{2009}", "\u{200A}", "\u{202F}", "\u{205F}", "\u{3000}", "\u{200B}", "\u{2060}", "\u{FEFF}",
    ]

    private static let bullets: Set<Character> = [
        "•", "·", "▪", "◦", "●", "○", "■", "□", "‣", "⁃", "∙", "\u{F0B7}", "➢", "✓",
    ]
    private static let fenceMarks: Set<Character> = ["‘", "’", "‛", "´", "'", "′", "“", "”", "\"", "ˋ"]

    /// - Parameters:
    ///   - line: the text of the line.
    ///   - isAlone: whether it is the whole of its paragraph.
    ///   - isFirst: whether it is the first line of a paragraph that stands in no quotation.
    ///   - afterBullet: whether the line before it began with a bullet, too.
    init?(_ line: String, isAlone: Bool, isFirst: Bool, afterBullet: Bool) {
        let isIndented = line.first.map(Self.wideSpaces.contains) ?? false
        let text = line.drop { Self.wideSpaces.contains($0) || $0 == "\0" && isIndented || $0.isWhitespace }
        guard let first = text.first else { return nil }
        let signs = text.prefix { $0 == first }
        let rest = text.dropFirst(signs.count)
        let isWide = rest.first.map(Self.wideSpaces.contains) ?? false
        let isApart = rest.first?.isWhitespace ?? false
        if first == "#", signs.count <= 6, let next = rest.first {
            let mayBeTag = signs.count == 1 && !isIndented && !isWide
            let isTag = mayBeTag && (!isAlone || !next.isLetter || rest.last.map { ".!?".contains($0) } ?? false)
            guard !isTag, isWide || isIndented || next.isLetter || next.isNumber else { return nil }
            self = .heading
        } else if isIndented, text.hasPrefix("```") {
            self = .fence
        } else if Self.fenceMarks.contains(first), (3...6).contains(text.prefix(while: Self.fenceMarks.contains).count)
        {
            let word = text.drop(while: Self.fenceMarks.contains).drop { $0.isWhitespace }.prefix { $0.isLetter }
            guard word.isEmpty || Fence.kinds.contains(String(word)) else { return nil }
            self = .fence
        } else if Self.bullets.contains(first), signs.count == 1, isWide || isApart {
            self = .bullet(first)
        } else if first == "–" || first == "—" || first == "−", signs.count == 1, isWide || isApart {
            guard isFirst || afterBullet || rest.first == "\t" else { return nil }
            self = .bullet(first)
        } else if first == "o", signs.count == 1, rest.first == "\t" || isWide || (isApart && (isFirst || afterBullet))
        {
            self = .bullet(first)
        } else if signs.count == 1, "-*+".contains(first), isWide || isIndented && isApart {
            self = .wideSpace
        } else if Self.isNumber(text, isIndented: isIndented) {
            self = .wideSpace
        } else {
            return nil
        }
    }

    /// Whether a line begins like the item of a numbered list, with a wide space in the way.
    private static func isNumber(_ text: Substring, isIndented: Bool) -> Bool {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard (1...3).contains(digits.count) else { return false }
        let rest = text.dropFirst(digits.count)
        guard rest.first == "." || rest.first == ")", let next = rest.dropFirst().first else { return false }
        return wideSpaces.contains(next) || isIndented && next.isWhitespace
    }
}
