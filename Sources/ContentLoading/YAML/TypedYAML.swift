/// The lines of a YAML text as word processors leave them: put right where there is one meaning, and looked through
/// for hashes.
///
/// Every character stays one character, so that the marks of the YAML reader hold for the file as it is.
struct TypedYAML: Sendable {
    /// The text to read, scalar for scalar the one that was typed.
    private(set) var text = "".unicodeScalars

    /// Where a hash behind a value begins a comment that may be a part of the value, as offsets of scalars.
    private(set) var hashes: [Int] = []

    /// Where a hash behind a single word looks like a remark, as offsets of scalars.
    ///
    /// Behind a name, a code or a number it is one; in a text for readers it may be a part of the value, as in
    /// `title: Jobs # of people`.
    private(set) var remarks: [Int] = []

    private static let wideSpaces: Set<Unicode.Scalar> = [
        "\u{A0}", "\u{2000}", "\u{2001}", "\u{2002}", "\u{2003}", "\u{2004}", "\u{2005}", "\u{2006}", "\u{2007}",
        "\u{2008}", "\u{2009}", "\u{200A}", "\u{202F}", "\u{205F}", "\u{3000}",
    ]

    init(_ typed: String) {
        guard typed.utf8.contains(where: Self.matters) else {
            text = typed.unicodeScalars
            return
        }
        var scalars = Array(typed.unicodeScalars)
        var start = 0
        // The indentation of the key whose value is a text of several lines, with | or >.
        var block: Int?
        while start < scalars.count {
            let end = scalars[start...].firstIndex { $0 == "\n" || $0 == "\r" } ?? scalars.count
            if start < end {
                var content = start
                while content < end, Self.isBlank(scalars[content]) {
                    if Self.isWide(scalars[content]) { scalars[content] = " " }
                    content += 1
                }
                if content < end, block.map({ content - start <= $0 }) ?? true {
                    block = read(&scalars, content..<end) ? content - start : nil
                }
            }
            start = end + 1
        }
        // Most texts stay as they are, and to put one together again costs more than to compare it.
        let stays = typed.unicodeScalars.elementsEqual(scalars)
        text = stays ? typed.unicodeScalars : String.UnicodeScalarView(scalars)
    }

