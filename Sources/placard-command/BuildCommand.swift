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

    func run() async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let folder = try site.folder()
        let output = target.path(in: folder)
        if try SiteReport.disk({ try folder.isInput(output) }) {
            throw MachineFailure(
                reason: "the pages cannot go into \(output): the next build would read them as content."
                    + " Name a folder beside Content: --output FOLDER"
            )
        }
        let report = try await SiteReport.make(folder, site)
        try report.stopAtErrors(strict: site.strict, json: site.json, effect: "Nothing was written.")
        let written = try await report.onDisk(json: site.json, effect: "Nothing was written.") {
            try await folder.write(report.files, to: output, isCompressed: target.gzip, threads: site.threads)
        }
        let summary = BuildSummary(
            pages: report.files.count { $0.path.hasSuffix(".html") },
            files: report.files.count,
            seconds: (clock.now - start) / .seconds(1),
            written: written,
            output: output,
            warnings: report.diagnostics.count + written.diagnostics.count
        )
        if site.json { return Console.output(summary.json(report.diagnostics + written.diagnostics)) }
        report.printProblems(adding: written.diagnostics)
        Console.output(summary.text)
    }
}
