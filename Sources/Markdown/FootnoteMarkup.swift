/// What footnotes become on a page; the room that knows the page's words makes it.
public struct FootnoteMarkup {
    /// What stands in the text where it refers to a note.
    let reference: (Footnote, FootnoteUse) -> String
    /// What stands before and after the blocks of a note.
    let start: (Footnote) -> String
    let end: String
    /// What closes the last paragraph of a note: the ways back to the text.
    let back: (Footnote) -> String

    public init(
        reference: @escaping (Footnote, FootnoteUse) -> String,
        start: @escaping (Footnote) -> String,
        end: String,
        back: @escaping (Footnote) -> String
    ) {
        self.reference = reference
        self.start = start
        self.end = end
        self.back = back
    }

    /// Numbers that lead nowhere, for a text without a page.
    public static var numbers: FootnoteMarkup {
        FootnoteMarkup(reference: { note, _ in "<sup>\(note.number)</sup>" }, start: { _ in "" }, end: "") { _ in "" }
    }
}
