internal import Diagnostics
internal import Markdown

/// The top-level blocks of a plan, sorted into commitments with their parts, and action areas, by their headings.
struct PlanSections {
    /// The blocks below the heading of a commitment, a need or an action area: its text, and its parts by their
    /// headings.
    struct Blocks {
        let heading: Int
        /// What the heading says: what is promised, what is needed, or the name of the action area.
        let words: String
        var introduction: [Int] = []
        var parts: [PlanPart: [Int]] = [:]

        /// Makes room for a part; true where it is there already.
        mutating func begin(_ part: PlanPart) -> Bool {
            defer { parts[part, default: []] += [] }
            return parts[part] != nil
        }

        /// Adds a block to a part, or to the introduction.
        mutating func add(_ block: Int, to part: PlanPart?) {
            if let part { parts[part, default: []].append(block) } else { introduction.append(block) }
        }
    }

    /// One commitment's blocks.
    struct CommitmentSection {
        /// What belongs to the whole of it.
        var own: Blocks
        var needs: [Blocks] = []
        /// The needs by their names, whatever capital letters and spaces those are written with.
        var needNames: [String: Int] = [:]

        var statement: String { own.words }
    }

    private(set) var introduction: [Int] = []
    private(set) var commitments: [CommitmentSection] = []
    /// The action areas, which have no parts.
    private(set) var actionAreas: [Blocks] = []
    private(set) var diagnostics: [Diagnostic] = []
    /// The first heading that could have been a commitment.
    private(set) var firstStrayHeading: String?

