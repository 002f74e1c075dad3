internal import Markdown
internal import Templates

/// A link of a menu, a trail or a list.
struct LinkItem: Hashable, TemplateContext {
    let text: String
    /// nil where there is nothing to lead to, and the text stands alone.
    let href: String?
    var isCurrent = false

    static let fields = ContextFields<LinkItem>(
        "Link",
        .text("text", "The words of the link.", \.text),
        .optionalText("href", "Where it leads, relative to this page; missing where the words stand alone.", \.href),
        .flag("isCurrent", "Whether it leads to this page, or to the part of the site that this page is in.") {
            $0.isCurrent
        }
    )
}

extension LinkItem {
    /// The link as HTML; the text alone where there is nothing to lead to.
    var markup: String {
        let words = Markup.escaped(text)
        return href.map { "<a href=\"\(Markup.escaped($0))\">\(words)</a>" } ?? words
    }
}

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
