import Diagnostics
import Placard

/// A site built in memory, with everything that was found wrong.
struct SiteReport {
    let files: [BuiltFile]
    let diagnostics: [Diagnostic]
    /// The files that findings may point into, for showing their lines.
    private let sources: [SourceFile]

    static func make(_ folder: SiteFolder, _ options: SiteOptions) async throws -> SiteReport {
        let inputs = try disk { try folder.inputs(asOf: options.day()) }
        let built = await SiteBuilder(threads: options.threads).build(inputs.value)
        return SiteReport(
            files: built.value,
            diagnostics: inputs.diagnostics + built.diagnostics,
            sources: inputs.value.content + inputs.value.templates
        )
    }

    /// Prints everything and ends the command with status 1 where there is an error.
    func stopAtErrors(strict: Bool, json: Bool, effect: String) throws {
        guard diagnostics.hasErrors || strict && !diagnostics.isEmpty else { return }
        printProblems(json: json)
        if !json { Console.error("\n\(tally(diagnostics)). \(effect)") }
        throw ContentProblems.found
    }

    /// Writes the pages; what the folder refuses is printed like any other problem.
    func write(_ folder: SiteFolder, to output: String, threads: Int?) async throws -> WriteReport {
        do {
            return try await folder.write(files, to: output, threads: threads)
        } catch let refusal as RefusedOutput {
            Console.error(DiagnosticPrinter(colour: Console.mayColour).text(refusal.diagnostics))
            throw ContentProblems.found
        } catch {
            throw MachineFailure(reason: "\(error)")
        }
    }

    /// Prints problems to the error stream for people, or as JSON to standard output.
    func printProblems(adding more: [Diagnostic] = [], json: Bool, silent: Bool = false) {
        let all = diagnostics + more
        if json {
            Console.output(DiagnosticJSONPrinter().text(all))
        } else if !silent, !all.isEmpty {
            Console.error(DiagnosticPrinter(sources: sources, colour: Console.mayColour).text(all))
        }
    }

    private func tally(_ diagnostics: [Diagnostic]) -> String {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count - errors
        let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
        return parts.map { Count.of($0.0, $0.1) }.joined(separator: ", ")
    }

    private static func disk<Value>(_ work: () throws -> Value) throws -> Value {
        do { return try work() } catch let failure as MachineFailure { throw failure } catch {
            throw MachineFailure(reason: "\(error)")
        }
    }
}
