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
    private let sources: [SourceFile]
    private let style: TerminalStyle
    private let repeats: Int

    /// - Parameters:
    ///   - sources: the files that findings may point into; the line is shown where its file is here.
    ///   - colour: whether to colour the text with terminal commands.
    ///   - repeats: so many findings of one rule in one file are shown, and the others counted.
    public init(sources: [SourceFile] = [], colour: Bool = false, repeats: Int = 3) {
        self.sources = sources
        self.style = TerminalStyle(isOn: colour)
        self.repeats = max(1, repeats)
    }

    /// All findings in the order of their files and lines, each ending with a line end; empty where there are none.
    public func text(_ diagnostics: [Diagnostic]) -> String {
        ShownFinding.list(diagnostics, sources: sources, repeats: repeats).reduce(into: "") { text, shown in
            text += block(shown.finding, shown.excerpt)
            if shown.more > 0 { text += "  and \(shown.more) more like this\n" }
        }
    }

    private func block(_ finding: Diagnostic, _ excerpt: SourceExcerpt?) -> String {
        let kind = style.heading(finding.severity.rawValue, finding.severity)
        var lines = ["\(kind) \(finding.rule.code): \(style.bold(TerminalEscaper.line(finding.summary)))"]
        let place = [finding.location?.description, finding.place].compactMap(\.self).joined(separator: ", ")
        if !place.isEmpty { lines.append("  " + TerminalEscaper.line(place)) }
        if let location = finding.location, let excerpt { lines += marked(excerpt, at: location) }
        let reason = [finding.explanation, finding.suggestion].compactMap(\.self).joined(separator: " ")
        lines += paragraph(reason)
        if let effect = finding.effect { lines += paragraph("Effect: " + effect) }
        for related in finding.related {
            lines += paragraph("See \(related.location): \(related.message)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func marked(_ excerpt: SourceExcerpt, at location: SourceLocation) -> [String] {
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
