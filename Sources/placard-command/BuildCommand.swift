import ArgumentParser
import Diagnostics
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
        let watch = BuildProgress(showsProgress: !site.json)
        defer { watch.end() }
        let folder = try site.folder()
        let output = target.path(in: folder)
        if try SiteReport.disk({ try folder.isInput(output) }) {
            throw MachineFailure(
                reason: "the pages cannot go into \(output): the next build would read them as content."
                    + " Name a folder beside Content: --output FOLDER"
            )
        }
        watch.begin(.readingFiles)
        let inputs = try SiteReport.disk { try folder.inputs(asOf: site.day()) }
        watch.begin(.comparingSources)
        let history = target.history(in: folder, inputs: inputs.value, isFresh: fresh)
        let scope = try await SiteReport.disk { try await history.scope(threads: site.threads) }
        let built = SiteBuilder().build(inputs.value, scope, onStage: watch.begin)
        watch.end()
        let report = SiteReport(built, of: inputs, in: folder)
        try report.stopAtErrors(strict: site.strict, json: site.json, effect: "Nothing was written.")
        let files = target.files(of: report)
        let meter = timings ? RenderProfiler(files) : nil
        watch.beginMaking(files.count)
        let written = try await report.onDisk(json: site.json, effect: "Nothing was written.") {
            defer { watch.end() }
            return try await folder.write(
                report.site.with(meter?.files ?? files),
                to: output,
                after: history,
                found: report.findings,
                threads: site.threads,
                onFile: watch.line.count
            )
        }
        let timings = meter.map { TimingsText(stages: watch.clock.stages, kinds: $0.lines) }
        let summary = BuildSummary(
            seconds: (ContinuousClock.now - start) / .seconds(1),
            written: written,
            output: output,
            warnings: report.diagnostics.count + written.diagnostics.count,
            changes: history.changes,
            timings: timings
        )
        if site.json { return Console.output(summary.json(report.diagnostics + written.diagnostics)) }
        report.printProblems(adding: written.diagnostics)
        if let timings { Console.error(timings.text) }
        Console.output(summary.text)
    }
}
