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
    private let words: Words
    private var count = 0

    init(_ document: Document, words: Words) {
        self.document = document
        self.words = words
    }

    /// The items of a list as the next recommendations.
    ///
    /// - Parameter render: turns some blocks of the document into HTML.
    mutating func html(ofList list: Int, render: (DocumentFragment) -> HTML?) -> String {
        var markup = "<ol class=\"recommendations\">\n"
        for item in document.children(of: list) {
            count += 1
            let text = DocumentFragment(document: document, blocks: document.children(of: item))
            let mark = Markup.escaped(words.say(.briefingRecommendation, .text(.number, String(count))))
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
    static func anchors(_ document: Document, words: Words) -> [String] {
        let count = BriefingText.lists(of: .recommendations, in: document, words: words)
            .reduce(0) { $0 + document.children(of: $1).count }
        return (0..<count).map { anchor($0 + 1) }
    }

    private static func anchor(_ number: Int) -> String {
        "R\(number)"
    }
}
