internal import Diagnostics
internal import Markdown

/// The top-level blocks of a plan, sorted into commitments and their parts by their headings.
struct PlanSections {
    /// One commitment's blocks.
    struct CommitmentSection {
        let heading: Int
        let statement: String
        var introduction: [Int] = []
        var parts: [PlanPart: [Int]] = [:]
    }

    private(set) var introduction: [Int] = []
    private(set) var commitments: [CommitmentSection] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// The first heading that could have been a commitment.
    private(set) var firstStrayHeading: String?

    private let document: Document
    /// The part that the next block belongs to; nil for the introduction of a commitment.
    private var part: PlanPart?
    /// Whether the next block belongs to a commitment at all.
    private var isWithinCommitment = false

    init(of document: Document) {
        self.document = document
        for block in document.children(of: 0) {
            if case .heading(let level) = document.nodes[block].kind {
                add(heading: block, level: level, text: document.plainText(of: block))
            } else {
                add(block)
            }
        }
    }

    private mutating func add(_ block: Int) {
        if !isWithinCommitment {
            introduction.append(block)
        } else if let part {
            commitments[commitments.count - 1].parts[part, default: []].append(block)
        } else {
            commitments[commitments.count - 1].introduction.append(block)
        }
    }

    private mutating func add(heading: Int, level: Int, text: String) {
        switch PlanHeading(text) {
        case .commitment(let statement, let isMisspelt):
            start(heading, statement, level: level, isMisspelt: isMisspelt, text: text)
        case .part(let part) where isWithinCommitment: start(part, heading, level: level)
        case .part(let part):
            introduction.append(heading)
            report(
                PlanRules.partOutsideCommitment,
                "\(part.rawValue) stands before any commitment",
                heading,
                suggestion: "Move it below a line that begins with ## Commitment: and says what is promised."
            )
        case .other where level <= 2: addStray(heading, level: level, text: text)
        case .other where level == 3 && isWithinCommitment: addUnknown(heading, text: text)
        case .other: add(heading)
        }
    }

    private mutating func start(_ heading: Int, _ statement: String, level: Int, isMisspelt: Bool, text: String) {
        commitments.append(CommitmentSection(heading: heading, statement: statement))
        part = nil
        isWithinCommitment = true
        if level != 2 { reportLevel(heading, level: level, right: 2) }
        if isMisspelt {
            report(
                PlanRules.unknownHeading,
                "heading \(Diagnostic.quote(text)) is read as a commitment",
                heading,
                suggestion: "Did you mean Commitment: \(statement)?"
            )
        }
        if statement.isEmpty {
            let place = document.location(of: heading)
            diagnostics.append(
                Diagnostic(
                    PlanRules.noStatement,
                    .error,
                    "a commitment without words",
                    at: place,
                    suggestion: "Write ## Commitment: and what is promised."
                )
            )
        }
    }

    private mutating func start(_ part: PlanPart, _ heading: Int, level: Int) {
        self.part = part
        if level != 3 { reportLevel(heading, level: level, right: 3) }
        if commitments[commitments.count - 1].parts[part] != nil {
            report(
                PlanRules.partTwice,
                "a second part \(part.rawValue) in one commitment",
                heading,
                suggestion: "Take this heading out, and put what is below it under the first."
            )
        } else {
            commitments[commitments.count - 1].parts[part] = []
        }
    }

    private mutating func addStray(_ heading: Int, level: Int, text: String) {
        if level == 2, firstStrayHeading == nil { firstStrayHeading = text }
        if !commitments.isEmpty {
            report(
                PlanRules.strayHeading,
                "heading \(Diagnostic.quote(text)) starts no commitment",
                heading,
                suggestion: "Write ## Commitment: \(text), or move the text above the first commitment.",
                effect: "Its text is shown in the plan's introduction."
            )
        }
        isWithinCommitment = false
        introduction.append(heading)
    }

    private mutating func addUnknown(_ heading: Int, text: String) {
        let meant = NameSuggestion.of(text, in: PlanPart.allCases.map(\.rawValue))
        report(
            PlanRules.unknownHeading,
            "heading \(Diagnostic.quote(text)) means nothing in a commitment",
            heading,
            suggestion: meant.map { "Did you mean \($0)?" },
            effect: "Its text is shown in the commitment's introduction."
        )
        part = nil
        add(heading)
    }

    // MARK: Findings

    private mutating func reportLevel(_ heading: Int, level: Int, right: Int) {
        report(
            PlanRules.wrongHeadingLevel,
            "a heading of level \(level), where level \(right) is expected",
            heading,
            suggestion: "Start the line with \(String(repeating: "#", count: right)) and a space."
        )
    }

    private mutating func report(
        _ rule: Rule,
        _ summary: String,
        _ heading: Int,
        suggestion: String? = nil,
        effect: String? = nil
    ) {
        let place = document.location(of: heading)
        diagnostics.append(Diagnostic(rule, .warning, summary, at: place, suggestion: suggestion, effect: effect))
    }
}

/// What a heading of a plan starts.
private enum PlanHeading {
    /// A commitment and what it promises; `isMisspelt` where the word is only almost right.
    case commitment(String, isMisspelt: Bool)
    case part(PlanPart)
    case other

    init(_ text: String) {
        if let part = PlanPart(heading: text) {
            self = .part(part)
        } else if let (statement, isMisspelt) = Self.statement(text) {
            self = .commitment(statement, isMisspelt: isMisspelt)
        } else {
            self = .other
        }
    }

    /// A heading without the number that an editor typed before it: `1. Commitment: …`, `2) Commitment: …`.
    private static func withoutNumber(_ text: String) -> String {
        let digits = text.prefix { $0.isNumber || $0 == "." || $0 == ")" }
        return digits.isEmpty ? text : TextNormalization.trimmed(text.dropFirst(digits.count))
    }

    /// What stands after `Commitment:`, `Commitment 2:` or `Commitment –`.
    private static func statement(_ text: String) -> (String, isMisspelt: Bool)? {
        let text = withoutNumber(text)
        let word = text.prefix { $0.isLetter }
        let rest = text.dropFirst(word.count).drop { $0.isWhitespace || $0.isNumber || $0 == "." }
        let hasSeparator = rest.first.map { ":：;.,".contains($0) || TextNormalization.isDash($0) } ?? false
        if word.lowercased() == "commitment", !hasSeparator, !rest.isEmpty {
            // Commitment 2, and Commitment with a capital letter behind it, whatever stands between.
            let isApart = text.dropFirst(word.count).contains { $0.isNumber } || rest.first?.isUppercase ?? false
            let wasDotted = text.dropFirst(word.count).first == "."
            if isApart || wasDotted { return (TextNormalization.trimmed(rest), true) }
        }
        guard hasSeparator || (rest.isEmpty && TextNormalization.folded(text) == "commitment") else { return nil }
        let statement = TextNormalization.trimmed(rest.dropFirst())
        if word.lowercased() == "commitment" { return (statement, false) }
        guard rest.first == ":" || rest.first == "：", NameSuggestion.of(String(word), in: ["commitment"]) != nil else {
            return nil
        }
        return (statement, true)
    }
}

/// The parts of a commitment that have a heading of their own.
enum PlanPart: String, CaseIterable {
    case needs = "What needs to happen"
    case alreadyHappening = "Already happening"
    case gaps = "Gaps"
    case actions = "Actions"
    case youSaid = "You said, we did"

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
