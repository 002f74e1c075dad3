internal import CommonMark
internal import ReportModel
internal import Templating

/// Numbers the sections and paragraphs of a report: 1, 1.1, 1.2, 2, 2.1.
///
/// Sections are the highest headings; the paragraphs that stand in them directly are numbered on through deeper
/// headings. Lists, tables and quotations belong to the paragraph before them. What stands before the first section has
/// no number. The numbers are text, so that they can be copied, searched and read aloud.
struct ParagraphNumbers {
    private let document: Document
    private let sections: Set<Int>

    init(_ document: Document) {
        self.document = document
        sections = Set(ContentsList.headings(document).map(\.node))
    }

    /// The text with numbers.
    ///
    /// - Parameter render: turns one block of the document into HTML.
    func html(_ render: (PlanText) -> HTML?) -> HTML {
        var markup = ""
        var section = 0
        var paragraph = 0
        for block in document.children(of: 0) {
            let html = render(PlanText(document: document, blocks: [block]))?.markup ?? ""
            if sections.contains(block) {
                section += 1
                paragraph = 0
                markup += Self.heading(html, number: section)
            } else if section > 0, case .paragraph = document.nodes[block].kind, html.hasPrefix("<p>") {
                paragraph += 1
                markup += Self.paragraph(html, number: "\(section).\(paragraph)")
            } else {
                markup += html
            }
        }
        return HTML(trusted: markup)
    }

    /// A link to each section, with its number.
    func contents() -> [LinkItem] {
        ContentsList.headings(document).enumerated().map { position, heading in
            LinkItem(text: "\(position + 1) \(heading.text)", href: "#\(heading.anchor)")
        }
    }

    /// The names that numbered paragraphs have on the page: `paragraph-2.1`.
    var anchors: [String] {
        var anchors: [String] = []
        var section = 0
        var paragraph = 0
        for block in document.children(of: 0) {
            if sections.contains(block) { (section, paragraph) = (section + 1, 0) }
            guard section > 0, case .paragraph = document.nodes[block].kind else { continue }
            paragraph += 1
            anchors.append("paragraph-\(section).\(paragraph)")
        }
        return anchors
    }

    /// A section's heading with its number in front.
    private static func heading(_ html: String, number: Int) -> String {
        guard let end = html.firstIndex(of: ">") else { return html }
        return html[...end] + "<span class=\"number-of-section\">\(number)</span> " + html[html.index(after: end)...]
    }

    /// The anchor has a full stop, which no heading's has, so that they can never be the same.
    private static func paragraph(_ html: String, number: String) -> String {
        "<p class=\"numbered\" id=\"paragraph-\(number)\"><span class=\"number-of-paragraph\">\(number)</span> "
            + html.dropFirst("<p>".count)
    }
}
