/// A finding as it is shown to people: in its order, with the line it is about, and for many others like it.
package struct ShownFinding: Sendable {
    /// The finding itself.
    package let finding: Diagnostic
    /// The line with the place; nil where its file is not known, or has no lines, as a workbook.
    package let excerpt: SourceExcerpt?
    /// How many more findings of the same rule in the same file are not shown; counted at the last that is.
    package let more: Int

    /// The findings to show, in the order of their files and lines.
    ///
    /// - Parameters:
    ///   - sources: the files that findings may point into.
    ///   - repeats: so many findings of one rule in one file are shown, and the others counted.
    package static func list(_ findings: [Diagnostic], sources: [SourceFile], repeats: Int) -> [ShownFinding] {
        guard !findings.isEmpty else { return [] }
        let sources = Dictionary(sources.map { ($0.path, $0) }) { first, _ in first }
        var file: (path: String, lines: LineMap)?
        return RepeatedFindings(DiagnosticOrder.sorted(findings), limit: repeats).shown.map { finding, more in
            if let location = finding.location, location.line > 0, file?.path != location.path {
                // A file packed by gzip has its lines inside.
                file = sources[location.path].flatMap { source in
                    source.bytes.starts(with: [0x1F, 0x8B]) ? nil : (source.path, LineMap(source.bytes))
                }
            }
            // A workbook has no lines to show.
            let excerpt = finding.location.flatMap { location in
                (location.sheet == nil ? file?.lines.bytes(ofLine: location.line) : nil)
                    .map { SourceExcerpt(line: $0, column: location.column) }
            }
            return ShownFinding(finding: finding, excerpt: excerpt, more: more)
        }
    }
}

/// The order in which findings are shown: by file, line and column, then by code; those that are nowhere come last.
enum DiagnosticOrder {
    static func sorted(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        // Findings that are equal in all this stay as their stage found them.
        diagnostics.enumerated().sorted { left, right in
            let (first, second) = (left.element, right.element)
            if first.location != second.location { return precedes(first.location, second.location) }
            if first.rule.code != second.rule.code { return first.rule.code < second.rule.code }
            return left.offset < right.offset
        }.map(\.element)
    }

    private static func precedes(_ left: SourceLocation?, _ right: SourceLocation?) -> Bool {
        guard let left else { return false }
        guard let right else { return true }
        return left < right
    }
}

/// Findings with those left out that only repeat others: one wrong column gives a finding for each of its rows.
private struct RepeatedFindings {
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
