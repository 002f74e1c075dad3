import ArgumentParser
import Diagnostics
import Output
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
        var options = target.added(to: try site.build())
        if built, let since {
            let difference = try difference(ofBuilt: options.outputPath, since: since)
            return try printOut(DifferencePrinter(difference: difference, base: since), [])
        }
        options.mode = since.map(BuildOptions.Mode.compareWithManifest) ?? .compareWithOutput
        let report = try await BuildReport(options, json: site.json, showsProgress: !site.quiet)
        guard case .compared(let difference) = report.result.completion else {
            let isRefused = if case .refused = report.result.completion { true } else { false }
            throw report.stop(because: isRefused ? "A build would write nothing." : "Nothing was compared.")
        }
        if !site.json { report.printProblems() }
        try printOut(
            DifferencePrinter(difference: difference, base: since ?? options.outputPath),
            report.result.diagnostics
        )
    }

    /// How the last build into a folder differs from a manifest, by the folder's own manifest: nothing is built.
    private func difference(ofBuilt output: String, since manifest: String) throws -> SiteDifference {
        do { return try Placard.compare(builtInto: output, since: manifest) } catch {
            throw MachineFailure(reason: "\(error)")
        }
    }

    private func printOut(_ printer: DifferencePrinter, _ diagnostics: [Diagnostic]) throws {
        if site.json { return try Console.output(printer.json(diagnostics)) }
        let unknown = printer.difference.unknown
        if unknown > 0 {
            let files = unknown == 1 ? "1 file counts" : "\(unknown.grouped) files count"
            Console.error("\(files) as changed because \(printer.base) does not say what was in them.")
        }
        try Console.output(list.map { printer.list($0.kinds) } ?? printer.text)
    }
}

/// Kinds of difference as typed after `--list`: `added,changed`.
struct ListedKinds: ExpressibleByArgument {
    let kinds: [SiteDifference.Kind]

    init?(argument: String) {
        let names = argument.split(separator: ",", omittingEmptySubsequences: false)
        kinds = names.compactMap { SiteDifference.Kind(rawValue: String($0)) }
        guard kinds.count == names.count, Set(kinds).count == kinds.count else { return nil }
    }
}
