import ArgumentParser
import Diagnostics
import Output
import Placard

/// `placard join`: puts the parts of a site together that builds with `--part` made.
struct JoinCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "join",
        abstract: "Put the parts of a site together into the folder that one build would have made.",
        discussion: """
            Each folder holds what placard build --part left. Nothing is written unless all parts are there, each once, \
            made of the same content by the same Placard, and every file is as it was built.
            """
    )

    @Argument(help: ArgumentHelp("The folders of the parts, in any order.", valueName: "folder"))
    var folders: [String]

    @Option(
        name: [.short, .customLong("output"), .customLong("out")],
        help: ArgumentHelp("The folder for the site.", valueName: "folder")
    )
    var output: String

    @Option(help: ArgumentHelp("How many threads; as many as there are cores unless said.", valueName: "n"))
    var threads: Int?

    @Flag(help: "Print the outcome as JSON.")
    var json = false

    func validate() throws {
        if let threads, threads < 1 {
            throw ValidationError("--threads \(threads): at least 1 thread is needed.")
        }
    }

    func run() throws {
        let start = ContinuousClock.now
        let result: JoinResult
        do { result = try Placard.join(folders, into: output, threads: threads) } catch {
            throw MachineFailure(reason: "\(error)")
        }
        if !json, !result.diagnostics.isEmpty {
            Console.error(DiagnosticPrinter(sources: [], colour: Console.mayColour).text(result.diagnostics))
        }
        guard let written = result.written else {
            if json {
                try Console.output(.object([("diagnostics", DiagnosticJSONPrinter().json(result.diagnostics))]))
            } else {
                Console.error("\n\(Count.of(result.diagnostics.count, "error")). Nothing was written.")
            }
            throw ContentProblems.found
        }
        let summary = BuildSummary(
            action: "Joined",
            seconds: (ContinuousClock.now - start) / .seconds(1),
            written: written,
            output: output,
            warnings: result.diagnostics.count
        )
        if json { return try Console.output(summary.json(result.diagnostics)) }
        try Console.output(summary.text)
    }
}
