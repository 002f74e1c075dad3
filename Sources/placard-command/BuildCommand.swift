import ArgumentParser
import Diagnostics
import Output
import Placard

/// `placard build`: makes the site.
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Make the site: Content in, a folder of pages out."
    )

    @OptionGroup var site: SiteOptions

    @OptionGroup var target: OutputOptions

    @Option(
        help: ArgumentHelp(
            "Write the site as one tar archive instead of a folder; - for standard output.",
            valueName: "file"
        )
    )
    var archive: String?

    @Option(
        help: ArgumentHelp(
            "Make one part of the site's files, such as 2/4; placard join puts the parts together.",
            valueName: "n/m"
        )
    )
    var part: TypedPart?

    @Flag(help: "Say how long each stage took, and each kind of page.")
    var timings = false

    @Flag(help: "Make every page again, whatever the last build left in .placard.")
    var fresh = false

    func validate() throws {
        guard let archive else { return }
        if archive.isEmpty { throw ValidationError("--archive needs the name of a file, or - for standard output.") }
        if target.output != nil {
            throw ValidationError("--archive writes no folder, and --output names one; ask for one of them.")
        }
    }

    func run() async throws {
        let start = ContinuousClock.now
        var options = target.added(to: try site.build())
        options.isFresh = fresh
        options.measuresTime = timings
        options.part = part?.part
        if let archive { options.mode = .archive(archive == "-" ? .standardOutput : .file(archive)) }
        if archive == "-", Console.outputIsTerminal {
            throw MachineFailure(reason: "an archive cannot be shown on a terminal. Send it on, or name a file")
        }
        // Where standard output has the site itself, what is said of it goes beside it.
        let isStreamed = archive == "-"
        let report = try await BuildReport(options, json: site.json, showsProgress: !site.quiet) { text in
            if isStreamed { Console.error(text) } else { try Console.output(text) }
        }
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        switch report.result.completion {
        case .written(let written): try end(report, summary(of: written, report.result, options, seconds))
        case .archived(let result):
            let summary = ArchiveSummary(
                seconds: seconds,
                result: result,
                archive: archive ?? "-",
                part: part?.part,
                warnings: report.result.diagnostics.count,
                timings: report.result.timings
            )
            try end(report, site.json ? summary.json(report.result.diagnostics).text + "\n" : summary.text)
        case .stopped, .refused, .listed, .compared: throw report.stop(because: "Nothing was written.")
        }
    }

    private func summary(
        of written: WriteResult,
        _ result: BuildResult,
        _ options: BuildOptions,
        _ seconds: Double
    ) -> String {
        let summary = BuildSummary(
            seconds: seconds,
            written: written,
            output: options.outputPath,
            part: part?.part,
            warnings: result.diagnostics.count,
            changes: result.changes,
            timings: result.timings
        )
        return site.json ? summary.json(result.diagnostics).text + "\n" : summary.text
    }

    private func end(_ report: BuildReport, _ summary: String) throws {
        if !site.json {
            report.printProblems()
            if let timings = report.result.timings { Console.error(timings.text) }
        }
        // What programs read is asked for.
        if site.json || !site.quiet { try report.output(summary) }
    }
}

/// A part as typed after `--part`: `2/4`.
struct TypedPart: ExpressibleByArgument {
    let part: SitePart

    init?(argument: String) {
        guard let part = SitePart(argument) else { return nil }
        self.part = part
    }
}
