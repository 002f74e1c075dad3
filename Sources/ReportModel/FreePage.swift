public import CommonMark
public import Diagnostics

/// A page with a text of its own: `home.md` or a file of `pages/`.
public struct FreePage: Sendable {
    /// The folder of its address, `about` for `/about/`; empty for the home page.
    public let path: String
    public let title: String
    public let summary: String?
    public let body: Document
    public let declaredAt: SourceLocation

    public init(path: String, title: String, summary: String?, body: Document, declaredAt: SourceLocation) {
        self.path = path
        self.title = title
        self.summary = summary
        self.body = body
        self.declaredAt = declaredAt
    }
}
