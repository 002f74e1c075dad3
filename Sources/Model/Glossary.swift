public import Diagnostics

/// A term or abbreviation and what it means: one entry of `glossary.yml`.
public struct GlossaryTerm: Hashable, Sendable {
    /// What tells terms apart, as links name it: `[ward](term:ward)`.
    public typealias ID = Identifier<GlossaryTerm>

    /// As links name it.
    public let id: ID
    /// The words to explain.
    public let term: String
    /// What is written for short; nil where nothing is.
    public let abbreviation: String?
    /// Other words that readers may search for, such as `unemployment`.
    ///
    /// No text is explained by them.
    public let also: [String]
    /// What it means, as plain words.
    public let definition: String
    /// Terms to read next.
    public let see: [Located<ID>]
    /// Whether it is explained wherever a text uses it first, and not only where one links to it.
    public let isAutomatic: Bool
    /// Where its id is written.
    public let declaredAt: SourceLocation
    /// Where the definition begins.
    public let definitionAt: SourceLocation

    /// Puts a term together from its entry.
    ///
    /// - Parameter definitionAt: where the definition begins; nil where it is enough to point at the id.
    public init(
        id: ID,
        term: String,
        abbreviation: String?,
        also: [String] = [],
        definition: String,
        see: [Located<ID>],
        isAutomatic: Bool = true,
        declaredAt: SourceLocation,
        definitionAt: SourceLocation? = nil
    ) {
        self.id = id
        self.term = term
        self.abbreviation = abbreviation
        self.also = also
        self.definition = definition
        self.see = see
        self.isAutomatic = isAutomatic
        self.declaredAt = declaredAt
        self.definitionAt = definitionAt ?? declaredAt
    }
}

/// A word that texts should do without, and the plainer one: an entry of `glossary.yml` with `avoid`.
public struct PlainWord: Hashable, Sendable {
    /// The word in all forms that are to be found, each a word or several.
    public let avoided: [String]
    /// What to write, in the editor's words: `use, help`.
    public let plainer: String
    /// Where the first of the words is written.
    public let declaredAt: SourceLocation

    /// Takes a word in its forms, and what to write instead.
    public init(avoided: [String], plainer: String, declaredAt: SourceLocation) {
        self.avoided = avoided
        self.plainer = plainer
        self.declaredAt = declaredAt
    }
}
