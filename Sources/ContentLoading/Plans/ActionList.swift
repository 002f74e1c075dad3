internal import Diagnostics
internal import Markdown
internal import Model

/// What stands under a heading Actions, of a commitment or of one of its needs.
struct ActionList {
    /// In the order of the file; none is for a need yet.
    private(set) var actions: [Action] = []
    /// Blocks that are no list, to be shown as text; without those that say only that there are no actions.
    private(set) var others: [Int] = []
    /// Whether it says plainly, in place of a list, that no actions are published.
    private(set) var statesAbsence = false
    /// Whether there are items or other text, of which it is reported what is wrong with them.
    private(set) var isBegun = false
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameter place: where text is shown that is no list: `the commitment's introduction`.
    init(_ blocks: [Int], in document: Document, shownIn place: String) {
        for block in blocks where document.isList(block) {
            for item in document.children(of: block) {
                var reader = ActionReader(item, in: document)
                let outcome = reader.read()
                diagnostics += outcome.diagnostics
                if let action = outcome.value { actions.append(action) }
            }
        }
        statesAbsence = Self.statesAbsence(blocks, in: document)
        others = blocks.filter { !document.isList($0) }
        // That no actions are published is told once for the whole plan.
        guard !statesAbsence else {
            others.removeAll { TextNormalization.isStatedAbsence(document.plainText(of: $0)) }
            return
        }
        isBegun = !blocks.isEmpty
        for block in others {
            diagnostics.append(
                Diagnostic(
                    PlanRules.strayText,
                    .warning,
                    "text under Actions that is not an item of a list",
                    at: document.location(of: block),
                    suggestion: "Start each action with - [ ] and a space.",
                    effect: "It is shown in \(place)."
                )
            )
        }
    }

    /// Whether some blocks say plainly, and hold no list, that there is nothing to say.
    static func statesAbsence(_ blocks: [Int], in document: Document) -> Bool {
        !blocks.contains(where: document.isList)
            && blocks.contains { TextNormalization.isStatedAbsence(document.plainText(of: $0)) }
    }
}

extension Document {
    func isList(_ block: Int) -> Bool {
        guard case .list = nodes[block].kind else { return false }
        return true
    }

    /// The text of a part; empty where the part is not there.
    func fragment(_ part: PlanPart, of blocks: PlanSections.Blocks) -> DocumentFragment {
        DocumentFragment(document: self, blocks: blocks.parts[part] ?? [])
    }

    /// The items of lists and the paragraphs under Gaps that are not `none`.
    func namedGaps(of blocks: PlanSections.Blocks) -> [String] {
        (blocks.parts[.gaps] ?? []).flatMap { isList($0) ? children(of: $0) : [$0] }
            .map { plainText(of: $0).split(whereSeparator: \.isNewline).joined(separator: " ") }
            .filter { !$0.isEmpty && !TextNormalization.isStatedAbsence($0) }
    }
}
