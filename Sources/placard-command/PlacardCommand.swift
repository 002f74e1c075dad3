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
            BuildCommand.self, CheckCommand.self, DiffCommand.self, FieldsCommand.self, RulesCommand.self,
            MarkdownCommand.self,
        ],
        defaultSubcommand: BuildCommand.self
    )

    /// Runs the command and ends the process with the status that the documentation promises.
    static func main() async {
        do {
            var command = try parseAsRoot()
            if var asynchronous = command as? any AsyncParsableCommand {
                try await asynchronous.run()
            } else {
                try command.run()
            }
        } catch {
            let status = ExitStatus(of: error, in: Self.self)
            if status.isRequestForHelp {
                print(fullMessage(for: error))
            } else if let message = status.message {
                Console.error(message)
            }
            Console.exit(status.code)
        }
    }
}
