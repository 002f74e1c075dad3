/// Shows findings to programs, as one JSON array.
///
/// Every finding is one object with the same keys in the same order; what a finding does not have is `null`. Nothing is
/// left out or capped. A location in the whole of a file has a path, and `null` for line and column.
public struct DiagnosticJSONPrinter: Sendable {
    /// A printer; it has no settings.
    public init() {}

    /// The array in the order of files and lines, one finding a line.
    public func json(_ diagnostics: [Diagnostic]) -> JSONDocument {
        .lines(DiagnosticOrder.sorted(diagnostics).map(object))
    }

    private func object(_ finding: Diagnostic) -> JSONDocument {
        let related = finding.related.map { other in
            JSONDocument.object(place(other.location) + [("message", .text(other.message))])
        }
        return .object(
            [
                ("code", .text(finding.rule.code)),
                ("title", .text(finding.rule.title)),
                ("severity", .text(finding.severity.rawValue)),
                ("summary", .text(finding.summary)),
            ] + place(finding.location) + [
                ("place", .optional(finding.place)),
                ("explanation", .optional(finding.explanation)),
                ("suggestion", .optional(finding.suggestion)),
                ("effect", .optional(finding.effect)),
                ("related", .list(related)),
            ]
        )
    }

    private func place(_ location: SourceLocation?) -> [(name: String, value: JSONDocument)] {
        let point = location.flatMap { $0.line > 0 ? $0 : nil }
        return [
            ("path", .optional(location?.path)), ("line", .optional(point?.line)), ("column", .optional(point?.column)),
        ]
    }
}
