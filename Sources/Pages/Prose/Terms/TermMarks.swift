internal import Markdown

/// What the first uses of terms in one text become.
package struct TermMarks: Sendable {
    /// What is put into each text node, in the order of places.
    private(set) var insertions: [Int: [HTMLInsertion]] = [:]
    /// The nodes of links to terms after which the term is to be written in full.
    private(set) var expandedLinks: Set<Int> = []
    /// Positions in the glossary of the terms that the text uses.
    private(set) var used: Set<Int> = []

    /// A text that is left as it is.
    package static let none = TermMarks()

    /// Puts HTML around the characters from one place of a run up to another.
    mutating func wrap(_ range: Range<Int>, of run: TextRun, in start: String, _ end: String) {
        // The last character's node, for the run may go on in another one.
        guard let first = run.piece(at: range.lowerBound), let last = run.piece(at: range.upperBound - 1) else {
            return
        }
        insertions[first.node, default: []].append(HTMLInsertion(at: range.lowerBound - first.start, start))
        insertions[last.node, default: []].append(HTMLInsertion(at: range.upperBound - last.start, end))
    }

    mutating func use(_ term: Int) {
        used.insert(term)
    }

    mutating func expand(linkAt node: Int) {
        expandedLinks.insert(node)
    }
}
