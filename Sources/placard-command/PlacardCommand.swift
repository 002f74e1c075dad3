import ArgumentParser

/// `placard`: turns a folder of Markdown, figures and boundaries into a website about places.
@main
struct PlacardCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "placard",
        abstract: "Turns a folder of Markdown, figures and boundaries into a website about places.",
        discussion: """
            Exit status: 0 when all is well, 1 when something in the content has to be mended, 2 when the command or \
            the machine is at fault.
            """,
        version: "0.4.0-dev",
        subcommands: [
            BuildCommand.self, ServeCommand.self, NewCommand.self, CheckCommand.self, ImportCommand.self,
            DiffCommand.self, JoinCommand.self, FieldsCommand.self, RulesCommand.self, MarkdownCommand.self,
        ],
        defaultSubcommand: BuildCommand.self
    )

    /// Runs the command and ends the process with the status that the documentation promises.
    static func main() async {
        Console.outlivesReaders()
        if let unknown = UnknownCommand(Array(CommandLine.arguments.dropFirst()), of: Self.self) {
            Console.error(unknown.message)
            Console.exit(2)
        }
        do {
            var command = try parseAsRoot()
            try Threads.require()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            let status = ExitStatus(of: error, in: Self.self)
            if status.isRequestForHelp {
                guard (try? Console.output(fullMessage(for: error) + "\n")) != nil else { Console.exit(2) }
            } else if let message = status.message {
                Console.error(message)
            }
            Console.exit(status.code)
        }
    }
}

/// How the process ends for an error: the status, and the words for the person at the keyboard.
private struct ExitStatus {
    let code: Int32
    /// nil where everything has been said already.
    let message: String?
    /// Whether the person asked for help or the version, which is no error.
    let isRequestForHelp: Bool

    init(of error: any Error, in command: any ParsableCommand.Type) {
        switch error {
        case ContentProblems.found:
            self.init(code: 1, message: nil)
        case let failure as MachineFailure:
            self.init(code: 2, message: "placard: \(failure.reason)")
        default:
            let isUsage = command.exitCode(for: error) == .validationFailure
            let isHelp = command.exitCode(for: error) == .success
            let message = isUsage ? command.fullMessage(for: error) : "placard: \(error)"
            self.init(code: isHelp ? 0 : 2, message: message, isRequestForHelp: isHelp)
        }
    }

    private init(code: Int32, message: String?, isRequestForHelp: Bool = false) {
        self.code = code
        self.message = message
        self.isRequestForHelp = isRequestForHelp
    }
}

/// The content has problems, and they have been printed.
enum ContentProblems: Error {
    case found
}

/// The disk or the environment refused, in words.
struct MachineFailure: Error {
    let reason: String
}
