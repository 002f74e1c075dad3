internal import Localization
internal import Markdown
internal import Templates

/// How a page shows the footnotes of its text: as a list at the end, with links there and back.
///
/// A page has one text, and the names of notes have an underscore, which those of headings have not.
struct Endnotes {
    let locale: Locale

    /// The name of the list's heading on the page.
    static let anchor = "notes_title"

    /// The list under a heading of its own.
    func section(_ items: [UInt8], heading level: Int) -> HTML {
        let title = Markup.escaped(locale.format(.notesTitle))
        var bytes: [UInt8] = []
        bytes += "<section class=\"notes\" role=\"doc-endnotes\" aria-labelledby=\"\(Self.anchor)\">\n".utf8
        bytes += "<h\(level) id=\"\(Self.anchor)\">\(title)</h\(level)>\n<ol>\n".utf8
        bytes += items
        bytes += "</ol>\n</section>\n".utf8
        return HTML(trusted: bytes)
    }

    var markup: FootnoteMarkup {
        FootnoteMarkup(
            reference: reference,
            start: { note in "<li id=\"\(Self.anchor(note))\">\n" },
            end: "</li>\n",
            back: back
        )
    }

    private func reference(_ note: Footnote, _ use: FootnoteUse) -> String {
        let label = Markup.escaped(locale.format(.notesReference(number: String(note.number))))
        let id = Self.anchor(note, use: use.ordinal)
        return "<sup><a id=\"\(id)\" href=\"#\(Self.anchor(note))\" role=\"doc-noteref\" aria-label=\"\(label)\">"
            + "\(note.number)</a></sup>"
    }

    private func back(_ note: Footnote) -> String {
        (1...max(1, note.useCount)).map { use in
            let number = String(note.number)
            let label =
                note.useCount == 1
                ? locale.format(.notesBack(number: number))
                : locale.format(.notesBackAgain(count: String(use), number: number))
            let mark = note.useCount == 1 ? "" : "<sup>\(use)</sup>"
            return " <a href=\"#\(Self.anchor(note, use: use))\" role=\"doc-backlink\""
                + " aria-label=\"\(Markup.escaped(label))\">\u{21A9}\u{FE0E}\(mark)</a>"
        }.joined()
    }

    private static func anchor(_ note: Footnote) -> String {
        "note_\(note.number)"
    }

    private static func anchor(_ note: Footnote, use: Int) -> String {
        use == 1 ? "note_\(note.number)_use" : "note_\(note.number)_use_\(use)"
    }
}
