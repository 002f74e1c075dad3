internal import Localization
internal import Markdown
internal import Model
internal import Templates

/// The text of a briefing, its parts set apart and its sections and paragraphs numbered where that is asked for.
struct BriefingText {
    private let document: Document
    private let isNumbered: Bool
    private let locale: Locale

    init(_ briefing: Briefing, locale: Locale) {
        document = briefing.body
        isNumbered = briefing.numbering == .paragraphs
        self.locale = locale
    }

    /// - Parameter render: turns some blocks of the document into HTML.
    func html(_ render: (DocumentFragment) -> HTML?) -> HTML {
        var markup = ""
        var numbers = ParagraphNumbers(document)
        var recommendations = Recommendations(document, locale: locale)
        let lists = Set(Self.lists(of: .recommendations, in: document, locale: locale))
        let parts = BriefingPart.all(in: document, locale: locale)
        var level: Int?
        for block in document.children(of: 0) {
            if case .heading(let next) = document.nodes[block].kind {
                if let open = level, next <= open {
                    markup += "</section>\n"
                    level = nil
                }
                if level == nil, let (part, heading) = parts[block] {
                    let name = Markup.escaped(heading.anchor)
                    markup += "<section class=\"in-brief part-\(part.rawValue)\" aria-labelledby=\"\(name)\">\n"
                    level = next
                }
            }
            if lists.contains(block) {
                markup += recommendations.html(ofList: block, render: render)
            } else {
                let html = render(DocumentFragment(document: document, blocks: [block]))?.markup ?? ""
                markup += isNumbered ? numbers.numbered(html, of: block) : html
            }
        }
        if level != nil { markup += "</section>\n" }
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
        let numbers = briefing.numbering == .paragraphs ? ParagraphNumbers.anchors(briefing.body) : []
        return Set(
            briefing.body.headings.map(\.anchor) + numbers + Recommendations.anchors(briefing.body, locale: locale)
        )
    }
}
