internal import Markdown

/// The list of what a text holds.
enum ContentsList {
    /// A link to each of the highest headings of a text.
    static func links(_ document: Document) -> [LinkItem] {
        headings(document).map { LinkItem(text: $0.text, href: "#\($0.anchor)") }
    }

    /// The headings of the highest level that a text has.
    static func headings(_ document: Document) -> [Heading] {
        let highest = document.headings.map(\.level).min()
        return document.headings.filter { $0.level == highest }
    }
}
