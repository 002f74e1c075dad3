internal import Model

/// Names for places inside a page.
enum AnchorText {
    /// A fragment made of an identifier: ASCII letters and digits, everything else a hyphen.
    static func of(_ identifier: String) -> String {
        if identifier.utf8.allSatisfy({ isPlain($0) || $0 == UInt8(ascii: "-") }) { return identifier }
        return String(decoding: identifier.utf8.map { isPlain($0) ? $0 : UInt8(ascii: "-") }, as: UTF8.self)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122: true
        default: false
        }
    }

    /// The fragment of what a page has under a theme; nil stands for what has no theme.
    static func theme(_ theme: Theme?) -> String {
        "theme-" + of(theme?.id.text ?? "other")
    }

    /// The fragment of an indicator's card, which no section of a page can have.
    static func indicator(_ id: Indicator.ID) -> String {
        "indicator-" + of(id.text)
    }
}
