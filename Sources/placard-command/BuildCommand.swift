import ArgumentParser
import Placard

/// `placard build`: makes the site.
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Make the site: Content in, a folder of pages out."
    )

    @OptionGroup var site: SiteOptions

    @OptionGroup var target: OutputOptions

    @Flag(help: "Say how long each stage took, and each kind of page.")
    var timings = false

    @Flag(help: "Make every page again, whatever the last build left in .placard.")
    var fresh = false

    func run() async throws {
        let start = ContinuousClock.now
        var options = target.added(to: try site.build())
        options.isFresh = fresh
        options.measuresTime = timings
        let report = try await BuildReport(options, json: site.json)
        guard case .written(let written) = report.result.completion else {
            throw report.stop(because: "Nothing was written.")
        }
        let result = report.result
        let summary = BuildSummary(
            seconds: (ContinuousClock.now - start) / .seconds(1),
            written: written,
            output: options.outputPath,
            warnings: result.diagnostics.count,
            changes: result.changes,
            timings: result.timings
        )
        if site.json { return Console.output(summary.json(result.diagnostics)) }
        report.printProblems()
        if let timings = result.timings { Console.error(timings.text) }
        Console.output(summary.text)
    }
}
