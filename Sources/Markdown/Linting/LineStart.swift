/// What a line of running text begins with that was most likely meant as Markdown.
enum LineStart {
    /// Signs of a heading without the space behind them, or with one that Markdown does not take for a space.
    case heading
    /// A bullet, a dash or a number of a word processor, as it was typed.
    case bullet(String)
    /// What may be a bullet where another line begins alike, or where a colon comes before it.
    case perhapsBullet(String)
    /// A marker of Markdown's own with a space behind it that Markdown does not take for one.
    case wideSpace
    /// Quotation marks where a fence of backticks was typed.
    case fence

    /// Spaces other than the one on the keyboard, and characters without width.
    static let wideSpaces: Set<Character> = [
        "\u{A0}", "\u{2000}", "\u{2001}", "\u{2002}", "\u{2003}", "\u{2004}", "\u{2005}", "\u{2006}", "\u{2007}",
        "\u{2008}", "\u{2009}", "\u{200A}", "\u{202F}", "\u{205F}", "\u{3000}", "\u{200B}", "\u{2060}", "\u{FEFF}",
        "\u{AD}", "\u{200E}", "\u{200F}",
    ]

    /// Bullets of word processors; the last ones are those of the fonts Symbol and Wingdings.
    private static let bullets: Set<Character> = [
        "•", "·", "▪", "◦", "●", "○", "■", "□", "‣", "⁃", "∙", "➢", "✓", "✔", "►", "▶", "➤", "➔", "➜", "❖", "◆", "◇",
        "⬤", "⚫", "☐", "☑", "☒", "✗", "✘", "\u{F0B7}", "\u{F0A7}", "\u{F0D8}", "\u{F0FC}", "\u{F076}", "\u{F0A8}",
        "\u{F0F0}",
    ]
    /// Bullets as HTML names them.
    private static let entities = ["&bull;", "&bullet;", "&middot;", "&#8226;", "&#x2022;", "&#183;", "&#xb7;"]
    private static let dashes: Set<Character> = ["–", "—", "−", "‒", "―", "‐", "‑"]
    private static let arrows: Set<Character> = ["→", "⇒", "»", "›", "§", "★", "-", "+", "*"]
    private static let fenceMarks: Set<Character> = [
        "‘", "’", "‛", "´", "'", "′", "“", "”", "\"", "ˋ", "‵", "｀", "＇",
    ]

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
        if first == "#" || first == "＃", let next = rest.first {
            guard Self.isHeading(signs, next, rest, isAlone: isAlone, isIndented: isIndented) else { return nil }
            self = .heading
        } else if isIndented, text.hasPrefix("```") {
            self = .fence
        } else if Self.fenceMarks.contains(first), (3...6).contains(text.prefix(while: Self.fenceMarks.contains).count)
        {
            let word = text.drop(while: Self.fenceMarks.contains).drop { $0.isWhitespace }.prefix { $0.isLetter }
            guard word.isEmpty || Fence.kinds.contains(String(word)) else { return nil }
            self = .fence
        } else if signs.count == 1, "-*+".contains(first), isWide || isIndented && isApart {
            self = .wideSpace
        } else if Self.isNumber(text, isIndented: isIndented) {
            self = .wideSpace
        } else if signs.count == 1,
            let bullet = Self.bullet(first, rest, mayBeDash: isFirst || afterBullet, isApart: isWide || isApart)
        {
            self = bullet
        } else if let entity = Self.entities.first(where: text.lowercased().hasPrefix) {
            self = .bullet(entity)
        } else if isFirst, text.hasPrefix("1."), text.dropFirst(2).first?.isUppercase ?? false {
            self = .bullet("1.")
        } else if let number = Self.numbering(text) {
            self = .perhapsBullet(number)
        } else {
            return nil
        }
    }

    /// Whether signs of a heading begin one that lacks its space; a single one may begin a hashtag.
    private static func isHeading(
        _ signs: Substring,
        _ next: Character,
        _ rest: Substring,
        isAlone: Bool,
        isIndented: Bool
    ) -> Bool {
        let isWide = wideSpaces.contains(next)
        if signs.first == "＃" { return signs.count > 1 || isWide || next.isWhitespace }
        if isWide || isIndented { return true }
        if next.isWhitespace { return signs.count > 6 }
        guard signs.count == 1 else { return true }
        let isTag = !isAlone || !next.isLetter || rest.last.map { ".!?".contains($0) } ?? false || rest.contains("#")
        return !isTag && (next.isLetter || next.isNumber)
    }

    /// A line that begins with one sign.
    private static func bullet(_ sign: Character, _ rest: Substring, mayBeDash: Bool, isApart: Bool) -> LineStart? {
        let isTab = rest.first == "\t"
        let isJoined = rest.first.map { $0.isLetter || $0.isNumber || $0 == "\0" } ?? false
        if bullets.contains(sign) { return isApart || isJoined ? .bullet(String(sign)) : nil }
        if dashes.contains(sign) || sign == "o" {
            guard isApart else { return isJoined && sign != "o" ? .perhapsBullet(String(sign)) : nil }
            let isBullet = mayBeDash || isTab || wideSpaces.contains(rest.first ?? " ")
            return isBullet ? .bullet(String(sign)) : .perhapsBullet(String(sign))
        }
        if arrows.contains(sign) {
            guard isApart || isJoined else { return nil }
            // A square of Wingdings; a section of a law has its number behind the sign.
            let isSquare = sign == "§" && isApart && mayBeDash && rest.first { !$0.isWhitespace }?.isLetter ?? false
            return isTab || isSquare ? .bullet(String(sign)) : .perhapsBullet(String(sign))
        }
        // What Wingdings makes of its bullets where the font is lost.
        return isTab && "vØüq".contains(sign) ? .bullet(String(sign)) : nil
    }

    /// What numbers the items of a list that Markdown does not number: `a)`, `(1)`, `iv.`, or `1.` without a space.
    private static func numbering(_ text: Substring) -> String? {
        guard let first = text.first else { return nil }
        if first.isNumber, !first.isASCII, text.dropFirst().first?.isWhitespace ?? false {
            return String(first)
        }
        let isOpen = first == "("
        let inner = text.dropFirst(isOpen ? 1 : 0).prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
        let tail = text.dropFirst(inner.count + (isOpen ? 1 : 0))
        guard (1...4).contains(inner.count), let close = tail.first, close == ")" || !isOpen && ".․".contains(close),
            let next = tail.dropFirst().first
        else { return nil }
        let isNumber = inner.count < 3 && inner.allSatisfy(\.isNumber)
        let isLetter = inner.count == 1 || inner.lowercased().allSatisfy { "ivx".contains($0) }
        guard isNumber || isLetter && inner.allSatisfy(\.isLetter) else { return nil }
        // The initials of somebody: A. Smith.
        guard close == ")" || inner.allSatisfy({ !$0.isUppercase }) else { return nil }
        let isApart = next.isWhitespace || wideSpaces.contains(next)
        guard isApart || isNumber && next.isLetter else { return nil }
        return (isOpen ? "(" : "") + inner + String(close)
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
