internal import Markdown
internal import Model

extension ProseRenderer {
    /// A text without markup and live blocks, its empty references filled in, for the search of the site.
    ///
    /// - Parameters:
    ///   - blocks: the top-level blocks to take; nil for the whole document.
    ///   - area: the area it is about; a live figure that names no area means this one.
    func text(of document: Document, blocks: [Int]? = nil, about area: AreaIndex? = nil) -> String {
        let empty = document.references.filter(\.text.isEmpty).map { ($0.node, $0) }
        let references = Dictionary(empty) { first, _ in first }
        var text = ""
        for block in blocks ?? document.children(of: 0) {
            for node in block..<document.nodes[block].end {
                switch document.nodes[node].kind {
                case .text(let literal), .code(let literal): text += literal
                case .link: text += references[node].map { words(for: $0, about: area) } ?? ""
                case .emphasis, .strong, .image, .htmlInline, .codeBlock, .footnoteReference: continue
                default: text = Self.ended(text)
                }
            }
        }
        return text
    }

    /// A text to which another can be added: a full stop ends a heading, which has none of its own.
    static func ended(_ text: String) -> String {
        guard let last = text.last, last != " " else { return text }
        return text + (last.isPunctuation ? " " : ". ")
    }

    /// What stands for a reference that the editor gave no words.
    private func words(for reference: Reference, about area: AreaIndex?) -> String {
        switch reference.scheme {
        case .area: site.areas.index(named: reference.target).map { site.areas[$0].name } ?? ""
        case .indicator: figureText(site.liveFigure(reference, about: area))
        case .term:
            site.links.terms[GlossaryTerm.ID(reference.target)].map { position in
                site.glossary[position].abbreviation ?? site.glossary[position].term
            } ?? ""
        }
    }
}
