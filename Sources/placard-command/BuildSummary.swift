import Diagnostics
import Placard

/// What a build did, for people and for programs.
struct BuildSummary {
    let pages: Int
    let files: Int
    let seconds: Double
    let written: WriteReport
    let output: String
    let warnings: Int
    /// How the content differs from that of the last build; nil where none is known.
    let changes: SourceChanges?
    /// nil where they are not asked for.
    let timings: TimingsText?

    var text: String {
        let tenths = Int((seconds * 10).rounded())
        var lines = [
            "Built \(Count.of(pages, "page")) (\(Count.of(files, "file"))) in \(tenths / 10).\(tenths % 10) s:"
                + " \(Count.grouped(written.written.count)) written, \(Count.grouped(written.unchanged)) unchanged,"
                + " \(Count.grouped(written.removed.count)) removed"
        ]
        if let reason { lines.append(reason) }
        if warnings > 0 { lines.append(Count.of(warnings, "warning")) }
        lines.append("Next: open \(output)/index.html")
        return lines.joined(separator: "\n") + "\n"
    }

    /// Why anything had to be done: `Why: Content/home.md changed`; nil where nothing had, or nobody knows.
    private var reason: String? {
        guard let changes, !written.written.isEmpty || !written.removed.isEmpty else { return nil }
        let all =
            changes.changed.map { "\($0) changed" } + changes.added.map { "\($0) is new" }
            + changes.removed.map { "\($0) is gone" }
        guard !all.isEmpty else { return "Why: files in \(output) were not as the last build left them" }
        let shown = all.prefix(Self.mostReasons)
        let rest = all.count - shown.count
        return "Why: " + shown.joined(separator: ", ") + (rest > 0 ? " and \(Count.grouped(rest)) more" : "")
    }

    /// More reasons than this are counted.
    private static let mostReasons = 3

    /// One object: counts, the written and removed paths, the warnings, and the timings where they are asked for.
    func json(_ diagnostics: [Diagnostic]) -> String {
        let list = { (paths: [String]) in "[" + paths.map(JSONText.string).joined(separator: ",") + "]" }
        return """
            {"pages":\(pages),"files":\(files),"unchanged":\(written.unchanged),\
            "written":\(list(written.written)),"removed":\(list(written.removed)),\
            \(timings.map { "\"timings\":\($0.json)," } ?? "")\
            "diagnostics":\(DiagnosticJSONPrinter().text(diagnostics).dropLast())}

            """
    }
}
