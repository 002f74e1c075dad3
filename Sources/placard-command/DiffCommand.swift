import ArgumentParser
import Diagnostics
import Placard

/// `placard diff`: what publishing would change.
struct DiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff",
        abstract: "Say what publishing would change, and write nothing.",
        discussion: """
            Compares the site with what stands in the output folder, or with --since with what an earlier manifest lists: \
            a copy of .placard-manifest from the day when the site was last published.
            """
    )

    @OptionGroup var site: SiteOptions

    @OptionGroup var target: OutputOptions

    @Option(help: ArgumentHelp("Compare with a copy of an earlier .placard-manifest instead.", valueName: "manifest"))
    var since: String?

    @Flag(help: "With --since: compare what the last build wrote to the output folder, and build nothing.")
    var built = false

    @Option(
        help: ArgumentHelp(
            "Print bare paths, one a line: added, changed, removed, or some of them.",
            valueName: "kinds"
        )
    )
    var list: ListedKinds?

    func validate() throws {
        if built, since == nil { throw ValidationError("--built needs --since: the manifest to compare with.") }
        if list != nil, site.json {
            throw ValidationError("--list prints bare paths and --json an object; ask for one.")
        }
    }

    func run() async throws {
        let folder = try site.folder()
        let output = target.path(in: folder)
        if built, let since {
            let difference = try SiteReport.disk { try SiteFolder.difference(ofBuilt: output, since: since) }
            return printOut(DifferenceText(difference: difference, base: since), [])
        }
        let watch = BuildProgress(showsProgress: !site.json)
        defer { watch.end() }
        let report = try await SiteReport.make(folder, site, onStage: watch.begin)
        watch.end()
        try report.stopAtErrors(strict: site.strict, json: site.json, effect: "Nothing was compared.")
        let difference = try await report.onDisk(json: site.json, effect: "A build would write nothing.") {
            let base = since.map(ComparedSite.manifest) ?? .folder(output)
            let files = target.files(of: report)
            watch.beginMaking(files.count)
            defer { watch.end() }
            return try await folder.difference(files, from: base, threads: site.threads, onFile: watch.line.count)
        }
        if !site.json { report.printProblems(adding: difference.diagnostics) }
        printOut(
            DifferenceText(difference: difference, base: since ?? output),
            report.diagnostics + difference.diagnostics
        )
    }

    private func printOut(_ text: DifferenceText, _ diagnostics: [Diagnostic]) {
        if site.json { return Console.output(text.json(diagnostics)) }
        let unknown = text.difference.unknown
        if unknown > 0 {
            let files = unknown == 1 ? "1 file counts" : "\(Count.grouped(unknown)) files count"
            Console.error("\(files) as changed because \(text.base) does not say what was in them.")
        }
        Console.output(list.map { text.list($0.kinds) } ?? text.text)
    }
}

/// Kinds of difference as typed after `--list`: `added,changed`.
struct ListedKinds: ExpressibleByArgument {
    let kinds: [DifferenceReport.Kind]

    init?(argument: String) {
        let names = argument.split(separator: ",", omittingEmptySubsequences: false)
        kinds = names.compactMap { DifferenceReport.Kind(rawValue: String($0)) }
        guard kinds.count == names.count, Set(kinds).count == kinds.count else { return nil }
    }
}
