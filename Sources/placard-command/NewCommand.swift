import ArgumentParser
import Diagnostics
import Model
import Placard
import Scaffolding

/// `placard new`: begins a site, or a text of one.
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new",
        abstract: "Begin a site, or a text of one.",
        discussion: """
            What it writes builds as it is and reads as an example: change the words, keep the form. Nothing is ever \
            written over.
            """,
        subcommands: [
            NewSiteCommand.self, NewBriefingCommand.self, NewProfileCommand.self, NewPlanCommand.self,
            NewIndicatorCommand.self, NewPageCommand.self, NewWorkflowCommand.self,
        ]
    )
}

/// What every command that begins a text may be told.
struct NewTextOptions: ParsableArguments {
    @OptionGroup var folder: SiteFolderOption

    @Option(
        help: ArgumentHelp("The name of the file, and of the page; made from the title unless said.", valueName: "name")
    )
    var id: String?

    @Option(help: ArgumentHelp("The day that the text is begun on, such as 2026-01-31.", valueName: "date"))
    var asOf: String?

    func validate() throws {
        if let id, id.isEmpty || id.contains(where: { !($0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-")) }) {
            throw ValidationError("--id \(id): use lower-case letters a to z, digits and hyphens.")
        }
        try Today.validate(asOf)
    }

    /// Begins a text in the site.
    ///
    /// - Parameters:
    ///   - title: of a profile, its area.
    ///   - areas: those that are named, by slug or code.
    func begin(_ kind: TextScaffold.Kind, _ title: String, about areas: [String] = []) throws {
        let day = try Today.day(asOf)
        try ContentFolder.require(BuildOptions(root: folder.root, day: day))
        let id = id
        let begun = try Begun.of {
            try SiteStarter(root: folder.root).begin { site in
                TextScaffold(kind, title: title, id: id, areas: areas, day: day, site: site)
            }
        }
        try Console.output("Wrote \(begun.joined(separator: ", ")).\nNext: change its words, then: placard check\n")
    }
}

/// What a command has written for an editor to go on with.
enum Begun {
    /// The paths that were written; what is in the way, or the disk refused, ends the command.
    static func of(_ work: () throws -> Outcome<[String]>) throws -> [String] {
        let outcome: Outcome<[String]>
        do { outcome = try work() } catch { throw MachineFailure(reason: "\(error)") }
        if !outcome.diagnostics.isEmpty {
            Console.error(DiagnosticPrinter(colour: Console.mayColour).text(outcome.diagnostics))
        }
        if outcome.diagnostics.hasErrors { throw ContentProblems.found }
        return outcome.value
    }
}

/// `placard new briefing`.
struct NewBriefingCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "briefing", abstract: "Begin a briefing.")

    @Argument(help: "What the briefing is called.")
    var title: String

    @Option(
        name: .customLong("area"),
        help: ArgumentHelp("An area that it is about, by slug or code; may be given several times.", valueName: "area")
    )
    var areas: [String] = []

    @OptionGroup var options: NewTextOptions

    func run() throws { try options.begin(.briefing, title, about: areas) }
}

/// `placard new profile`.
struct NewProfileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "profile",
        abstract: "Begin the profile of an area: its own words on its page."
    )

    @Argument(help: "The area, by slug or code.")
    var area: String

    @OptionGroup var options: NewTextOptions

    func run() throws { try options.begin(.profile, area) }
}

/// `placard new plan`.
struct NewPlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "plan", abstract: "Begin an action plan.")

    @Argument(help: "What the plan is called.")
    var title: String

    @Option(
        name: .customLong("area"),
        help: ArgumentHelp("An area that it is for, by slug or code; may be given several times.", valueName: "area")
    )
    var areas: [String] = []

    @OptionGroup var options: NewTextOptions

    func run() throws { try options.begin(.plan, title, about: areas) }
}

/// `placard new indicator`.
struct NewIndicatorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "indicator",
        abstract: "Begin an indicator, with a table for figures of your own.",
        discussion: "For figures in a file that you downloaded there is placard import FILE."
    )

    @Argument(help: "What is measured.")
    var title: String

    @OptionGroup var options: NewTextOptions

    func run() throws { try options.begin(.indicator, title) }
}

/// `placard new page`.
struct NewPageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "page", abstract: "Begin a free page.")

    @Argument(help: "What the page is called.")
    var title: String

    @OptionGroup var options: NewTextOptions

    func run() throws { try options.begin(.page, title) }
}

/// `placard new workflow`.
struct NewWorkflowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "workflow",
        abstract: "Write the files with which a code host checks and publishes the site by itself."
    )

    @Argument(help: "The host: github or gitlab.")
    var host: PublishingWorkflow

    @OptionGroup var folder: SiteFolderOption

    func run() throws {
        let written = try Begun.of { try SiteStarter(root: folder.root).begin(host) }
        try Console.output("Wrote \(written.joined(separator: ", ")).\n\(host.nextStep)\n")
    }
}

extension PublishingWorkflow: ExpressibleByArgument {}
