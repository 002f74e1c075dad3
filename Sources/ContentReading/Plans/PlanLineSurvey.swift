internal import CommonMark
internal import Diagnostics
internal import ReportModel

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
                note(block, known: CommitmentReader.keys, in: &lines)
            }
            for block in commitment.parts[.actions] ?? [] {
                for node in block..<document.nodes[block].end where document.nodes[node].kind == .paragraph {
                    note(node, known: ActionReader.keys, in: &lines)
                }
            }
        }
        return lines
    }

    /// Notes the lines of one paragraph; a line that goes on with a field belongs to it.
    private func note(_ paragraph: Int, known: [String], in lines: inout PlanLines) {
        var isWithinField = false
        for line in PlanLine.lines(of: paragraph, in: document) {
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
