internal import Diagnostics
internal import Markdown
internal import Model

/// Reads one commitment from its section of a plan.
struct CommitmentReader {
    static let keys = ["theme", "indicator", "baseline", "target"]

    private let document: Document
    private let section: PlanSections.CommitmentSection
    private var blocks: PlanSections.Blocks { section.own }
    private var diagnostics: [Diagnostic] = []
    /// The blocks of the introduction that are no fields.
    private var introduction: [Int] = []
    /// Whether actions may also be in a spreadsheet, so that it is too early to miss them.
    private let hasTable: Bool
    private var statesNoActions = false
    /// Whether there are items of a list of actions, or text in their place, of which it is reported what is wrong.
    private var hasBegunActions = false

    init(_ section: PlanSections.CommitmentSection, in document: Document, hasTable: Bool = false) {
        self.hasTable = hasTable
        self.section = section
        self.document = document
    }

    /// - Parameters:
    ///   - anchor: its name in the page.
    ///   - needAnchors: those of its needs, in their order.
    mutating func read(anchor: String, needAnchors: [String]) -> Outcome<Commitment> {
        var fields = PlanFields(typedFields(), known: Self.keys, of: "a commitment")
        var actions = actions()
        let needs = needs(anchors: needAnchors, &actions)
        // Its needs may say for themselves that there are none.
        statesNoActions = statesNoActions && actions.isEmpty
        if !hasTable, !hasBegunActions, !statesNoActions {
            diagnostics.append(.noAction(section.statement, at: document.location(of: blocks.heading)))
        }
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
            whatNeedsToHappen: document.fragment(.needs, of: blocks),
            alreadyHappening: document.fragment(.alreadyHappening, of: blocks),
            gaps: document.fragment(.gaps, of: blocks),
            namedGaps: document.namedGaps(of: blocks),
            needs: needs,
            actions: actions,
            statesNoActions: statesNoActions,
            youSaid: youSaid,
            declaredAt: document.location(of: blocks.heading)
        )
        return Outcome(commitment, diagnostics + fields.diagnostics)
    }

    // MARK: Fields

    /// The fields of the paragraphs that are field lines; everything else is the introduction.
    private mutating func typedFields() -> [PlanField] {
        var fields: [PlanField] = []
        for block in blocks.introduction {
            guard document.nodes[block].kind == .paragraph else {
                introduction.append(block)
                continue
            }
            let lines = PlanLine.lines(of: block, in: document)
            let isFirst = block == blocks.introduction.first
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
        let list = ActionList(blocks.parts[.actions] ?? [], in: document, shownIn: "the commitment's introduction")
        diagnostics += list.diagnostics
        statesNoActions = list.statesAbsence
        hasBegunActions = list.isBegun
        introduction += list.others
        return list.actions
    }

    /// Its needs; their actions come in behind its own.
    private mutating func needs(anchors: [String], _ actions: inout [Action]) -> [Need] {
        zip(section.needs, anchors).enumerated().map { position, part in
            let list = ActionList(part.0.parts[.actions] ?? [], in: document, shownIn: "the need's text")
            diagnostics += list.diagnostics
            hasBegunActions = hasBegunActions || list.isBegun
            statesNoActions = statesNoActions || list.statesAbsence
            actions += list.actions.map { action in
                var action = action
                action.need = position
                return action
            }
            let outcome = NeedReader(part.0, in: document, actions: list).read(anchor: part.1)
            diagnostics += outcome.diagnostics
            return outcome.value
        }
    }

    /// Entries are items of a list, or paragraphs.
    private mutating func youSaid() -> [YouSaidWeDid] {
        var entries: [YouSaidWeDid] = []
        for block in blocks.parts[.youSaid] ?? [] {
            for entry in document.isList(block) ? document.children(of: block) : [block] {
                let text = document.plainText(of: entry).split(whereSeparator: \.isNewline).joined(separator: " ")
                let outcome = YouSaidReader.read(text, at: document.location(of: entry))
                diagnostics += outcome.diagnostics
                if let value = outcome.value { entries.append(value) }
            }
        }
        return entries
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
