internal import Templates

/// A link of a menu, a trail or a list.
struct LinkItem: Hashable, TemplateContext {
    let text: String
    /// nil where there is nothing to lead to, and the text stands alone.
    let href: String?
    var isCurrent = false

    static let fields = ContextFields<LinkItem>(
        "Link",
        [
            .text("text", "The words of the link.", \.text),
            .optionalText(
                "href",
                "Where it leads, relative to this page; missing where the words stand alone.",
                \.href
            ),
            .flag(
                "isCurrent",
                "Whether it leads to this page, or to the part of the site that this page is in.",
                \.isCurrent
            ),
        ]
    )
}
