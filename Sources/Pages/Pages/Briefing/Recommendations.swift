internal import Localization
internal import Markdown
internal import Model
internal import Templates

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

    /// The items of a list as the next recommendations.
    ///
    /// - Parameter render: turns some blocks of the document into HTML.
    mutating func html(ofList list: Int, render: (DocumentFragment) -> HTML?) -> String {
        var markup = "<ol class=\"recommendations\">\n"
        for item in document.children(of: list) {
            count += 1
            let text = DocumentFragment(document: document, blocks: document.children(of: item))
            let mark = Markup.escaped(locale.format(.briefingRecommendation(number: String(count))))
            markup += """
                <li id="\(Self.anchor(count))">
                <a class="recommendation" href="#\(Self.anchor(count))">\(mark)</a>
                <div>\(render(text)?.markup ?? "")</div>
                </li>

                """
        }
        return markup + "</ol>\n"
    }

    /// The names that the recommendations of a text have on its page.
    static func anchors(_ document: Document, locale: Locale) -> [String] {
        let count = BriefingText.lists(of: .recommendations, in: document, locale: locale)
            .reduce(0) { $0 + document.children(of: $1).count }
        return (0..<count).map { anchor($0 + 1) }
    }

    private static func anchor(_ number: Int) -> String {
        "R\(number)"
    }
}
