internal import Diagnostics
internal import Markdown
internal import Model

/// Reads one commitment from its section of a plan.
struct CommitmentReader {
    static let keys = ["theme", "indicator", "baseline", "target"]

    private let document: Document
    private let section: PlanSections.CommitmentSection
    private var diagnostics: [Diagnostic] = []
    /// The blocks of the introduction that are no fields.
    private var introduction: [Int] = []
    /// Whether actions may also be in a spreadsheet, so that it is too early to miss them.
    private let hasTable: Bool
    private var statesNoActions = false

    init(_ section: PlanSections.CommitmentSection, in document: Document, hasTable: Bool = false) {
        self.hasTable = hasTable
        self.section = section
        self.document = document
    }

    mutating func read(anchor: String) -> Outcome<Commitment> {
        var fields = PlanFields(typedFields(), known: Self.keys, of: "a commitment")
        let actions = actions()
        let youSaid = youSaid()
        let baseline = MeasureFields.baseline(&fields)
        let commitment = Commitment(
            statement: section.statement,
            anchor: anchor,
            theme: fields.statedText("theme").map { Located(Theme.ID($0.value), at: $0.location) },
            indicator: fields.statedText("indicator").map { Located(Indicator.ID($0.value), at: $0.location) },
            baseline: baseline?.value,
            baselinePeriod: baseline?.period,
            target: MeasureFields.target(&fields, since: baseline?.period?.value),
            baselineWords: baseline?.words,
            introduction: DocumentFragment(document: document, blocks: introduction.sorted()),
            needs: text(.needs),
            alreadyHappening: text(.alreadyHappening),
            gaps: text(.gaps),
            namedGaps: namedGaps,
            actions: actions,
            statesNoActions: statesNoActions,
            youSaid: youSaid,
            declaredAt: document.location(of: section.heading)
        )
        return Outcome(commitment, diagnostics + fields.diagnostics)
    }

    private func text(_ part: PlanPart) -> DocumentFragment {
        DocumentFragment(document: document, blocks: section.parts[part] ?? [])
    }

    /// The items of lists and the paragraphs under Gaps that are not `none`.
    private var namedGaps: [String] {
        (section.parts[.gaps] ?? []).flatMap { isList($0) ? document.children(of: $0) : [$0] }
            .map { document.plainText(of: $0).split(whereSeparator: \.isNewline).joined(separator: " ") }
            .filter { !$0.isEmpty && !TextNormalization.isStatedAbsence($0) }
    }

    // MARK: Fields

    /// The fields of the paragraphs that are field lines; everything else is the introduction.
    private mutating func typedFields() -> [PlanField] {
        var fields: [PlanField] = []
        for block in section.introduction {
            guard document.nodes[block].kind == .paragraph else {
                introduction.append(block)
                continue
            }
            let lines = PlanLine.lines(of: block, in: document)
            let isFirst = block == section.introduction.first
            guard let first = lines.first, PlanField.fields(of: first, known: Self.keys) != nil,
                isFirst || PlanField.startsWithKnownKey(first, known: Self.keys)
            else {
                introduction.append(block)
                continue
            }
            for line in lines {
                if let typed = PlanField.fields(of: line, known: Self.keys) {
                    fields += typed
                } else {
                    reportTextAfterFields(line)
                }
            }
        }
        return fields
    }

    private mutating func reportTextAfterFields(_ line: PlanLine) {
        diagnostics.append(
            Diagnostic(
                PlanRules.textAfterFields,
                .warning,
                "\(Diagnostic.quote(line.plain)) stands directly under the commitment's fields",
                at: line.location,
                suggestion: "Put an empty line before it.",
                effect: "The line appears on no page."
            )
        )
    }

    // MARK: Lists

    private mutating func actions() -> [Action] {
        let blocks = section.parts[.actions] ?? []
        var actions: [Action] = []
        var items = 0
        for block in blocks {
            guard case .list = document.nodes[block].kind else { continue }
            for item in document.children(of: block) {
                var reader = ActionReader(item, in: document)
                let outcome = reader.read()
                diagnostics += outcome.diagnostics
                if let action = outcome.value { actions.append(action) }
                items += 1
            }
        }
        let others = blocks.filter { !isList($0) }
        let statesAbsence =
            items == 0 && others.contains { TextNormalization.isStatedAbsence(document.plainText(of: $0)) }
        statesNoActions = statesAbsence
        // That no actions are published is told once for the whole plan.
        introduction +=
            statesAbsence ? others.filter { !TextNormalization.isStatedAbsence(document.plainText(of: $0)) } : others
        if !statesAbsence { reportActions(others: others, items: items) }
        return actions
    }

    private mutating func reportActions(others: [Int], items: Int) {
        for block in others {
            diagnostics.append(
                Diagnostic(
                    PlanRules.strayText,
                    .warning,
                    "text under Actions that is not an item of a list",
                    at: document.location(of: block),
                    suggestion: "Start each action with - [ ] and a space.",
                    effect: "It is shown in the commitment's introduction."
                )
            )
        }
        // Text in place of a list is reported already.
        guard items == 0, !hasTable, others.isEmpty else { return }
        diagnostics.append(.noAction(section.statement, at: document.location(of: section.heading)))
    }

    /// Entries are items of a list, or paragraphs.
    private mutating func youSaid() -> [YouSaidWeDid] {
        var entries: [YouSaidWeDid] = []
        for block in section.parts[.youSaid] ?? [] {
            for entry in isList(block) ? document.children(of: block) : [block] {
                let text = document.plainText(of: entry).split(whereSeparator: \.isNewline).joined(separator: " ")
                let outcome = YouSaidReader.read(text, at: document.location(of: entry))
                diagnostics += outcome.diagnostics
                if let value = outcome.value { entries.append(value) }
            }
        }
        return entries
    }

    private func isList(_ block: Int) -> Bool {
        guard case .list = document.nodes[block].kind else { return false }
        return true
    }
}

extension Diagnostic {
    /// A commitment that nobody does anything for.
    static func noAction(_ statement: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            PlanRules.noAction,
            .warning,
            "the commitment \(Diagnostic.quote(statement)) has no action",
            at: location,
            suggestion: "List its actions under ### Actions, or write Not published. there."
        )
    }
}
