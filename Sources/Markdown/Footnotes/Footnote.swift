/// A footnote that a document refers to.
package struct Footnote: Hashable, Sendable {
    /// Its number on the page, from 1, in the order in which the text first refers to notes.
    package let number: Int

    /// What the author called it, in lower case.
    package let label: String

    /// The index of its node, which holds its blocks.
    package let node: Int

    /// How often the document refers to it.
    package let useCount: Int
}

/// One place at which a document refers to a footnote.
package struct FootnoteUse: Hashable, Sendable {
    /// The index of the reference's node.
    package let node: Int

    /// The position of the note in `Document.footnotes`.
    package let footnote: Int

    /// Which of the places that refer to that note this is, from 1.
    package let ordinal: Int
}

/// Numbers the footnotes of a document in the order in which its text refers to them.
///
/// Notes that only notes refer to come after those of the text itself. A note that nothing shown refers to has no
/// number. Every node is looked at once, whatever refers to what.
struct FootnoteNumbering {
    private(set) var footnotes: [Footnote] = []
    /// In the order of their nodes.
    private(set) var uses: [FootnoteUse] = []

    /// Nodes of definitions that nothing refers to.
    private(set) var unused: [Int] = []
    /// Nodes of definitions whose label an earlier one has, with the node of that one.
    private(set) var repeated: [(node: Int, first: Int)] = []

    init(_ nodes: [Node]) {
        var definitions: [String: Int] = [:]
        var order: [Int] = []
        for index in nodes.indices {
            guard case .footnote(let label) = nodes[index].kind else { continue }
            if let first = definitions[label] {
                repeated.append((index, first))
            } else {
                definitions[label] = index
                order.append(index)
            }
        }
        guard !order.isEmpty else { return }
        var numbers: [String: Int] = [:]
        var found: [(label: String, node: Int, uses: Int)] = []
        // The document, and then each note once it has a number.
        var next = -1
        while next < found.count {
            let root = next < 0 ? 0 : found[next].node
            var index = root + (next < 0 ? 0 : 1)
            while index < nodes[root].end {
                switch nodes[index].kind {
                case .footnote:
                    index = nodes[index].end
                    continue
                case .footnoteReference(let label):
                    guard let definition = definitions[label] else { break }
                    let number = numbers[label] ?? found.count
                    if number == found.count {
                        numbers[label] = number
                        found.append((label, definition, 0))
                    }
                    found[number].uses += 1
                    uses.append(FootnoteUse(node: index, footnote: number, ordinal: found[number].uses))
                default: break
                }
                index += 1
            }
            next += 1
        }
        uses.sort { $0.node < $1.node }
        footnotes = found.enumerated().map { position, note in
            Footnote(number: position + 1, label: note.label, node: note.node, useCount: note.uses)
        }
        let used = Set(found.map(\.node))
        unused = order.filter { !used.contains($0) }
    }
}
