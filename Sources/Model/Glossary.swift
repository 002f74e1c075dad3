package import Diagnostics

/// A term or abbreviation and what it means: one entry of `glossary.yml`.
package struct GlossaryTerm: Hashable, Sendable {
    /// What tells terms apart, as links name it: `[ward](term:ward)`.
    package typealias ID = Identifier<GlossaryTerm>

    /// As links name it.
    package let id: ID
    /// The words to explain.
    package let term: String
    /// What is written for short; nil where nothing is.
    package let abbreviation: String?
    /// Other words that readers may search for, such as `unemployment`.
    ///
    /// No text is explained by them.
    package let also: [String]
    /// What it means, as plain words.
    package let definition: String
    /// Terms to read next.
    package let see: [Located<ID>]
    /// Whether it is explained wherever a text uses it first, and not only where one links to it.
    package let isAutomatic: Bool
    /// Where its id is written.
    package let declaredAt: SourceLocation
    /// Where the definition begins.
    package let definitionAt: SourceLocation

    /// Puts a term together from its entry.
    ///
    /// - Parameter definitionAt: where the definition begins; nil where it is enough to point at the id.
    package init(
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
package struct PlainWord: Hashable, Sendable {
    /// The word in all forms that are to be found, each a word or several.
    package let avoided: [String]
    /// What to write, in the editor's words: `use, help`.
    package let plainer: String
    /// Where the first of the words is written.
    package let declaredAt: SourceLocation

    /// Takes a word in its forms, and what to write instead.
    package init(avoided: [String], plainer: String, declaredAt: SourceLocation) {
        self.avoided = avoided
        self.plainer = plainer
        self.declaredAt = declaredAt
    }
}
