/// Shows findings to code hosts, which put them beside the lines of a change.
///
/// Nothing is left out or capped. Columns are characters (Unicode code points) where the file of a finding is at hand.
package enum CodeHostFormat: String, Sendable, CaseIterable {
    /// Workflow commands of GitHub Actions, a line each, which become annotations.
    case github
    /// A Code Quality report of GitLab: a JSON array.
    case gitlab
    /// SARIF 2.1.0, which code hosts and editors read.
    case sarif
}

/// Writes findings in one of the formats of code hosts.
package struct CodeHostPrinter: Sendable {
    private let format: CodeHostFormat
    private let version: String
    private let sources: [String: SourceFile]

    /// - Parameters:
    ///   - version: that of the program.
    ///   - sources: the files that findings may point into.
    package init(_ format: CodeHostFormat, version: String, sources: [SourceFile]) {
        self.format = format
        self.version = version
        self.sources = Dictionary(sources.map { ($0.path, $0) }) { first, _ in first }
    }

    /// All findings in the order of their files and lines, with a line end.
    package func text(_ diagnostics: [Diagnostic]) -> String {
        let findings = placed(DiagnosticOrder.sorted(diagnostics))
        switch format {
        case .github: return findings.map(\.workflowCommand).joined()
        case .gitlab: return CodeQualityReport(findings: findings).json.text + "\n"
        case .sarif: return SARIFLog(findings: findings, version: version).json.text + "\n"
        }
    }

    private func placed(_ diagnostics: [Diagnostic]) -> [PlacedFinding] {
        var file: (path: String, lines: LineMap)?
        return diagnostics.map { finding in
            guard let location = finding.location, location.line > 0, location.sheet == nil else {
                return PlacedFinding(finding: finding, line: nil, column: nil)
            }
            if file?.path != location.path {
                file = sources[location.path].map { ($0.path, LineMap($0.bytes)) }
            }
            let before = file?.lines.bytes(ofLine: location.line)?.prefix(max(0, location.column - 1))
            // A byte that continues a character is none of its own.
            let column = before.map { bytes in bytes.count { $0 & 0xC0 != 0x80 } + 1 }
            return PlacedFinding(finding: finding, line: location.line, column: column)
        }
    }
}

/// A finding with its line and column as code hosts count them; nil where it is about a whole file or a workbook.
struct PlacedFinding {
    let finding: Diagnostic
    let line: Int?
    let column: Int?

    /// All that the finding says, in one text without line ends.
    var message: String {
        var sentences = [finding.summary + "."]
        if line == nil, let cell = finding.location?.cell, let sheet = finding.location?.sheet {
            sentences.append("Sheet \(Diagnostic.quote(sheet)), cell \(cell).")
        }
        sentences += [finding.explanation, finding.suggestion].compactMap(\.self)
        if let effect = finding.effect { sentences.append("Effect: " + effect) }
        return TerminalEscaper.line(
            sentences.joined(separator: " ").split(whereSeparator: \.isNewline).joined(separator: " ")
        )
    }

    /// `::error file=Content/site.yml,line=3,col=5,title=S101::message`.
    var workflowCommand: String {
        let kind =
            switch finding.severity {
            case .error: "error"
            case .warning: "warning"
            case .note: "notice"
            }
        var properties: [String] = []
        if let path = finding.location?.path { properties.append("file=" + Self.escaped(path, isProperty: true)) }
        if let line { properties.append("line=\(line)") }
        if let column { properties.append("col=\(column)") }
        properties.append("title=\(finding.rule.code)")
        return "::\(kind) \(properties.joined(separator: ","))::\(Self.escaped(message, isProperty: false))\n"
    }

    /// A text as workflow commands have it: percent signs and line ends, and in properties colons and commas, are
    /// escaped.
    private static func escaped(_ text: String, isProperty: Bool) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "%": escaped += "%25"
            case "\r": escaped += "%0D"
            case "\n": escaped += "%0A"
            case ":" where isProperty: escaped += "%3A"
            case "," where isProperty: escaped += "%2C"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
