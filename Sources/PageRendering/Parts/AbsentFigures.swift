internal import Templating

/// Something without a figure, and why.
struct AbsentFigure {
    /// A place in a table of one indicator; an indicator on the page of one place.
    let subject: LinkItem
    let sentences: [String]
}

extension AbsentFigure: TemplateContext {
    static let fields = ContextFields<AbsentFigure>(
        "AbsentFigure",
        [
            .object("subject", "The place or the indicator without a figure.") { $0.subject },
            .textList("sentences", "Why there is none; one fact a sentence.") { $0.sentences },
        ]
    )
}
