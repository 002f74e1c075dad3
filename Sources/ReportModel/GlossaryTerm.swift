public import Diagnostics

/// A term or abbreviation and what it means: one entry of `glossary.yml`.
public struct GlossaryTerm: Hashable, Sendable {
    public typealias ID = Identifier<GlossaryTerm>

    public let id: ID
    public let term: String
    public let abbreviation: String?
    public let definition: String
    /// Terms to read next.
    public let see: [Written<ID>]
    public let declaredAt: SourceLocation

    public init(
        id: ID,
        term: String,
        abbreviation: String?,
        definition: String,
        see: [Written<ID>],
        declaredAt: SourceLocation
    ) {
        self.id = id
        self.term = term
        self.abbreviation = abbreviation
        self.definition = definition
        self.see = see
        self.declaredAt = declaredAt
    }
}
