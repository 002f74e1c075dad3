internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// How sure the owner of an open action is: a word, and a shape that says the same without colour.
struct ConfidenceMark: Hashable {
    let word: String
    let symbol: String
    let key: String

    /// - Returns: nil for an action that is complete or stopped.
    init?(_ action: Action, text: Formatters) {
        guard action.isOpen else { return nil }
        word = text.locale.format(Self.phrase(for: action.confidence))
        switch action.confidence {
        case .onTrack: (symbol, key) = ("✓", "on-track")
        case .atRisk: (symbol, key) = ("!", "at-risk")
        case .offTrack: (symbol, key) = ("✗", "off-track")
        case .notRated: (symbol, key) = ("–", "not-rated")
        }
    }

    private static func phrase(for confidence: Action.Confidence) -> MessageKey {
        switch confidence {
        case .onTrack: .planOnTrack
        case .atRisk: .planAtRisk
        case .offTrack: .planOffTrack
        case .notRated: .planNotRated
        }
    }
}

extension ConfidenceMark: TemplateContext {
    static let fields = ContextFields<ConfidenceMark>(
        "ConfidenceMark",
        [
            .text("word", "on track, at risk, off track or not rated.") { $0.word },
            .text("symbol", "A shape that stands for the word.") { $0.symbol },
            .text("key", "A word for the style: on-track, at-risk, off-track or not-rated.") { $0.key },
        ]
    )
}
