/// A page, or a term of the glossary, as the search of the site knows it.
struct SearchDocument: Sendable {
    let name: String
    /// What it is: `Briefing`.
    let kind: String
    /// Where it is, from the site's folder: `glossary/index.html#term-lsp`.
    let address: String
    /// What it says of itself and its parts: summary, headings.
    let headings: [String]
    let text: String

    private static let nameWeight = 12
    private static let headingWeight = 4
    /// A long text may repeat a word as often as it likes.
    private static let mostOfText = 4

    /// How much each of its words says about what it is about, from 1 to 20.
    var weights: [String: Int] {
        var weights: [String: Int] = [:]
        for word in PlainWords.of(text) { weights[word] = min(Self.mostOfText, (weights[word] ?? 0) + 1) }
        for word in Set(headings.flatMap(PlainWords.of)) { weights[word, default: 0] += Self.headingWeight }
        for word in Set(PlainWords.of(name)) { weights[word, default: 0] += Self.nameWeight }
        return weights
    }
}
