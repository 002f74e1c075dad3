internal import Diagnostics
internal import Markdown
internal import Model

/// Reads one need of a commitment from what stands below its heading.
struct NeedReader {
    private let document: Document
    private let blocks: PlanSections.Blocks
    private let actions: ActionList

    /// - Parameter actions: what stands under its heading Actions.
    init(_ blocks: PlanSections.Blocks, in document: Document, actions: ActionList) {
        self.blocks = blocks
        self.document = document
        self.actions = actions
    }

    func read(anchor: String) -> Outcome<Need> {
        // That nothing is published of it is told by its empty row.
        let own = blocks.introduction.filter { !TextNormalization.isStatedAbsence(document.plainText(of: $0)) }
        let introduction = (own + actions.others).sorted()
        let need = Need(
            name: blocks.words,
            anchor: anchor,
            introduction: DocumentFragment(document: document, blocks: introduction),
            alreadyHappening: document.fragment(.alreadyHappening, of: blocks),
            gaps: document.fragment(.gaps, of: blocks),
            namedGaps: document.namedGaps(of: blocks),
            declaredAt: document.location(of: blocks.heading)
        )
        let isEmpty = blocks.introduction.isEmpty && blocks.parts.values.allSatisfy(\.isEmpty)
        return Outcome(need, isEmpty ? [empty(need)] : [])
    }

    private func empty(_ need: Need) -> Diagnostic {
        Diagnostic(
            PlanRules.emptyNeed,
            .warning,
            "the need \(Diagnostic.quote(need.name)) says nothing",
            at: need.declaredAt,
            suggestion: "Write below it #### Already happening, #### Gaps or #### Actions, or Not published.",
            effect: "Its row of the table is empty."
        )
    }
}
