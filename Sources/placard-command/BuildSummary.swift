import Diagnostics
import Output
import Placard

/// What a build did, for people and for programs.
struct BuildSummary {
    /// The word that the text begins with.
    var action = "Built"
    let seconds: Double
    let written: WriteResult
    let output: String
    /// nil where the folder has the whole site.
    var part: SitePart?
    let warnings: Int
    /// How the content differs from that of the last build; nil where none is known.
    var changes: SourceChanges?
    /// nil where they are not asked for.
    var timings: BuildTimings?

    /// The counts are of pages, with those of all files in brackets where they are others.
    var text: String {
        let tenths = Int((seconds * 10).rounded())
        let site = site
        let files = site.pages == site.files ? "" : " (\(Count.of(site.files, "file")))"
        let counts = [
            (written.added, "added"), (written.changed, "changed"), (written.unchanged, "unchanged"),
            (written.removed, "removed"),
        ]
        var lines = [
            "\(action) \(part.map { "part \($0.text): " } ?? "")\(Count.of(site.pages, "page"))\(files) in \(tenths / 10).\(tenths % 10) s: "
                + counts.map(Self.count).joined(separator: ", ")
        ]
        if let reason { lines.append(reason) }
        if warnings > 0 { lines.append(Count.of(warnings, "warning")) }
        lines.append(part == nil ? "Next: open \(output)/index.html" : "Next: placard join FOLDERS --output FOLDER")
        return lines.joined(separator: "\n") + "\n"
    }

    /// Why anything had to be done: `Why: Content/home.md changed`; nil where nothing had, or that is not known.
    private var reason: String? {
        guard let changes, !(written.added.isEmpty && written.changed.isEmpty && written.removed.isEmpty) else {
            return nil
        }
        return "Why: " + (changes.reason ?? "files in \(output) were not as the last build left them")
    }

    /// One object: counts, the added, changed and removed paths, the warnings, and the timings where they are asked
    /// for.
    func json(_ diagnostics: [Diagnostic]) -> JSONValue {
        let list = { (paths: [String]) in JSONValue.list(paths.map(JSONValue.text)) }
        let counts: [JSONValue.Member] = [
            ("pages", .number(site.pages)), ("files", .number(site.files)),
            ("unchanged", .number(written.unchanged.count)), ("added", list(written.added)),
            ("changed", list(written.changed)), ("removed", list(written.removed)),
        ]
        let times: [JSONValue.Member] = [("timings", timings?.json)]
        return .object(counts + times + [("diagnostics", DiagnosticJSONPrinter().json(diagnostics))])
    }

    /// How many pages and files the site has.
    private var site: (pages: Int, files: Int) {
        let paths = [written.added, written.changed, written.unchanged]
        return (paths.reduce(0) { $0 + Self.pages($1) }, paths.reduce(0) { $0 + $1.count })
    }

    /// `9 changed (27 files)`.
    private static func count(_ paths: [String], _ word: String) -> String {
        let pages = pages(paths)
        let files = pages == paths.count ? "" : " (\(Count.of(paths.count, "file")))"
        return "\(pages.grouped) \(word)\(files)"
    }

    private static func pages(_ paths: [String]) -> Int {
        paths.count { $0.hasSuffix(".html") }
    }
}

extension SourceChanges {
    /// Which sources differ: `Content/home.md changed`; nil where none does.
    var reason: String? {
        let all = changed.map { "\($0) changed" } + added.map { "\($0) is new" } + removed.map { "\($0) is gone" }
        guard !all.isEmpty else { return nil }
        let shown = all.prefix(Self.mostReasons)
        let rest = all.count - shown.count
        return shown.joined(separator: ", ") + (rest > 0 ? " and \(rest.grouped) more" : "")
    }

    /// More reasons than this are counted.
    private static let mostReasons = 3
}

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

extension BuildTimings {
    /// Two tables: the stages by the clock on the wall, and the files by the time of a processor.
    var text: String {
        let total = kinds.reduce(0) { $0 + $1.nanoseconds }
        let stageRows = stages.map { [$0.stage.rawValue, decimal($0.time / .milliseconds(1))] }
        let kindRows = kinds.map { kind in
            [
                kind.name, kind.files.grouped, decimal(Double(kind.nanoseconds) / 1e6),
                (kind.nanoseconds / kind.files / 1_000).grouped, (kind.bytes / kind.files).grouped,
            ]
        }
        let stages = TablePrinter(header: ["Stage", "ms"], rows: stageRows).text
        if kinds.isEmpty { return stages }
        return stages + "\nMaking files took \(decimal(Double(total) / 1e6)) ms of a processor:\n"
            + TablePrinter(header: ["Kind", "files", "ms", "µs each", "bytes each"], rows: kindRows).text
    }

    /// One object: `stages` in their order, and `kinds` with all their files added up.
    var json: JSONValue {
        let stages = stages.map { stage, time in
            JSONValue.object([
                ("stage", .text(stage.rawValue)), ("microseconds", .number(Int(time / .microseconds(1)))),
            ])
        }
        let kinds = kinds.map { kind in
            JSONValue.object([
                ("kind", .text(kind.name)), ("files", .number(kind.files)),
                ("processor_microseconds", .number(kind.nanoseconds / 1_000)), ("bytes", .number(kind.bytes)),
            ])
        }
        return .object([("stages", .list(stages)), ("kinds", .list(kinds))])
    }

    /// A number with one decimal: `1,204.5`.
    private func decimal(_ number: Double) -> String {
        let tenths = Int((number * 10).rounded())
        return "\((tenths / 10).grouped).\(tenths % 10)"
    }
}
