internal import Diagnostics
internal import Localization
internal import Markdown
internal import Model
internal import Templates

/// The text of a briefing, its parts set apart and its recommendations numbered.
struct BriefingSections {
    let briefing: Briefing
    let locale: Locale

    private var document: Document { briefing.body }

    /// - Parameter render: turns some blocks of the document into HTML.
    func html(_ render: (DocumentFragment) -> HTML?) -> HTML {
        var markup: [UInt8] = []
        var recommendations = Recommendations(document, locale: locale)
        let lists = Set(Self.lists(of: .recommendations, in: document, locale: locale))
        let parts = BriefingPart.all(in: document, locale: locale)
        var level: Int?
        for block in document.children(of: 0) {
            if case .heading(let next) = document.nodes[block].kind {
                if let open = level, next <= open {
                    markup += "</section>\n".utf8
                    level = nil
                }
                if level == nil, let (part, heading) = parts[block] {
                    let name = Markup.escaped(heading.anchor)
                    markup += "<section class=\"in-brief part-\(part.rawValue)\" aria-labelledby=\"\(name)\">\n".utf8
                    level = next
                }
            }
            if lists.contains(block) {
                recommendations.append(list: block, to: &markup, render: render)
            } else {
                markup += render(DocumentFragment(document: document, blocks: [block]))?.bytes ?? []
            }
        }
        if level != nil { markup += "</section>\n".utf8 }
        return HTML(trusted: markup)
    }

    /// The lists that stand directly in the parts of a kind.
    static func lists(of kind: BriefingPart, in document: Document, locale: Locale) -> [Int] {
        let parts = BriefingPart.all(in: document, locale: locale)
        var lists: [Int] = []
        var open: (level: Int, isWanted: Bool)?
        for block in document.children(of: 0) {
            switch document.nodes[block].kind {
            case .heading(let level):
                if let part = open, level <= part.level { open = nil }
                if open == nil, let found = parts[block] { open = (level, found.part == kind) }
            case .list where open?.isWanted ?? false: lists.append(block)
            default: break
            }
        }
        return lists
    }

    /// The names on the page that the text can be linked to by.
    static func anchors(_ briefing: Briefing, locale: Locale) -> Set<String> {
        let numbers = briefing.numbering == .paragraphs ? ParagraphNumbers(briefing.body).anchors : []
        return Set(
            briefing.body.headings.map(\.anchor) + numbers + Recommendations.anchors(briefing.body, locale: locale)
        )
    }
}

/// A part of a briefing that has a look of its own, told by its heading.
enum BriefingPart: String, CaseIterable {
    case inBrief = "brief"
    case recommendations
    case getInvolved = "involved"
    case notesToEditors = "editors"

    /// The words of its heading, in the language of the site.
    private var heading: MessageKey {
        switch self {
        case .inBrief: .briefingInBrief
        case .recommendations: .briefingRecommendations
        case .getInvolved: .briefingGetInvolved
        case .notesToEditors: .briefingNotesToEditors
        }
    }

    /// The words of a heading without capital letters, signs, a number in front and characters that nobody sees.
    private static func folded(_ heading: String) -> String {
        let seen = heading.unicodeScalars.filter { !$0.properties.isDefaultIgnorableCodePoint }
        let words = String(String.UnicodeScalarView(seen)).lowercased().split { !$0.isLetter && !$0.isNumber }
        return words.drop { $0.allSatisfy(\.isNumber) }.joined(separator: " ")
    }

    /// Headings one or two slips away from that of a part, which is therefore not set apart.
    static func findings(in document: Document, locale: Locale) -> [Diagnostic] {
        let names = allCases.map { locale.format($0.heading) }
        let known = Set(names.map(folded))
        return document.headings.filter { document.nodes[$0.node].parent == 0 }.compactMap { heading in
            let typed = folded(heading.text)
            guard !known.contains(typed),
                let meant = names.first(where: { NameSuggestion.of(typed, in: [folded($0)]) != nil })
            else { return nil }
            return Diagnostic(
                PageRules.nearlyPart,
                .warning,
                "heading \"\(heading.text)\" begins no part of a briefing",
                at: document.location(of: heading.node),
                suggestion: "Did you mean \(meant)?",
                effect: "It is shown as any other heading."
            )
        }
    }

