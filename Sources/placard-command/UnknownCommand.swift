import ArgumentParser
import Diagnostics

/// A first argument that is no command, with what to say about it.
///
/// Without it the argument would be taken for one of `build`, the command that needs no name, and the reader be told of
/// options alone.
struct UnknownCommand {
    let name: String
    private let commands: [any ParsableCommand.Type]

    /// - Parameter arguments: all of the command line, without the name of the program.
    /// - Returns: nil where the first is a command or an option, or there is none.
    init?(_ arguments: [String], of program: any ParsableCommand.Type) {
        let commands = program.configuration.subcommands
        guard let first = arguments.first, !first.hasPrefix("-"), first != "help",
            !commands.contains(where: { $0.configuration.commandName == first })
        else { return nil }
        name = first
        self.commands = commands.filter { $0.configuration.shouldDisplay }
    }

    /// What there is instead, a line for each command.
    var message: String {
        let names = commands.compactMap { $0.configuration.commandName }
        let width = names.map(\.count).max() ?? 0
        let lines = commands.map { command in
            let name = command.configuration.commandName ?? ""
            return "  \(name)\(String(repeating: " ", count: width - name.count))  \(command.configuration.abstract)"
        }
        let closest = NameSuggestion.of(name, in: names).map { " Did you mean \"\($0)\"?" } ?? ""
        return """
            placard: there is no command \(name.debugDescription).\(closest)
            Usage: placard COMMAND, where COMMAND is one of
            \(lines.joined(separator: "\n"))
            'placard help COMMAND' says more of one.
            """
    }
}
