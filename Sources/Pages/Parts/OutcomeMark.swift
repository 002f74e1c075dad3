internal import Analysis
internal import Templates

/// The result of a comparison as readers see it: a word, and a shape that says the same without colour.
struct OutcomeMark: Hashable {
    let word: String
    let symbol: String
    /// The part of the style's name: `better` for the class `mark-better`.
    let key: String
    /// What joins the word to the larger area: better than England, not tested against it.
    let joint: String

    /// - Parameter word: words of the caller's own; nil for the usual ones.
    init(_ outcome: ComparisonOutcome, text: Formatters, word: String? = nil) {
        self.word = word ?? text.outcomes.word(outcome)
        joint = text.outcomes.joint(outcome)
        switch outcome {
        case .better: (symbol, key) = ("●", "better")
        case .worse: (symbol, key) = ("◆", "worse")
        case .higher: (symbol, key) = ("▲", "higher")
        case .lower: (symbol, key) = ("▼", "lower")
        case .noClearDifference: (symbol, key) = ("○", "similar")
        case .notCompared: (symbol, key) = ("–", "none")
        }
    }
}

extension OutcomeMark: TemplateContext {
    static let fields = ContextFields<OutcomeMark>(
        "OutcomeMark",
        [
            .text("word", "better, worse, higher, lower, no clear difference, not compared or not tested.") { $0.word },
            .text("symbol", "A shape that stands for the word.") { $0.symbol },
            .text("joint", "What joins the word to the larger area: than, from or against.") { $0.joint },
            .text("key", "A word for the style: better, worse, higher, lower, similar or none.") { $0.key },
        ]
    )
}
