/// What a reference becomes on the page.
public enum LinkRendering: Hashable, Sendable {
    /// An ordinary link; `text` replaces the author's content, nil keeps it.
    case link(href: String, text: String? = nil, title: String? = nil)

    /// Finished HTML in place of the link and its content.
    case html(String)

    /// The author's content without a link.
    case plain
}
