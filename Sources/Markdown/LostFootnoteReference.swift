/// What looks like a reference to a footnote, and stays text.
struct LostFootnoteReference {
    let label: String
    let range: SourceRange
    /// Whether it stands in the words of a link or an image; else no footnote has its label.
    let isInLink: Bool
}
