internal import Templates

/// A link of a menu, a trail or a list.
struct LinkItem: Hashable {
    let text: String
    /// nil where there is nothing to lead to, and the text stands alone.
    let href: String?
    var isCurrent = false
}

extension LinkItem: TemplateContext {
    static let fields = ContextFields<LinkItem>(
        "Link",
        [
            .text("text", "The words of the link.") { $0.text },
            .optionalText("href", "Where it leads, relative to this page; missing where the words stand alone.") {
                $0.href
            },
            .flag("isCurrent", "Whether it leads to this page, or to the part of the site that this page is in.") {
                $0.isCurrent
            },
        ]
    )
}
