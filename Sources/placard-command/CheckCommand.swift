import ArgumentParser
import Diagnostics
import Output
import Placard

/// `placard check`: everything a build does but the writing, and what only a check looks for.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say what is wrong with the content, and write nothing.",
        discussion: """
            With --format a code host shows each finding beside its line: github prints commands for GitHub Actions, gitlab \
            a Code Quality report, sarif a log that many programs read.
            """
    )

    @OptionGroup var site: SiteOptions

    @Option(help: ArgumentHelp("Print the findings for a code host: github, gitlab or sarif.", valueName: "name"))
    var format: CodeHostFormat?

    @Option(
        help: ArgumentHelp(
            "Hold the files against the limits of a host: cloudflare, github, gitlab or netlify.",
            valueName: "name"
        )
    )
    var host: StaticHost?

    func validate() throws {
        if format != nil, site.json {
            throw ValidationError("--format and --json are two ways to print the findings; ask for one.")
        }
    }

    func run() async throws {
        var options = try site.build()
        options.mode = .check
        options.host = host
        let report = try await BuildReport(options, json: site.json, showsProgress: false)
        let result = report.result
        if let format {
            let version = PlacardCommand.configuration.version
            try Console.output(
                CodeHostPrinter(format, version: version, sources: result.sources).text(result.diagnostics)
            )
        }
        guard case .listed = result.completion else {
            throw report.stop(
                because: result.wouldWrite(isStrict: site.strict)
                    ? "A build would write the site all the same." : "A build would write nothing."
            )
        }
        if site.json { return try report.printJSON() }
        report.printProblems()
        if format != nil || site.quiet { return }
        let warnings = Count.of(result.diagnostics.count { $0.severity == .warning }, "warning")
        let notes = result.diagnostics.count { $0.severity == .note }
        let noted = notes == 0 ? "" : ", \(Count.of(notes, "note"))"
        let files = Count.of(result.files.count, "file")
        try Console.output("Checked \(files) of the site: no errors, \(warnings)\(noted)\n")
    }
}

extension CodeHostFormat: ExpressibleByArgument {}
extension StaticHost: ExpressibleByArgument {}
