import ArgumentParser
import Placard

/// `placard rules`: the page of the documentation that explains every diagnostic, made from the rules themselves.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Explain every problem that Placard can find, as Markdown."
    )

    func run() {
        Console.output(RuleRegistry.markdown)
    }
}
