public import Diagnostics

/// A subject that groups indicators, briefings and commitments: one entry of `themes.yml`.
public struct Theme: Hashable, Sendable {
    public typealias ID = Identifier<Theme>

    public let id: ID
    public let title: String
    public let summary: String?
    public let declaredAt: SourceLocation

    public init(id: ID, title: String, summary: String?, declaredAt: SourceLocation) {
        self.id = id
        self.title = title
        self.summary = summary
        self.declaredAt = declaredAt
    }
}
