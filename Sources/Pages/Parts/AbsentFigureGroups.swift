internal import Templates

/// Indicators without a figure for one and the same reason.
struct AbsentFigureGroups {
    let subjects: [LinkItem]
    let sentences: [String]
}

extension AbsentFigureGroups: TemplateContext {
    static let fields = ContextFields<AbsentFigureGroups>(
        "AbsentFigures",
        [
            .list("subjects", "The indicators without a figure.") { $0.subjects },
            .textList("sentences", "Why there is none; one fact a sentence.") { $0.sentences },
        ]
    )
}
