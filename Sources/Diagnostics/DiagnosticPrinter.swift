/// Shows findings to people, as text for a terminal or a log.
///
/// ```
/// error D104: area code "E0500123" is not in areas.csv
///   Content/indicators/data/claimants.csv:18:1, column area
///      18 | E0500123,2009-10,412
///         | ^
///   Codes there have 9 characters; this has 8. Did you mean E05001234 (Hillside)?
///   Effect: this row appears on no page.
///   and 41 more like this
/// ```
/// Text from content is made safe: it cannot send commands to the terminal.
public struct DiagnosticPrinter: Sendable {
    private let sources: [String: SourceFile]
    private let style: TerminalStyle
    private let repeats: Int

    /// - Parameters:
    ///   - sources: the files that findings may point into; the line is shown where its file is here.
    ///   - colour: whether to colour the text with terminal commands.
    ///   - repeats: so many findings of one rule in one file are shown, and the others counted.
    public init(sources: [SourceFile] = [], colour: Bool = false, repeats: Int = 3) {
        self.sources = Dictionary(sources.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        self.style = TerminalStyle(isOn: colour)
        self.repeats = max(1, repeats)
    }

    /// All findings in the order of their files and lines, each ending with a line end; empty where there are none.
    public func text(_ diagnostics: [Diagnostic]) -> String {
        let groups = RepeatedFindings(DiagnosticOrder.sorted(diagnostics), limit: repeats)
        var text = ""
        var file: (path: String, lines: LineMap)?
        for (finding, more) in groups.shown {
            if let location = finding.location, location.line > 0, file?.path != location.path {
                // A file packed by gzip has its lines inside.
                file = sources[location.path].flatMap { source in
                    source.bytes.starts(with: [0x1F, 0x8B]) ? nil : (source.path, LineMap(source.bytes))
                }
            }
            // A workbook has no lines to show.
            let line = finding.location.flatMap { $0.sheet == nil ? file?.lines.bytes(ofLine: $0.line) : nil }
            text += block(finding, line: line)
            if more > 0 { text += "  and \(more) more like this\n" }
        }
        return text
    }

    private func block(_ finding: Diagnostic, line: ArraySlice<UInt8>?) -> String {
        let kind = style.heading(finding.severity.rawValue, finding.severity)
        var lines = ["\(kind) \(finding.rule.code): \(style.bold(TerminalEscaper.line(finding.summary)))"]
        let place = [finding.location?.description, finding.place].compactMap(\.self).joined(separator: ", ")
        if !place.isEmpty { lines.append("  " + TerminalEscaper.line(place)) }
        if let location = finding.location, let line { lines += excerpt(line, at: location) }
        let reason = [finding.explanation, finding.suggestion].compactMap(\.self).joined(separator: " ")
        lines += paragraph(reason)
        if let effect = finding.effect { lines += paragraph("Effect: " + effect) }
        for related in finding.related {
            lines += paragraph("See \(related.location): \(related.message)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func excerpt(_ line: ArraySlice<UInt8>, at location: SourceLocation) -> [String] {
        let excerpt = SourceExcerpt(line: line, column: location.column)
        let number = String(location.line)
        let margin = String(repeating: " ", count: max(0, 7 - number.count))
        let blanks = String(repeating: " ", count: excerpt.caret)
        return [
            margin + style.faint(number + " | ") + excerpt.text,
            String(repeating: " ", count: max(7, number.count)) + style.faint(" | ") + blanks + style.pointer("^"),
        ]
    }

    /// Text of one or more lines, each indented.
    private func paragraph(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { "  " + TerminalEscaper.line(String($0)) }
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

/// The few colours of the printer, or none.
private struct TerminalStyle {
    let isOn: Bool

    func heading(_ text: String, _ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: styled(text, "1;31")
        case .warning: styled(text, "1;33")
        case .note: styled(text, "1;36")
        }
    }

    func bold(_ text: String) -> String { styled(text, "1") }
    func faint(_ text: String) -> String { styled(text, "2") }
    func pointer(_ text: String) -> String { styled(text, "1;32") }

    private func styled(_ text: String, _ code: String) -> String {
        isOn ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }
}

/// Shows findings to programs, as one JSON array.
///
/// Every finding is one object with the same keys in the same order; what a finding does not have is `null`. Nothing is
/// left out or capped. A location in the whole of a file has a path, and `null` for line and column. One in a workbook
/// has `sheet` and `cell` besides.
package struct DiagnosticJSONPrinter: Sendable {
    /// A printer; it has no settings.
    package init() {}

    /// The array in the order of files and lines, one finding a line.
    package func json(_ diagnostics: [Diagnostic]) -> JSONValue {
        .lines(DiagnosticOrder.sorted(diagnostics).map(object))
    }

    private func object(_ finding: Diagnostic) -> JSONValue {
        let related = finding.related.map { other in
            JSONValue.object(place(other.location) + [("message", .text(other.message))])
        }
        return .object(
            [
                ("code", .text(finding.rule.code)),
                ("title", .text(finding.rule.title)),
                ("severity", .text(finding.severity.rawValue)),
                ("summary", .text(finding.summary)),
            ] + place(finding.location) + [
                ("place", .orNull(finding.place)),
                ("explanation", .orNull(finding.explanation)),
                ("suggestion", .orNull(finding.suggestion)),
                ("effect", .orNull(finding.effect)),
                ("related", .list(related)),
            ]
        )
    }

    private func place(_ location: SourceLocation?) -> [JSONValue.Member] {
        let point = location.flatMap { $0.line > 0 ? $0 : nil }
        let members: [JSONValue.Member] = [
            ("path", .orNull(location?.path)), ("line", .orNull(point?.line)), ("column", .orNull(point?.column)),
        ]
        guard let location, let sheet = location.sheet else { return members }
        return members + [("sheet", .text(sheet)), ("cell", .orNull(location.cell))]
    }
}
