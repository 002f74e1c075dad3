internal import Markdown

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