    private let document: Document
    /// The part that the next block belongs to; nil for the introduction of a commitment.
    private var part: PlanPart?
    /// The position of the need that the next block belongs to; nil where it belongs to the whole commitment.
    private var need: Int?
    /// Whether the need has been there before, so that its parts may stand in it twice.
    private var isNeedRepeated = false
    /// Whether the next block belongs to a commitment at all.
    private var isWithinCommitment = false
    /// The position of the action area that the next block belongs to; nil where it belongs to none.
    private var actionArea: Int?
    /// The action areas by their names, whatever capital letters and spaces those are written with.
    private var actionAreaNames: [String: Int] = [:]

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
        if let actionArea { return actionAreas[actionArea].introduction.append(block) }
        guard isWithinCommitment else { return introduction.append(block) }
        let last = commitments.count - 1
        if let need {
            commitments[last].needs[need].add(block, to: part)
        } else {
            commitments[last].own.add(block, to: part)
        }
    }

    private mutating func add(heading: Int, level: Int, text: String) {
        switch PlanHeading(text) {
        case .commitment(let statement, let isMisspelt):
            start(heading, statement, level: level, isMisspelt: isMisspelt, text: text)
        case .need(let name, let isMisspelt) where isWithinCommitment:
            startNeed(heading, name, level: level, isMisspelt: isMisspelt, text: text)
        case .actionArea(let name, let isMisspelt):
            startActionArea(heading, name, level: level, isMisspelt: isMisspelt, text: text)
        case .part(let part) where isWithinCommitment: start(part, heading, level: level)
        case .need(let name, _): addOutside(heading, "the need \(Diagnostic.quote(name))")
        case .part(let part): addOutside(heading, part.rawValue)
        case .other where level <= 2: addStray(heading, level: level, text: text)
        case .other where isWithinCommitment && (level == 3 || level == 4 && need != nil):
            addUnknown(heading, text: text)
        case .other: add(heading)
        }
    }

    private mutating func start(_ heading: Int, _ statement: String, level: Int, isMisspelt: Bool, text: String) {
        commitments.append(CommitmentSection(own: Blocks(heading: heading, words: statement)))
        part = nil
        need = nil
        actionArea = nil
        isWithinCommitment = true
        if level != 2 { reportLevel(heading, level: level, right: 2) }
        if isMisspelt { reportMisspelt(heading, text, as: "a commitment", meaning: "Commitment: \(statement)") }
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

    private mutating func startNeed(_ heading: Int, _ name: String, level: Int, isMisspelt: Bool, text: String) {
        part = nil
        if level != 3 { reportLevel(heading, level: level, right: 3) }
        if isMisspelt { reportMisspelt(heading, text, as: "a need", meaning: "Need: \(name)") }
        if name.isEmpty {
            report(
                PlanRules.noNeedName,
                "a need without a name",
                heading,
                suggestion: "Write ### Need: and what is needed, in a word or two.",
                effect: "Its row of the table has no name."
            )
        }
        let last = commitments.count - 1
        let key = TextNormalization.folded(name)
        isNeedRepeated = !name.isEmpty && commitments[last].needNames[key] != nil
        if isNeedRepeated, let first = commitments[last].needNames[key] {
            need = first
            report(
                PlanRules.needTwice,
                "a second need \(Diagnostic.quote(name)) in one commitment",
                heading,
                suggestion: "Take this heading out, and put what is below it under the first.",
                effect: "The texts are shown as those of one need."
            )
        } else {
            need = commitments[last].needs.count
            commitments[last].needs.append(Blocks(heading: heading, words: name))
            if !name.isEmpty { commitments[last].needNames[key] = need }
        }
    }

    private mutating func start(_ part: PlanPart, _ heading: Int, level: Int) {
        if !part.isOfNeeds { need = nil }
        self.part = part
        let last = commitments.count - 1
        let isThere: Bool
        if let need {
            if level != 4 { reportLevelInNeed(heading, level: level, part) }
            isThere = commitments[last].needs[need].begin(part) && !isNeedRepeated
        } else {
            if level != 3 { reportLevel(heading, level: level, right: 3) }
            isThere = commitments[last].own.begin(part)
        }
        guard isThere else { return }
        report(
            PlanRules.partTwice,
            "a second part \(part.rawValue) in one \(need == nil ? "commitment" : "need")",
            heading,
            suggestion: "Take this heading out, and put what is below it under the first."
        )
    }

    private mutating func startActionArea(
        _ heading: Int,
        _ name: String,
        level: Int,
        isMisspelt: Bool,
        text: String
    ) {
        isWithinCommitment = false
        actionArea = nil
        guard !name.isEmpty else {
            introduction.append(heading)
            return report(
                PlanRules.noActionAreaName,
                "an action area without a name",
                heading,
                suggestion: "Write ## Action area: and its name.",
                effect: "What is below it is shown in the plan's introduction."
            )
        }
        if level != 2 { reportLevel(heading, level: level, right: 2) }
        if isMisspelt { reportMisspelt(heading, text, as: "an action area", meaning: "Action area: \(name)") }
        let key = TextNormalization.folded(name)
        if let first = actionAreaNames[key] {
            actionArea = first
            report(
                PlanRules.actionAreaTwice,
                "a second action area \(Diagnostic.quote(name)) in one plan",
                heading,
                suggestion: "Take this heading out, and put what is below it under the first.",
                effect: "The texts are shown as those of one action area."
            )
        } else {
            actionArea = actionAreas.count
            actionAreaNames[key] = actionArea
            actionAreas.append(Blocks(heading: heading, words: name))
        }
    }

    /// A need or a part of a commitment where no commitment has begun, or where an action area stands.
    private mutating func addOutside(_ heading: Int, _ what: String) {
        add(heading)
        report(
            PlanRules.partOutsideCommitment,
            actionArea == nil
                ? "\(what) stands before any commitment" : "\(what) stands below an action area, not a commitment",
            heading,
            suggestion: "Move it below a line that begins with ## Commitment: and says what is promised."
        )
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
        actionArea = nil
        introduction.append(heading)
    }

    private mutating func addUnknown(_ heading: Int, text: String) {
        let isNeeds = TextNormalization.folded(text) == "needs"
        let names = isNeeds ? "What needs to happen, or Need: and the name of one" : nil
        let meant = names ?? NameSuggestion.of(text, in: PlanPart.allCases.map(\.rawValue))
        report(
            PlanRules.unknownHeading,
            "heading \(Diagnostic.quote(text)) means nothing in a commitment",
            heading,
            suggestion: meant.map { "Did you mean \($0)?" },
            effect: need == nil
                ? "Its text is shown in the commitment's introduction." : "Its text is shown as that of the need."
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

    /// A heading whose first word is only almost right.
    private mutating func reportMisspelt(_ heading: Int, _ text: String, as kind: String, meaning meant: String) {
        report(
            PlanRules.unknownHeading,
            "heading \(Diagnostic.quote(text)) is read as \(kind)",
            heading,
            suggestion: "Did you mean \(meant)?"
        )
    }

    private mutating func reportLevelInNeed(_ heading: Int, level: Int, _ part: PlanPart) {
        report(
            PlanRules.wrongHeadingLevel,
            "a heading of level \(level), where level 4 is expected",
            heading,
            suggestion: "Start the line with #### and a space. What belongs to the whole commitment stands above its "
                + "first need.",
            effect: "\(part.rawValue) belongs to the need above it."
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
