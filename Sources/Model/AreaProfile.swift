public import Diagnostics
public import Markdown

/// What an editor says about one area: a file of `profiles/`.
public struct AreaProfile: Sendable {
    /// The area's slug or code, as written.
    public let area: Located<String>
    public let title: String?
    public let reviewed: CalendarDate?
    public let body: Document
    /// Whether terms of the glossary are explained where the text uses them first.
    public let expandsTerms: Bool
    public let declaredAt: SourceLocation

    public init(
        area: Located<String>,
        title: String?,
        reviewed: CalendarDate?,
        body: Document,
        expandsTerms: Bool = true,
        declaredAt: SourceLocation
    ) {
        self.area = area
        self.title = title
        self.reviewed = reviewed
        self.body = body
        self.expandsTerms = expandsTerms
        self.declaredAt = declaredAt
    }
}
