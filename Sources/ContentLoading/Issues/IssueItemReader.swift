internal import Diagnostics
internal import Markdown
internal import Model

/// Reads one item of the list under the heading Issues of a forum.
struct IssueItemReader {
    private let document: Document
    private let item: Int
    private var words: [String] = []
    private var fields: [PlanField] = []
    private var diagnostics: [Diagnostic] = []
    /// The numbers of its lines, and of those that hold fields.
    private(set) var lines: Set<Int> = []
    private(set) var fieldLines: Set<Int> = []
    /// The first field among the words of the issue, which no line of its own begins.
    private var fieldInWords: (field: LostField, location: SourceLocation)?

    init(_ item: Int, in document: Document) {
        self.document = document
        self.item = item
    }

    /// The issue, or nil where it does not say what was raised.
    mutating func read() -> Outcome<RaisedIssue?> {
        sortBlocks()
        reportFieldInWords()
        let typed = InlinePlainText.of(words.joined(separator: "\n"))
        var reader = IssueFields(
            fields: PlanFields(fields, known: IssueFields.keys, of: "an issue"),
            place: document.location(of: item)
        )
        let issue = reader.issue(typed.split(whereSeparator: \.isNewline).joined(separator: " "))
        return Outcome(issue, diagnostics + reader.diagnostics)
    }

    /// Sorts the lines of every paragraph of the item, at any depth, into words and fields.
    private mutating func sortBlocks() {
        var index = item + 1
        while index < document.nodes[item].end {
            let node = document.nodes[index]
            switch node.kind {
            case .paragraph:
                sort(PlanLine.lines(of: index, in: document, after: marker))
                index = node.end
            case .list, .item, .blockQuote: index += 1
            default:
                reportStray(index)
                index = node.end
            }
        }
    }

    /// A line that goes on with a field belongs to it.
    private mutating func sort(_ paragraph: [PlanLine]) {
        var isWithinField = false
        for line in paragraph {
            lines.insert(line.location.line)
            if let typed = PlanField.fields(of: line, known: IssueFields.keys) {
                fields += typed
                isWithinField = true
            } else if isWithinField {
                fields[fields.count - 1].value += " " + line.plain
            } else {
                noteFieldInWords(line)
                words.append(line.typed)
                continue
            }
            fieldLines.insert(line.location.line)
        }
    }

    private var marker: TaskMarker? {
        guard case .item(let task) = document.nodes[item].kind else { return nil }
        return task
    }

    /// A field behind the words of an issue on their line: `The lights are out; raised: 2031-05-12`.
    private mutating func noteFieldInWords(_ line: PlanLine) {
        guard fieldInWords == nil, let lost = LostField(in: line.plain, known: IssueFields.keys), lost.isApart,
            lost.hasColon, !lost.before.isEmpty
        else { return }
        fieldInWords = (lost, line.location)
    }

    private mutating func reportFieldInWords() {
        guard let (lost, location) = fieldInWords else { return }
        diagnostics.append(lost.findingInWords(of: "the issue", known: IssueFields.keys, at: location))
    }

    private mutating func reportStray(_ block: Int) {
        diagnostics.append(
            Diagnostic(
                IssueRules.strayText,
                .warning,
                "an issue holds something other than text",
                at: document.location(of: block),
                suggestion: "Move it above the heading Issues.",
                effect: "It appears on no page."
            )
        )
    }
}
