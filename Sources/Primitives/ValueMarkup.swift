/// Signs of Markdown, HTML and templates in values, which are shown as they are typed.
package enum ValueMarkup {
    private static let signs = ["](", "**", "__", "![", "{{", "{%", "``", "~~", "[["]
    private static let entities = ["&amp;", "&nbsp;", "&lt;", "&gt;", "&quot;", "&pound;", "&#"]

    private static let tags: Set<String> = [
        "a", "b", "big", "blockquote", "br", "center", "code", "div", "em", "font", "h1", "h2", "h3", "h4", "h5", "h6",
        "hr",
        "i", "iframe", "img", "li", "ol", "p", "pre", "s", "script", "small", "span", "strong", "style", "sub", "sup",
        "table", "td", "th", "tr", "u", "ul",
    ]

    /// Whether a byte may begin one of the signs, so that few values are searched for all of them.
    private static func mayBegin(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "]"), UInt8(ascii: "*"), UInt8(ascii: "!"), UInt8(ascii: "{"), UInt8(ascii: "`"),
            UInt8(ascii: "#"), UInt8(ascii: "<"), UInt8(ascii: "&"), UInt8(ascii: "_"), UInt8(ascii: "~"),
            UInt8(ascii: "["):
            true
        default: false
        }
    }

    /// The first sign that readers would see and that means nothing; nil where there is none.
    package static func sign(in text: String) -> String? {
        // Nearly all values have none of these bytes.
        guard text.utf8.contains(where: mayBegin) else { return nil }
        let bytes = Array(text.utf8)
        let starts = bytes.indices.filter { mayBegin(bytes[$0]) }
        func stands(_ sign: String) -> Bool { starts.contains { bytes[$0...].starts(with: sign.utf8) } }
        return signs.first(where: stands) ?? entities.first(where: stands)
            ?? (text.hasPrefix("## ") || text.hasPrefix("# ") ? "#" : nil) ?? tag(in: text)
            ?? ["*", "_", "`"].first { stands($0) && surrounds(Character($0), in: text) }
    }

    /// A tag of HTML: a letter or a stroke right behind the sign, and the end of it.
    private static func tag(in text: String) -> String? {
        guard text.utf8.contains(UInt8(ascii: "<")) else { return nil }
        for start in text.indices where text[start] == "<" {
            let inner = text[text.index(after: start)...].prefix { $0 != ">" && $0 != "<" }
            let name = inner.drop { $0 == "/" }.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
            let rest = inner.drop { $0 == "/" }.dropFirst(name.count)
            let isTag = tags.contains(name.lowercased()) && (rest.first.map { " /".contains($0) } ?? true)
            if isTag, inner.endIndex < text.endIndex, text[inner.endIndex] == ">" { return "<\(inner.prefix(20))>" }
        }
        return nil
    }

    /// Whether a sign stands at both ends of some words, as it does around emphasised ones.
    private static func surrounds(_ sign: Character, in text: String) -> Bool {
        var isOpen = false
        var before: Character = " "
        for at in text.indices {
            let character = text[at]
            defer { before = character }
            guard character == sign else { continue }
            let after = text[text.index(after: at)...].first ?? " "
            let isEdge = { (other: Character) in other.isWhitespace || "()[].,;:!?\"'”’".contains(other) }
            if isOpen, !before.isWhitespace, before != sign, isEdge(after) { return true }
            if isEdge(before), after.isLetter || after.isNumber { isOpen = true }
        }
        return false
    }
}
