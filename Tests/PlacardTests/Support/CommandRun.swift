import Foundation

/// One run of the built command: what it printed, and how it ended.
struct CommandRun {
    let output: String
    let errors: String
    let status: Int32

    /// Runs the command that was built beside these tests, away from any terminal, and waits until it has ended.
    ///
    /// - Parameters:
    ///   - arguments: what stands after `placard`; Placard's own templates are found without being named.
    ///   - folder: the current folder of the command.
    ///   - environment: variables that are added to the ones of the tests, without those that change what is printed.
    init(_ arguments: [String], in folder: URL, environment: [String: String] = [:]) async throws {
        try await self.init(program: Self.command, arguments, in: folder, environment: environment)
    }

    /// Runs the command with a terminal of its own, on which standard output and errors come together.
    ///
    /// - Parameter typed: what somebody types at it.
    static func onTerminal(
        _ arguments: [String],
        in folder: URL,
        typing typed: String = "",
        environment: [String: String] = [:]
    ) async throws -> CommandRun {
        let line = ([command.path] + arguments).joined(separator: " ")
        let script = URL(filePath: "/usr/bin/script")
        return try await CommandRun(
            program: script,
            ["-q", "-e", "-c", line, "/dev/null"],
            in: folder,
            environment: environment.merging(["TERM": "xterm"]) { given, _ in given },
            typing: typed
        )
    }

    /// Runs another program of this machine, found as a shell finds it.
    static func other(_ name: String, _ arguments: [String], in folder: URL) async throws -> CommandRun {
        try await CommandRun(program: URL(filePath: "/usr/bin/env"), [name] + arguments, in: folder, environment: [:])
    }

    private init(
        program: URL,
        _ arguments: [String],
        in folder: URL,
        environment: [String: String],
        typing typed: String = ""
    ) async throws {
        self = try await ProgramSlots.shared.run {
            try await CommandRun(running: program, arguments, in: folder, environment: environment, typing: typed)
        }
    }

    /// Runs it at once, and waits until it has ended.
    private init(
        running program: URL,
        _ arguments: [String],
        in folder: URL,
        environment: [String: String],
        typing typed: String
    ) async throws {
        let kept = try TemporaryFolder()
        let streams = ["output", "errors"].map { kept.url.appending(path: $0) }
        for stream in streams { try Data().write(to: stream) }
        let input = kept.url.appending(path: "input")
        try Data(typed.utf8).write(to: input)
        // Files take any amount, where a pipe that nobody empties would stop the command.
        let spawned = try SpawnedProgram(
            program,
            arguments,
            in: folder,
            environment: Self.environment.merging(environment) { _, added in added },
            streams: (input, streams[0], streams[1])
        )
        status = await spawned.status()
        output = String(decoding: try Data(contentsOf: streams[0]), as: UTF8.self)
        errors = String(decoding: try Data(contentsOf: streams[1]), as: UTF8.self)
    }

    /// Where the command lies, for tests that have a shell run it.
    static var path: String { command.path }

    /// Whether PLACARD names the command to run, a release build as a rule.
    static var isNamed: Bool { named != nil }

    private static var named: String? { ProcessInfo.processInfo.environment["PLACARD"] }

    /// The command that PLACARD names, or else the one beside the program that runs the tests.
    private static var command: URL {
        if let named { return URL(filePath: named) }
        return URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().appending(
            path: "placard"
        )
    }

    private static var environment: [String: String] {
        ProcessInfo.processInfo.environment.filter {
            !["SOURCE_DATE_EPOCH", "NO_COLOR", "TERM", "PLACARD"].contains($0.key)
        }
    }
}
