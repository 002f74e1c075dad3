import Diagnostics
import Placard

/// What a build gave, and how its problems are told to people and to programs.
struct BuildReport {
    let result: BuildResult
    private let isJSON: Bool
    /// Prints the outcome: to standard output, or where that has the site itself, to the error stream.
    let output: @Sendable (String) throws -> Void

    /// Builds, with a line on the terminal that says how far it is.
    ///
    /// - Parameters:
    ///   - showsProgress: whether that line is wanted where there is a terminal.
    ///   - output: prints the outcome.
    /// - Throws: `MachineFailure` for what the disk refused.
    init(
        _ options: BuildOptions,
        json: Bool,
        showsProgress: Bool = true,
        output: @escaping @Sendable (String) throws -> Void = { try Console.output($0) }
    ) async throws {
        let line = ProgressLine(isWanted: showsProgress && !json && Console.mayShowProgress)
        defer { line.end() }
        var options = options
        options.onProgress = line.show
        isJSON = json
        self.output = output
        do {
            result = try await Placard.build(options)
        } catch let fault as OutputInsideInput {
            let isArchive = if case .archive = options.mode { true } else { false }
            let way = isArchive ? "a file beside Content: --archive FILE" : "a folder beside Content: --output FOLDER"
            throw MachineFailure(reason: "\(fault) Name \(way)")
        } catch {
            throw MachineFailure(reason: "\(error)")
        }
    }

    /// Prints the problems that kept the build from its end, and gives the error that ends the command.
    ///
    /// - Parameter effect: what has not been done, as a sentence.
    func stop(because effect: String) -> any Error {
        if isJSON {
            do { try printJSON() } catch { return error }
        } else {
            printProblems()
            let reason = result.diagnostics.hasErrors ? "" : "With --strict, warnings stop the build. "
            Console.error("\n\(tally). \(reason)\(effect)")
        }
        return ContentProblems.found
    }

    /// Prints problems to the error stream for people.
    func printProblems() {
        guard !result.diagnostics.isEmpty else { return }
        let printer = DiagnosticPrinter(sources: result.sources, colour: Console.mayColour)
        Console.error(printer.text(result.diagnostics))
    }

    /// Prints problems as JSON: one object, which has the findings as a build's has.
    func printJSON() throws {
        try output(JSONValue.object([("diagnostics", DiagnosticJSONPrinter().json(result.diagnostics))]).text + "\n")
    }

    private var tally: String {
        let errors = result.diagnostics.count { $0.severity == .error }
        let warnings = result.diagnostics.count { $0.severity == .warning }
        let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
        return parts.map { Count.of($0.0, $0.1) }.joined(separator: ", ")
    }
}
