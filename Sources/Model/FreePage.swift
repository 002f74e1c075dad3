public import Diagnostics
public import Markdown

/// A page with a text of its own: `home.md` or a file of `pages/`.
public struct FreePage: Sendable {
    /// The folder of its address, `about` for `/about/`; empty for the home page.
    public let path: String
    public let title: String
    public let summary: String?
    public let body: Document
    /// Whether terms of the glossary are explained where the text uses them first.
    public let expandsTerms: Bool
    public let declaredAt: SourceLocation

    public init(
        path: String,
        title: String,
        summary: String?,
        body: Document,
        expandsTerms: Bool = true,
        declaredAt: SourceLocation
    ) {
        self.path = path
        self.title = title
        self.summary = summary
        self.body = body
        self.expandsTerms = expandsTerms
        self.declaredAt = declaredAt
    }
}
