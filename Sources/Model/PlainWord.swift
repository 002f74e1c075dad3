public import Diagnostics

/// A word that texts should do without, and the plainer one: an entry of `glossary.yml` with `avoid`.
public struct PlainWord: Hashable, Sendable {
    /// The word in all forms that are to be found, each a word or several.
    public let avoided: [String]
    /// What to write, in the editor's words: `use, help`.
    public let plainer: String
    public let declaredAt: SourceLocation

    public init(avoided: [String], plainer: String, declaredAt: SourceLocation) {
        self.avoided = avoided
        self.plainer = plainer
        self.declaredAt = declaredAt
    }
}
