internal import Diagnostics
internal import Placard

/// What a build found, as the page of the preview shows it.
struct FindingList: Sendable {
    /// How many findings there are, shown or not.
    struct Counts: Sendable {
        var errors = 0
        var warnings = 0
    }

    let counts: Counts
    private let shown: [ShownFinding]
    /// How an editor is opened at each of `shown`; nil where there is no editor, or no file.
    private let commands: [Editor.Opening?]

    /// Of a build that found nothing.
    init() {
        (counts, shown, commands) = (Counts(), [], [])
    }

    init(_ result: BuildResult, editor: Editor?) {
        let findings = result.diagnostics
        counts = Counts(
            errors: findings.count { $0.severity == .error },
            warnings: findings.count { $0.severity == .warning }
        )
        shown = Array(ShownFinding.list(findings, sources: result.sources, repeats: 3).prefix(Self.most))
        commands = shown.map { shown in shown.finding.location.flatMap { editor?.opening($0) } }
    }

    /// The command that opens an editor at one of the findings; nil where none is to be run for it.
    func command(at position: Int) -> [String]? {
        guard commands.indices.contains(position), case .command(let words)? = commands[position] else { return nil }
        return words
    }

    /// The findings with what is shown of each, and how many more there are.
    var json: JSONValue {
        let items = zip(shown, commands).enumerated().map { position, item in
            Self.item(item.0, item.1, at: position)
        }
        let told = shown.reduce(0) { $0 + 1 + $1.more }
        return .object([
            ("findings", .list(items)), ("more", .number(max(0, counts.errors + counts.warnings - told))),
        ])
    }

    private static func item(_ shown: ShownFinding, _ opening: Editor.Opening?, at position: Int) -> JSONValue {
        let finding = shown.finding
        let place = [finding.location?.description, finding.place].compactMap(\.self).joined(separator: ", ")
        let excerpt = shown.excerpt.map { excerpt in
            JSONValue.object([
                ("line", .orNull(finding.location?.line)), ("text", .text(excerpt.text)),
                ("caret", .number(excerpt.caret)),
            ])
        }
        var open: [JSONValue.Member] = []
        switch opening {
        case .address(let address): open = [("address", .text(address))]
        case .command: open = [("command", .number(position))]
        case nil: break
        }
        let related = finding.related.map { "\($0.location): \($0.message)" }.map(TerminalEscaper.line)
        return .object(
            [
                ("code", .text(finding.rule.code)), ("title", .text(finding.rule.title)),
                ("about", .text(finding.rule.explanation)), ("severity", .text(finding.severity.rawValue)),
                ("summary", .text(TerminalEscaper.line(finding.summary))),
                ("place", .text(TerminalEscaper.line(place))),
                ("excerpt", excerpt), ("explanation", .optional(finding.explanation)),
                ("suggestion", .optional(finding.suggestion)), ("effect", .optional(finding.effect)),
                ("related", .texts(related)), ("more", .number(shown.more)),
            ] + open
        )
    }

    /// A page with more than this would be of no use; the command line has the rest.
    private static let most = 200
}
