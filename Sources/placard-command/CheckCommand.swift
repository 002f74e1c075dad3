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
        let report = try await SiteReport.make(try site.folder(), site, isChecked: true)
        let stopsBuild = report.diagnostics.contains { finding in
            (site.strict || finding.severity == .error) && !RuleRegistry.isOnlyChecked(finding)
        }
        try report.stopAtErrors(
            strict: site.strict,
            json: site.json,
            effect: stopsBuild ? "A build would write nothing." : "A build would write the site all the same."
        )
        if site.json { return report.printJSON() }
        report.printProblems()
        let warnings = Count.of(report.diagnostics.count, "warning")
        Console.output("Checked \(Count.of(report.site.files.count, "file")) of the site: no errors, \(warnings)\n")
    }
}
