internal import Templating

/// Indicators without a figure for one and the same reason.
struct AbsentFigures {
    let subjects: [LinkItem]
    let sentences: [String]
}

extension AbsentFigures: TemplateContext {
    static let fields = ContextFields<AbsentFigures>(
        "AbsentFigures",
        [
            .list("subjects", "The indicators without a figure.") { $0.subjects },
            .textList("sentences", "Why there is none; one fact a sentence.") { $0.sentences },
        ]
    )
}
