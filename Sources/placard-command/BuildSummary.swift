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
    /// nil where they are not asked for.
    let timings: TimingsText?

    var text: String {
        let tenths = Int((seconds * 10).rounded())
        var lines = [
            "Built \(Count.of(pages, "page")) (\(Count.of(files, "file"))) in \(tenths / 10).\(tenths % 10) s:"
                + " \(Count.grouped(written.written.count)) written, \(Count.grouped(written.unchanged)) unchanged,"
                + " \(Count.grouped(written.removed.count)) removed"
        ]
        if warnings > 0 { lines.append(Count.of(warnings, "warning")) }
        lines.append("Next: open \(output)/index.html")
        return lines.joined(separator: "\n") + "\n"
    }

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
