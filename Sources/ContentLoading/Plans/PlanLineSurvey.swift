internal import Diagnostics
internal import Markdown
internal import Model

/// Tells the fields and updates of a plan from its running text, line by line.
struct PlanLineSurvey {
    private let document: Document

    init(_ document: Document) {
        self.document = document
    }

    func lines(of outline: PlanOutline) -> PlanLines {
        var lines = PlanLines()
        for commitment in outline.commitments {
            for block in commitment.introduction where document.nodes[block].kind == .paragraph {
                note(PlanLine.lines(of: block, in: document), known: CommitmentReader.keys, in: &lines)
            }
            for paragraph in paragraphs(of: commitment.parts[.actions]) {
                note(paragraph, known: ActionFields.keys, in: &lines)
                notePlain(paragraph, in: &lines)
            }
            for paragraph in paragraphs(of: commitment.parts[.youSaid]) { notePlain(paragraph, in: &lines) }
        }
        return lines
    }

    /// The lines of each paragraph at any depth of some blocks.
    private func paragraphs(of blocks: [Int]?) -> [[PlanLine]] {
        (blocks ?? []).flatMap { $0..<document.nodes[$0].end }
            .filter { document.nodes[$0].kind == .paragraph }
            .map { PlanLine.lines(of: $0, in: document) }
    }

    private func notePlain(_ paragraph: [PlanLine], in lines: inout PlanLines) {
        for line in paragraph { lines.plain.insert(line.location.line) }
    }

    /// Notes the lines of one paragraph; a line that goes on with a field belongs to it.
    private func note(_ paragraph: [PlanLine], known: [String], in lines: inout PlanLines) {
        var isWithinField = false
        for line in paragraph {
            if PlanUpdate(line) != nil {
                lines.updates.insert(line.location.line)
                isWithinField = false
            } else if isWithinField || PlanField.fields(of: line, known: known) != nil {
                lines.fields.insert(line.location.line)
                isWithinField = true
            }
        }
    }
}
