internal import Diagnostics

/// What a heading of a plan starts.
enum PlanHeading {
    /// A commitment and what it promises; `isMisspelt` where the word is only almost right.
    case commitment(String, isMisspelt: Bool)
    /// A need of a commitment by its name; `isMisspelt` where the word is only almost right.
    case need(String, isMisspelt: Bool)
    /// An action area of the plan by its name; `isMisspelt` where the words are only almost right.
    case actionArea(String, isMisspelt: Bool)
    case part(PlanPart)
    case other

    init(_ text: String) {
        if let part = PlanPart(heading: text) {
            self = .part(part)
        } else if let (statement, isMisspelt) = Self.words(of: text, behind: "commitment") {
            self = .commitment(statement, isMisspelt: isMisspelt)
        } else if let (name, isMisspelt) = Self.words(of: text, behind: "need") {
            self = .need(name, isMisspelt: isMisspelt)
        } else if let (name, isMisspelt) = Self.words(of: text, behind: "action area") {
            self = .actionArea(name, isMisspelt: isMisspelt)
        } else {
            self = .other
        }
    }

    /// A heading without the number that an editor typed before it: `1. Commitment: …`, `2) Commitment: …`.
    private static func withoutNumber(_ text: String) -> String {
        let digits = text.prefix { $0.isNumber || $0 == "." || $0 == ")" }
        return digits.isEmpty ? text : TextNormalization.trimmed(text.dropFirst(digits.count))
    }

    /// What stands after `Commitment:`, `Commitment 2:` or `Commitment –`; the same behind `Need`
    /// and `Action area`.
    private static func words(of text: String, behind wanted: String) -> (String, isMisspelt: Bool)? {
        let text = withoutNumber(text)
        let typed = leadingWords(of: text, wanted.split(separator: " ").count)
        let word = typed.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let rest = text.dropFirst(typed.count).drop { $0.isWhitespace || $0.isNumber || $0 == "." }
        let hasSeparator = rest.first.map { ":：;.,".contains($0) || TextNormalization.isDash($0) } ?? false
        if word.lowercased() == wanted, !hasSeparator, !rest.isEmpty {
            // Commitment 2, and Commitment with a capital letter behind it, whatever stands between.
            let isApart = text.dropFirst(typed.count).contains { $0.isNumber } || rest.first?.isUppercase ?? false
            let wasDotted = text.dropFirst(typed.count).first == "."
            if isApart || wasDotted { return (TextNormalization.trimmed(rest), true) }
        }
        guard hasSeparator || (rest.isEmpty && TextNormalization.folded(text) == TextNormalization.folded(wanted))
        else { return nil }
        let statement = TextNormalization.trimmed(rest.dropFirst())
        if word.lowercased() == wanted { return (statement, false) }
        guard rest.first == ":" || rest.first == "：", NameSuggestion.of(word, in: [wanted]) != nil else {
            return nil
        }
        return (statement, true)
    }

    /// As many words of letters as are asked for, with the spaces between them, or fewer where other signs follow.
    private static func leadingWords(of text: String, _ count: Int) -> Substring {
        var end = text.startIndex
        for position in 0..<count {
            let start = text[end...].drop { position > 0 && $0.isWhitespace }
            let word = start.prefix { $0.isLetter }
            guard !word.isEmpty else { break }
            end = word.endIndex
        }
        return text[..<end]
    }
}

/// The parts of a commitment that have a heading of their own.
enum PlanPart: String, CaseIterable {
    case needs = "What needs to happen"
    case alreadyHappening = "Already happening"
    case gaps = "Gaps"
    case actions = "Actions"
    case youSaid = "You said, we did"

    /// Whether a need has it too.
    var isOfNeeds: Bool {
        switch self {
        case .alreadyHappening, .gaps, .actions: true
        case .needs, .youSaid: false
        }
    }

    /// The part that a heading names; capital letters, quotation marks, dashes and spaces make no difference.
    init?(heading: String) {
        switch TextNormalization.folded(heading) {
        case "whatneedstohappen", "needstohappen": self = .needs
        case "alreadyhappening", "whatisalreadyhappening", "whatsalreadyhappening": self = .alreadyHappening
        case "gaps", "thegaps": self = .gaps
        case "actions": self = .actions
        case "yousaidwedid": self = .youSaid
        default: return nil
        }
    }
}