    /// The parts of a text by the nodes of their headings, which stand directly in it.
    static func all(in document: Document, locale: Locale) -> [Int: (part: BriefingPart, heading: Heading)] {
        let names = Dictionary(allCases.map { (Self.folded(locale.format($0.heading)), $0) }) { first, _ in first }
        var parts: [Int: (part: BriefingPart, heading: Heading)] = [:]
        for heading in document.headings where document.nodes[heading.node].parent == 0 {
            guard let part = names[Self.folded(heading.text)] else { continue }
            parts[heading.node] = (part, heading)
        }
        return parts
    }
}

/// Numbers the sections and paragraphs of a report: 1, 1.1, 1.2, 2, 2.1.
///
/// Sections are the highest headings; the paragraphs that stand in them directly are numbered on through deeper
/// headings. Lists, tables, quotations and pictures with captions belong to the paragraph before them. What stands
/// before the first section has no number. The numbers are text, so that they can be copied, searched and read aloud.
struct ParagraphNumbers {
    /// What each numbered heading and paragraph begins with, by its node.
    private(set) var openings: [Int: BlockOpening] = [:]
    /// The names that numbered paragraphs have on the page: `paragraph-2.1`.
    ///
    /// They have a full stop, which no heading's anchor has, so that the two can never be the same.
    private(set) var anchors: [String] = []

    init(_ document: Document) {
        let sections = Set(ContentsList.headings(document).map(\.node))
        var (section, paragraph) = (0, 0)
        for block in document.children(of: 0) {
            if sections.contains(block) {
                section += 1
                paragraph = 0
                openings[block] = BlockOpening(html: "<span class=\"number-of-section\">\(section)</span> ")
            } else if section > 0, case .paragraph = document.nodes[block].kind,
                document.caption(ofParagraph: block) == nil
            {
                paragraph += 1
                let number = "\(section).\(paragraph)"
                anchors.append("paragraph-\(number)")
                openings[block] = BlockOpening(
                    attributes: " class=\"numbered\" id=\"paragraph-\(number)\"",
                    html: "<span class=\"number-of-paragraph\">\(number)</span> "
                )
            }
        }
    }

    /// A link to each section, with its number.
    static func contents(of document: Document) -> [LinkItem] {
        ContentsList.headings(document).enumerated().map { position, heading in
            LinkItem(text: "\(position + 1) \(heading.text)", href: "#\(heading.anchor)")
        }
    }
}

/// The recommendations of a briefing: the items of the lists that stand in the parts of that name.
///
/// They are numbered through the whole text, R1, R2, and each can be linked to by that name. The name is the same in
/// every language, and has a capital letter, which no heading's has.
struct Recommendations {
    private let document: Document
    private let locale: Locale
    private var count = 0

    init(_ document: Document, locale: Locale) {
        self.document = document
        self.locale = locale
    }

    /// Appends the items of a list as the next recommendations.
    ///
    /// - Parameter render: turns some blocks of the document into HTML.
    mutating func append(list: Int, to markup: inout [UInt8], render: (DocumentFragment) -> HTML?) {
        markup += "<ol class=\"recommendations\">\n".utf8
        for item in document.children(of: list) {
            count += 1
            let text = DocumentFragment(document: document, blocks: document.children(of: item))
            let mark = Markup.escaped(locale.format(.briefingRecommendation(number: String(count))))
            let name = Self.anchor(count)
            markup += "<li id=\"\(name)\">\n<a class=\"recommendation\" href=\"#\(name)\">\(mark)</a>\n<div>".utf8
            markup += render(text)?.bytes ?? []
            markup += "</div>\n</li>\n".utf8
        }
        markup += "</ol>\n".utf8
    }

    /// The names that the recommendations of a text have on its page.
    static func anchors(_ document: Document, locale: Locale) -> [String] {
        let count = BriefingSections.lists(of: .recommendations, in: document, locale: locale)
            .reduce(0) { $0 + document.children(of: $1).count }
        return (0..<count).map { anchor($0 + 1) }
    }

    private static func anchor(_ number: Int) -> String {
        "R\(number)"
    }
}
