public import Diagnostics

/// A term or abbreviation and what it means: one entry of `glossary.yml`.
public struct GlossaryTerm: Hashable, Sendable {
    public typealias ID = Identifier<GlossaryTerm>

    public let id: ID
    public let term: String
    public let abbreviation: String?
    public let definition: String
    /// Terms to read next.
    public let see: [Located<ID>]
    /// Whether it is explained wherever a text uses it first, and not only where one links to it.
    public let isAutomatic: Bool
    public let declaredAt: SourceLocation
    /// Where the definition begins.
    public let definitionAt: SourceLocation

    public init(
        id: ID,
        term: String,
        abbreviation: String?,
        definition: String,
        see: [Located<ID>],
        isAutomatic: Bool = true,
        declaredAt: SourceLocation,
        definitionAt: SourceLocation? = nil
    ) {
        self.id = id
        self.term = term
        self.abbreviation = abbreviation
        self.definition = definition
        self.see = see
        self.isAutomatic = isAutomatic
        self.declaredAt = declaredAt
        self.definitionAt = definitionAt ?? declaredAt
    }
}
