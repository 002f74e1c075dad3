import ArgumentParser
import Diagnostics
import Model
import Placard
import Preview

/// `placard serve`: shows the site in a browser while it is being written.
struct ServeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve",
        abstract: "Show the site in a browser, and each change as you save it.",
        discussion: """
            Builds the site in memory and serves it on this computer alone. When a file is saved, pages that are open show \
            the change; where something has to be mended, they stay as they were and say what. Nothing is written. Ctrl-C \
            ends it.
            """
    )

    @OptionGroup var site: SiteOptions

    @Option(
        help: ArgumentHelp(
            "The port of the preview; 8000 unless said, or the next that is free. 0 for any.",
            valueName: "number"
        )
    )
    var port: Int?

    @Option(
        help: ArgumentHelp(
            "The address to listen at. 0.0.0.0 lets everybody on the network look at the unpublished site.",
            valueName: "address"
        )
    )
    var host = "127.0.0.1"

    @Option(
        help: ArgumentHelp(
            "What opens a file from a message: \(Editor.names.joined(separator: ", ")), or a command such as 'gedit {file} +{line}'.",
            valueName: "editor"
        )
    )
    var editor: String?

    @Flag(help: "Look at all files again and again, where the system does not tell of changes.")
    var poll = false

    func validate() throws {
        if let port, !(0...65_535).contains(port) {
            throw ValidationError("--port \(port): a port is a number from 0 to 65535.")
        }
        if let editor, Editor(editor) == nil {
            throw ValidationError(
                "--editor \(editor.debugDescription) is no editor that is known (\(Editor.names.joined(separator: ", "))), and no command with {file} in it, such as 'gedit {file} +{line}'."
            )
        }
    }

    func run() async throws {
        var options = PreviewOptions(build: try site.build())
        options.host = host
        options.port = port
        options.editor = editor.flatMap(Editor.init)
        options.polls = poll
        if !["127.0.0.1", "::1", "localhost"].contains(host) {
            Console.error("Everybody who can reach \(host) sees this site, before it is published.")
        }
        do {
            let show: @Sendable (PreviewEvent) throws -> Void = site.json ? Self.printJSON : Self.print
            // The preview goes on where nobody takes what it says.
            try await PreviewServer(options).run { try? show($0) }
        } catch {
            throw MachineFailure(reason: "\(error)")
        }
    }

    /// Says what has happened in a line or two, after the problems of a build.
    private static func print(_ event: PreviewEvent) throws {
        switch event {
        case .listening(let address): try Console.output("Look at \(address) (Ctrl-C ends this)\n")
        case .polling(let reason): Console.error("Looking for changes three times a second: \(reason).")
        case .failed(let reason): Console.error("placard: \(reason). The pages stay as they were.")
        case .built(let result, let time):
            let printer = DiagnosticPrinter(sources: result.sources, colour: Console.mayColour)
            let findings = result.diagnostics.filter { $0.severity != .note }
            if !findings.isEmpty { Console.error(printer.text(findings)) }
            try Console.output(PreviewedBuild(result: result, time: time).text)
        }
    }

    /// Says it as one object a line.
    private static func printJSON(_ event: PreviewEvent) throws {
        switch event {
        case .listening(let address): try Console.output(.object([("listening", .text(address))]))
        case .polling(let reason): try Console.output(.object([("polling", .text(reason))]))
        case .failed(let reason): try Console.output(.object([("failed", .text(reason))]))
        case .built(let result, let time): try Console.output(PreviewedBuild(result: result, time: time).json)
        }
    }
}

/// What a build of the preview did, in one line.
struct PreviewedBuild {
    let result: BuildResult
    let time: Duration

    /// `Built 239 pages in 84 ms: Content/home.md changed, no problems`.
    var text: String {
        let problems = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }.map { Count.of($0.0, $0.1) }
        let outcome = problems.isEmpty ? "no problems" : problems.joined(separator: ", ")
        let why = result.changes.flatMap(\.reason).map { "\($0), " } ?? ""
        let what = isGood ? "Built \(Count.of(pages, "page"))" : "The pages stay as they were. Built nothing"
        return "\(what) in \(milliseconds.grouped) ms: \(why)\(outcome)\n"
    }

    /// One object with the findings, as a check has them.
    var json: JSONValue {
        .object([
            ("built", .flag(isGood)), ("pages", .number(pages)), ("milliseconds", .number(milliseconds)),
            ("diagnostics", DiagnosticJSONPrinter().json(result.diagnostics)),
        ])
    }

    private var isGood: Bool { if case .listed = result.completion { true } else { false } }
    private var pages: Int { result.files.count { $0.path.hasSuffix(".html") } }
    private var milliseconds: Int { Int((time / .milliseconds(1)).rounded()) }
    private var errors: Int { result.diagnostics.count { $0.severity == .error } }
    private var warnings: Int { result.diagnostics.count { $0.severity == .warning } }
}
