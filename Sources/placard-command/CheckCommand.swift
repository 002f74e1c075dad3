import ArgumentParser
import Diagnostics
import Placard

/// `placard check`: everything a build does but the writing, and what only a check looks for.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say what is wrong with the content, and write nothing."
    )

    @OptionGroup var site: SiteOptions

    func run() async throws {
        var options = try site.build()
        options.mode = .check
        let report = try await BuildReport(options, json: site.json, showsProgress: false)
        let result = report.result
        guard case .listed = result.completion else {
            throw report.stop(
                because: result.wouldWrite(isStrict: site.strict)
                    ? "A build would write the site all the same." : "A build would write nothing."
            )
        }
        if site.json { return try report.printJSON() }
        report.printProblems()
        let warnings = Count.of(result.diagnostics.count { $0.severity == .warning }, "warning")
        let notes = result.diagnostics.count { $0.severity == .note }
        let noted = notes == 0 ? "" : ", \(Count.of(notes, "note"))"
        try Console.output("Checked \(Count.of(result.files.count, "file")) of the site: no errors, \(warnings)\(noted)\n")
    }
}
