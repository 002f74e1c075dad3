/// Findings with those left out that only repeat others: one wrong column gives a finding for each of its rows.
struct RepeatedFindings {
    /// The findings to show in their order, and for the last one shown of its kind how many more there are.
    let shown: [(finding: Diagnostic, more: Int)]

    private struct Kind: Hashable {
        let code: String
        let severity: Diagnostic.Severity
        let path: String?
    }

    init(_ diagnostics: [Diagnostic], limit: Int) {
        var counts: [Kind: Int] = [:]
        for diagnostic in diagnostics { counts[Self.kind(of: diagnostic), default: 0] += 1 }
        var seen: [Kind: Int] = [:]
        var shown: [(Diagnostic, Int)] = []
        for diagnostic in diagnostics {
            let kind = Self.kind(of: diagnostic)
            let number = seen[kind, default: 0] + 1
            seen[kind] = number
            guard number <= limit else { continue }
            shown.append((diagnostic, number == limit ? counts[kind, default: 0] - limit : 0))
        }
        self.shown = shown
    }

    private static func kind(of diagnostic: Diagnostic) -> Kind {
        Kind(code: diagnostic.rule.code, severity: diagnostic.severity, path: diagnostic.location?.path)
    }
}
