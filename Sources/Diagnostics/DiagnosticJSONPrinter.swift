/// Shows findings to programs, as one JSON array.
///
/// Every finding is one object with the same keys in the same order; what a finding does not have is `null`. Nothing is
/// left out or capped. A location in the whole of a file has a path, and `null` for line and column.
public struct DiagnosticJSONPrinter: Sendable {
    /// A printer; it has no settings.
    public init() {}

    /// The array in the order of files and lines, one finding a line, ending with a line end.
    public func text(_ diagnostics: [Diagnostic]) -> String {
        let objects = DiagnosticOrder.sorted(diagnostics).map(object)
        return objects.isEmpty ? "[]\n" : "[\n" + objects.joined(separator: ",\n") + "\n]\n"
    }

    private func object(_ finding: Diagnostic) -> String {
        let related = finding.related.map { "{\(place($0.location)),\"message\":\(JSONText.string($0.message))}" }
        let texts = [
            ("place", finding.place), ("explanation", finding.explanation), ("suggestion", finding.suggestion),
            ("effect", finding.effect),
        ]
        let members =
            [
                "\"code\":\(JSONText.string(finding.rule.code))",
                "\"title\":\(JSONText.string(finding.rule.title))",
                "\"severity\":\(JSONText.string(finding.severity.rawValue))",
                "\"summary\":\(JSONText.string(finding.summary))",
                place(finding.location),
            ]
            + texts.map { name, text in "\"\(name)\":\(text.map(JSONText.string) ?? "null")" }
            + ["\"related\":[\(related.joined(separator: ","))]"]
        return "{" + members.joined(separator: ",") + "}"
    }

    private func place(_ location: SourceLocation?) -> String {
        let path = location.map { JSONText.string($0.path) } ?? "null"
        let point = location.flatMap { $0.line > 0 ? $0 : nil }
        let (line, column) = (point.map { String($0.line) } ?? "null", point.map { String($0.column) } ?? "null")
        return "\"path\":\(path),\"line\":\(line),\"column\":\(column)"
    }
}
