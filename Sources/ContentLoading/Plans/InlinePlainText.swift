internal import Diagnostics
internal import Markdown

/// Markdown typed within one line or paragraph, as the words a reader sees.
enum InlinePlainText {
    /// The words without emphasis, links, escapes and entities, on one line.
    static func of(_ typed: String) -> String {
        guard typed.utf8.contains(where: Self.marksUp) else { return typed }
        let document = Document(parsing: SourceFile(path: "", text: typed))
        let blocks = document.children(of: 0)
        // A text that happens to look like a list or a heading stays as it was typed.
        guard blocks.count == 1, document.nodes[blocks[0]].kind == .paragraph else { return typed }
        return document.plainText(of: blocks[0]).split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    private static func marksUp(_ byte: UInt8) -> Bool {
        switch byte {
        // " & * < [ \ _ `
        case 38, 42, 60, 91, 92, 95, 96: true
        default: false
        }
    }
}