    /// Whether a byte may belong to a hash, a wide space or a curly quotation mark; most files have none of them.
    private static func matters(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: "#") || byte == 0xC2 || byte == 0xE2 || byte == 0xE3 || byte == 0xEF
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || isWide(scalar)
    }

    /// What YAML takes for a blank in front of a hash.
    private static func isPlainBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t"
    }

    /// Notes a hash in or behind a list, a group or a value in quotation marks, with a word right behind it or, between
    /// brackets, one in front of it that no comma ends.
    private mutating func findHashInMarkedValue(_ scalars: [Unicode.Scalar], _ value: Range<Int>) {
        var quotation: Unicode.Scalar?
        var depth = 0
        for at in value {
            let scalar = scalars[at]
            if let open = quotation {
                if scalar == open, open == "'" || scalars[at - 1] != "\\" { quotation = nil }
            } else if scalar == "\"" || scalar == "'",
                at == value.lowerBound || "[{,: ".unicodeScalars.contains(scalars[at - 1])
            {
                quotation = scalar
            } else if scalar == "#", at > value.lowerBound, Self.isPlainBlank(scalars[at - 1]) {
                let next = at + 1
                let isTight = next < value.upperBound && !Self.isBlank(scalars[next])
                let word = scalars[value.lowerBound..<at].last { !Self.isBlank($0) }
                let cutsOff = depth > 0 && word.map { !Self.separates($0) } ?? false
                if isTight || cutsOff { hashes.append(at) }
                return
            } else if scalar == "[" || scalar == "{" {
                depth += 1
            } else if scalar == "]" || scalar == "}" {
                depth -= 1
            }
        }
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0xA0 && wideSpaces.contains(scalar)
    }

    /// Whether a sign is none that stands in a key without quotation marks.
    private static func endsKey(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "#", "\"", "'", "[", "]", "{", "}", ",", "“", "‘", "|", ">": true
        default: false
        }
    }

    /// Whether a sign stands between the items of a list or group, so that a remark may follow it.
    private static func separates(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ",", "[", "{", "]", "}", ":": true
        default: false
        }
    }

    /// Whether a value that begins so is no plain text, in which a hash could cut something off.
    private static func beginsMarkedValue(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\"", "'", "[", "{", "&", "*", "!": true
        default: false
        }
    }

    /// Puts one line right behind its indentation; returns whether a text of several lines begins on it.
    private mutating func read(_ scalars: inout [Unicode.Scalar], _ line: Range<Int>) -> Bool {
        guard scalars[line.lowerBound] != "#" else { return false }
        var value = line.lowerBound
        while value + 1 < line.upperBound, scalars[value] == "-", Self.isBlank(scalars[value + 1]) {
            value += 1
            Self.skipBlanks(&scalars, &value, before: line.upperBound)
        }
        let isQuoted = value < line.upperBound && (scalars[value] == "\"" || scalars[value] == "'")
        if !isQuoted, let colon = Self.keyEnd(scalars, value..<line.upperBound) {
            for at in value..<colon where Self.isWide(scalars[at]) { scalars[at] = " " }
            value = colon + 1
            Self.skipBlanks(&scalars, &value, before: line.upperBound)
        }
        var end = line.upperBound
        while end > value, Self.isBlank(scalars[end - 1]) { end -= 1 }
        guard value < end else { return false }
        if Self.straighten(&scalars, value..<end) { return false }
        let first = scalars[value]
        if first == "|" || first == ">" { return true }
        if first == "#" {
            // A hash with a word right behind it is no remark.
            if value + 1 < end, !Self.isBlank(scalars[value + 1]) { hashes.append(value) }
        } else if Self.beginsMarkedValue(first) {
            findHashInMarkedValue(scalars, value..<end)
        } else {
            // A line without a key or a hyphen goes on with a text that began above it.
            findHash(scalars, value..<end, continues: value == line.lowerBound)
        }
        return false
    }

    private static func skipBlanks(_ scalars: inout [Unicode.Scalar], _ at: inout Int, before end: Int) {
        while at < end, isBlank(scalars[at]) {
            if isWide(scalars[at]) { scalars[at] = " " }
            at += 1
        }
    }

    /// The colon behind a key: words of letters, digits and their like, with a blank or the end of the line behind it.
    private static func keyEnd(_ scalars: [Unicode.Scalar], _ line: Range<Int>) -> Int? {
        let colon = line.first { scalars[$0] == ":" && ($0 + 1 == line.upperBound || isBlank(scalars[$0 + 1])) }
        guard let colon, colon > line.lowerBound else { return nil }
        return scalars[line.lowerBound..<colon].contains(where: endsKey) ? nil : colon
    }

    /// Makes straight quotation marks of curly ones around a whole value, where none stand within.
    private static func straighten(_ scalars: inout [Unicode.Scalar], _ value: Range<Int>) -> Bool {
        let last = value.upperBound - 1
        guard TypedQuotation.surrounds(scalars[value]) else { return false }
        let inner = scalars[(value.lowerBound + 1)..<last]
        let mark: Unicode.Scalar = inner.contains("\"") || inner.contains("\\") ? "'" : "\""
        guard mark == "\"" || !inner.contains("'") else { return false }
        scalars[value.lowerBound] = mark
        scalars[last] = mark
        return true
    }

    /// Notes a hash behind a blank, and apart from others one that begins what looks like a remark: a blank behind it,
    /// and one word before.
    private mutating func findHash(_ scalars: [Unicode.Scalar], _ value: Range<Int>, continues: Bool) {
        let hash = value.dropFirst().first { scalars[$0] == "#" && Self.isPlainBlank(scalars[$0 - 1]) }
        guard let hash else { return }
        let isRemark = hash + 1 == value.upperBound || Self.isBlank(scalars[hash + 1])
        let words = scalars[value.lowerBound..<hash].split(whereSeparator: Self.isBlank)
        let isCut = continues && words.last?.last.map { !Self.separates($0) } ?? false
        if !isRemark || words.count > 1 || isCut {
            hashes.append(hash)
        } else if hash + 1 < value.upperBound {
            remarks.append(hash)
        }
    }
}
