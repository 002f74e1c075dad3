internal import Templating

/// A figure that stands out: the start of a page.
struct Highlight {
    let isStrength: Bool
    let title: String
    let anchor: String
    let sentences: [String]
}

extension Highlight: TemplateContext {
    static let fields = ContextFields<Highlight>(
        "Highlight",
        [
            .flag("isStrength", "Whether it is clearly better, rather than clearly worse, than in the larger area.") {
                $0.isStrength
            },
            .text("title", "The indicator's short title.") { $0.title },
            .text("anchor", "The name of its card in the page.") { $0.anchor },
            .textList("sentences", "What the figure means, one fact a sentence.") { $0.sentences },
        ]
    )
}
