import Diagnostics
import Placard

/// The files of a site, still to be made, with everything that was found wrong.
struct SiteReport {
    let site: BuiltSite
    let diagnostics: [Diagnostic]
    /// What was found in the content alone, with paths as the site has them.
    let findings: [Diagnostic]
    /// The files that findings may point into, for showing their lines.
    private let sources: [SourceFile]

    /// Reads the site and works out everything but the bytes of its files.
    ///
    /// - Parameter onStage: is told of each stage when it begins.
    static func make(
        _ folder: SiteFolder,
        _ options: SiteOptions,
        isChecked: Bool = false,
        onStage: (BuildStage) -> Void = { _ in }
    ) async throws -> SiteReport {
        onStage(.readingFiles)
        let inputs = try disk { try folder.inputs(asOf: options.day()) }
        let built = SiteBuilder().build(inputs.value, isChecked: isChecked, onStage: onStage)
        return SiteReport(built, of: inputs, in: folder)
    }

    /// - Parameter built: the files to make, and what was found in the content.
    init(_ built: Outcome<BuiltSite>, of inputs: Outcome<Inputs>, in folder: SiteFolder) {
        site = built.value
        findings = built.diagnostics
        diagnostics = (inputs.diagnostics + built.diagnostics).map { $0.moved(folder.pathFromHere) }
        sources = (inputs.value.content + inputs.value.templates).map {
            SourceFile(path: folder.pathFromHere($0.path), bytes: $0.bytes)
        }
    }

    /// Prints everything and ends the command with status 1 where there is an error.
    func stopAtErrors(strict: Bool, json: Bool, effect: String) throws {
        guard diagnostics.hasErrors || strict && !diagnostics.isEmpty else { return }
        let reason = diagnostics.hasErrors ? "" : "With --strict, warnings stop the build. "
        stop(for: diagnostics, json: json, because: reason + effect)
        throw ContentProblems.found
    }

    /// What work on the output folder gives; what the folder refuses is printed like any other problem.
    func onDisk<Value>(json: Bool, effect: String, _ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch let refusal as RefusedOutput {
            stop(for: diagnostics + refusal.diagnostics, json: json, because: effect)
            throw ContentProblems.found
        } catch {
            throw MachineFailure(reason: "\(error)")
        }
    }

    /// Prints problems to the error stream for people.
    func printProblems(adding more: [Diagnostic] = []) {
        let all = diagnostics + more
        if !all.isEmpty { Console.error(DiagnosticPrinter(sources: sources, colour: Console.mayColour).text(all)) }
    }

    /// Prints problems as JSON to standard output: one object, which has the findings as a build's has.
    func printJSON() {
        Console.output(json(diagnostics))
    }

    private func stop(for problems: [Diagnostic], json isJSON: Bool, because effect: String) {
        if isJSON { return Console.output(json(problems)) }
        Console.error(DiagnosticPrinter(sources: sources, colour: Console.mayColour).text(problems))
        Console.error("\n\(tally(problems)). \(effect)")
    }

    private func json(_ problems: [Diagnostic]) -> String {
        "{\"diagnostics\":\(DiagnosticJSONPrinter().text(problems).dropLast())}\n"
    }

    private func tally(_ diagnostics: [Diagnostic]) -> String {
        let errors = diagnostics.count { $0.severity == .error }
        let warnings = diagnostics.count - errors
        let parts = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
        return parts.map { Count.of($0.0, $0.1) }.joined(separator: ", ")
    }

    /// What work on the disk gives; what the disk refused ends the command with status 2.
    static func disk<Value>(_ work: () throws -> Value) throws -> Value {
        do { return try work() } catch let failure as MachineFailure { throw failure } catch {
            throw MachineFailure(reason: "\(error)")
        }
    }

    /// The same for work that waits.
    static func disk<Value>(_ work: () async throws -> Value) async throws -> Value {
        do { return try await work() } catch let failure as MachineFailure { throw failure } catch {
            throw MachineFailure(reason: "\(error)")
        }
    }
}
