internal import Markdown
internal import Model

/// Numbers the sections and paragraphs of a report: 1, 1.1, 1.2, 2, 2.1.
///
/// Sections are the highest headings; the paragraphs that stand in them directly are numbered on through deeper
/// headings. Lists, tables, quotations and pictures with captions belong to the paragraph before them. What stands before
/// the first section has no number. The numbers are text, so that they can be copied, searched and read aloud.
struct ParagraphNumbers {
    private let document: Document
    private let sections: Set<Int>
    private var section = 0
    private var paragraph = 0

    init(_ document: Document) {
        self.document = document
        sections = Set(ContentsList.headings(document).map(\.node))
    }

    /// The HTML of the next top-level block with its number, where it has one.
    mutating func numbered(_ html: String, of block: Int) -> String {
        switch next(block) {
        case .section(let number): Self.heading(html, number: number)
        case .paragraph(let number): Self.paragraph(html, number: number)
        case nil: html
        }
    }

    /// A link to each section, with its number.
    func contents() -> [LinkItem] {
        ContentsList.headings(document).enumerated().map { position, heading in
            LinkItem(text: "\(position + 1) \(heading.text)", href: "#\(heading.anchor)")
        }
    }

    /// The names that numbered paragraphs have on the page: `paragraph-2.1`.
    static func anchors(_ document: Document) -> [String] {
        var numbers = ParagraphNumbers(document)
        return document.children(of: 0).compactMap { block in
            guard case .paragraph(let number) = numbers.next(block) else { return nil }
            return "paragraph-\(number)"
        }
    }

    private enum Number {
        case section(Int)
        case paragraph(String)
    }

    private mutating func next(_ block: Int) -> Number? {
        if sections.contains(block) {
            section += 1
            paragraph = 0
            return .section(section)
        }
        guard section > 0, case .paragraph = document.nodes[block].kind, document.caption(ofParagraph: block) == nil
        else { return nil }
        paragraph += 1
        return .paragraph("\(section).\(paragraph)")
    }

    /// A section's heading with its number in front.
    private static func heading(_ html: String, number: Int) -> String {
        guard let end = html.firstIndex(of: ">") else { return html }
        return html[...end] + "<span class=\"number-of-section\">\(number)</span> " + html[html.index(after: end)...]
    }

    /// The anchor has a full stop, which no heading's has, so that they can never be the same.
    private static func paragraph(_ html: String, number: String) -> String {
        guard html.hasPrefix("<p>") else { return html }
        return "<p class=\"numbered\" id=\"paragraph-\(number)\"><span class=\"number-of-paragraph\">\(number)</span> "
            + html.dropFirst("<p>".count)
    }
}
