import Diagnostics
import Output
import Placard

/// What a build with `--archive` did, for people and for programs.
struct ArchiveSummary {
    let seconds: Double
    let result: ArchiveResult
    /// As it was named; `-` for standard output.
    let archive: String
    /// nil where the whole site was built.
    let part: SitePart?
    let warnings: Int
    /// nil where they are not asked for.
    let timings: BuildTimings?

    /// `Built 212 pages (640 files) in 0.8 s, an archive of 12.3 MB`.
    var text: String {
        let tenths = Int((seconds * 10).rounded())
        let what = part.map { "part \($0.text): " } ?? ""
        let files = pages == result.files.count ? "" : " (\(Count.of(result.files.count, "file")))"
        var lines = [
            "Built \(what)\(Count.of(pages, "page"))\(files) in \(tenths / 10).\(tenths % 10) s,"
                + " an archive of \(ByteCount.text(result.bytes))"
        ]
        if warnings > 0 { lines.append(Count.of(warnings, "warning")) }
        if archive != "-" { lines.append("Next: tar -xmf \(archive) -C FOLDER") }
        return lines.joined(separator: "\n") + "\n"
    }

    /// One object: counts, the size of the archive in bytes, the warnings, and the timings where they are asked for.
    func json(_ diagnostics: [Diagnostic]) -> JSONValue {
        let counts: [(name: String, value: JSONValue)] = [
            ("pages", .number(pages)), ("files", .number(result.files.count)), ("bytes", .number(result.bytes)),
        ]
        let times = timings.map { [(name: "timings", value: $0.json)] } ?? []
        return .object(counts + times + [("diagnostics", DiagnosticJSONPrinter().json(diagnostics))])
    }

    private var pages: Int {
        result.files.count { $0.hasSuffix(".html") }
    }
}
