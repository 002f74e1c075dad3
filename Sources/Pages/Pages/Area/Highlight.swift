internal import Templates

/// A figure that stands out: the start of a page.
struct Highlight {
    /// What makes it stand out.
    enum Kind {
        /// Clearly better than in a larger area.
        case strength
        /// Clearly worse than in a larger area.
        case concern
        /// A clear trend; nil where neither direction is good or bad.
        case change(isBetter: Bool?)
    }

    let kind: Kind
    let title: String
    let anchor: String
    let sentences: [String]

    private var isForTheBetter: Bool {
        switch kind {
        case .strength: true
        case .concern: false
        case .change(let isBetter): isBetter ?? false
        }
    }

    private var isForTheWorse: Bool {
        switch kind {
        case .strength: false
        case .concern: true
        case .change(let isBetter): isBetter.map { !$0 } ?? false
        }
    }

    private var isChange: Bool {
        if case .change = kind { return true }
        return false
    }
}

extension Highlight: TemplateContext {
    static let fields = ContextFields<Highlight>(
        "Highlight",
        [
            .flag("isChange", "Whether it is a change over time, rather than a difference from a larger area.") {
                $0.isChange
            },
            .flag("isGood", "Whether it is clearly better: a strength, or a change for the better.") {
                $0.isForTheBetter
            },
            .flag("isBad", "Whether it is clearly worse: a concern, or a change for the worse.") { $0.isForTheWorse },
            .text("title", "The indicator's short title.") { $0.title },
            .text("anchor", "The name of its card in the page.") { $0.anchor },
            .textList("sentences", "What the figure means, one fact a sentence.") { $0.sentences },
        ]
    )
}
