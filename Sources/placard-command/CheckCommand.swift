import ArgumentParser

/// `placard check`: everything a build does but the writing.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Say what is wrong with the content, and write nothing."
    )

    @OptionGroup var site: SiteOptions

    func run() async throws {
        // A link that could be there is an offer and no fault, so it does not stop a strict check.
        let report = try await SiteReport.make(try site.folder(), site, offersLinks: !site.strict)
        try report.stopAtErrors(strict: site.strict, json: site.json, effect: "A build would write nothing.")
        if site.json { return report.printJSON() }
        report.printProblems()
        let warnings = Count.of(report.diagnostics.count, "warning")
        Console.output("Checked \(Count.of(report.files.count, "file")) of the site: no errors, \(warnings)\n")
    }
}
