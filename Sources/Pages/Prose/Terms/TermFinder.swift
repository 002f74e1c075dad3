package import Markdown
package import Model

/// Finds the terms of the glossary in texts, so that each is explained where a page uses it first.
///
/// Looking takes as long as the text is long, whatever stands in it and in the glossary.
package struct TermFinder: Sendable {
    private let glossary: [GlossaryTerm]
    private let positions: [GlossaryTerm.ID: Int]
    /// Abbreviations, exactly as they are written.
    private var short = TermTrie(ignoresCase: false)
    /// Terms in full, however they are capitalised.
    private var full = TermTrie(ignoresCase: true)

    /// Looks for the terms of a site in full and in short.
    package init(_ site: Site) {
        glossary = site.glossary
        positions = site.links.terms
        for (position, term) in glossary.enumerated() where term.isAutomatic {
            full.insert(term.term, as: position)
            if let abbreviation = term.abbreviation { short.insert(abbreviation, as: position) }
        }
    }

    /// What the first uses in a text become; each page has one text.
    ///
    /// - Parameters:
    ///   - blocks: the nodes that are shown, in their order; nil for the whole document.
    ///   - path: the page it stands on.
    package func marks(in document: Document, blocks: [Int]? = nil, on path: PagePath) -> TermMarks {
        guard !glossary.isEmpty else { return .none }
        var pass = TermPass(document, glossary: glossary, positions: positions, path: path)
        for block in blocks ?? [0] { pass.read(block, short: short, full: full) }
        return pass.marks
    }
}

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
