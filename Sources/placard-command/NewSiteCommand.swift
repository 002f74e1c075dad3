import ArgumentParser
import Diagnostics
import Import
import Model
import Placard
import Scaffolding

/// `placard new site`: a site that builds, about an invented town or about one's own council area.
struct NewSiteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "site",
        abstract: "Begin a site.",
        discussion: """
            Without a council area it is an example: an invented town with a file of each kind. With one, and with files \
            as they were downloaded, look-ups of areas, boundaries, postcodes and figures are put in their places, as \
            placard import does. What the options do not say is asked for on a terminal.
            """
    )

    @Argument(help: ArgumentHelp("The folder of the site.", valueName: "folder"), completion: .directory)
    var folder = "."

    @Option(help: ArgumentHelp("What the site is called.", valueName: "text"))
    var name: String?

    @Option(help: ArgumentHelp("Who publishes it.", valueName: "text"))
    var publisher: String?

    @Option(help: ArgumentHelp("The code of the council area that it is about, such as E08000012.", valueName: "code"))
    var council: String?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("Files about the council area, as they were downloaded.", valueName: "file"),
        completion: .file()
    )
    var from: [String] = []

    @Option(help: ArgumentHelp("With the files to publish it by itself: github or gitlab.", valueName: "host"))
    var with: PublishingWorkflow?

    @Flag(help: "Ask nothing.")
    var yes = false

    @Option(help: ArgumentHelp("The day the site speaks from, such as 2026-01-31.", valueName: "date"))
    var asOf: String?

    func validate() throws {
        if let council, !OfficialCode.isOne(council.uppercased().utf8) {
            throw ValidationError("--council \(council): an official code has a letter and eight digits: E08000012.")
        }
        if !from.isEmpty, council == nil {
            throw ValidationError("--from needs the council area that the files are about: --council CODE.")
        }
        for (option, text) in [("--name", name), ("--publisher", publisher)] {
            if let text, text.allSatisfy(\.isWhitespace) { throw ValidationError("\(option) has no words.") }
        }
        try Today.validate(asOf)
    }

    func run() throws {
        let day = try Today.day(asOf)
        var answers = SiteAnswers(name: name, publisher: publisher, council: council?.uppercased(), files: from)
        if !yes { answers.ask() }
        let (starter, host) = (SiteStarter(root: folder), with)
        let written = try Begun.of {
            let survey = try answers.council.map { try starter.survey(of: $0, files: answers.files) }
            let scaffold = SiteScaffold(
                title: answers.name,
                publisher: answers.publisher,
                subject: survey.map(SiteScaffold.Subject.council) ?? .example,
                day: day
            )
            return try starter.begin(scaffold, with: host)
        }
        try Console.output("Wrote \(Count.of(written.count, "file")) to \(TerminalEscaper.line(folder)).\n")
        let isWhole = try importFiles(answers, day)
        let root = folder == "." ? "" : " --root \(TerminalEscaper.line(folder))"
        if let host { try Console.output(host.nextStep + "\n") }
        try Console.output("Next: placard build\(root)\n")
        if !isWhole {
            Console.error(
                "Not all files are in the site; above stands why. Bring in the rest with placard import\(root) FILE."
            )
            throw ContentProblems.found
        }
    }

    /// Imports the files: those about areas first, because figures are read by the areas of the site.
    ///
    /// - Returns: whether all of them are in the site.
    private func importFiles(_ answers: SiteAnswers, _ day: CalendarDate) throws -> Bool {
        var request = ImportRequest()
        request.within = answers.council
        var isWhole = true
        do {
            var later: [String] = []
            for file in answers.files {
                let plan = try FileImporter(root: folder, day: day).plan(file, request, mayReplace: false)
                let isAboutAreas = plan.files.contains { $0.path.hasPrefix("areas/") }
                guard isAboutAreas else {
                    later.append(file)
                    continue
                }
                isWhole = try bring(file, request, day) && isWhole
            }
            for file in later { isWhole = try bring(file, request, day) && isWhole }
        } catch { throw MachineFailure(reason: "\(error)") }
        return isWhole
    }

    /// Brings a file into the site; one that has several indicators in a column of that name becomes as many.
    ///
    /// What a build would stop at is left out, and said.
    private func bring(_ file: String, _ request: ImportRequest, _ day: CalendarDate) throws -> Bool {
        let importer = try FileImporter(root: folder, day: day)
        if let question = try importer.plan(file, request, mayReplace: false).question,
            case .rows(let column) = question.subject, column.lowercased().hasPrefix("indicator"),
            question.choices.count <= Self.mostIndicators, !request.rows.contains(where: { $0.column == column })
        {
            var isWhole = true
            for choice in question.choices {
                isWhole = try bring(file, request.with(choice, to: question), day) && isWhole
            }
            return isWhole
        }
        var report = try ImportReport(of: file, request, importer, asks: !yes)
        if report.isDone { report.written = try importer.write(report.plan) }
        try report.printBriefly()
        return report.isDone
    }

    /// A file with more indicators than this has some that nobody meant.
    private static let mostIndicators = 12
}

/// What a person says of a new site.
struct SiteAnswers {
    var name: String?
    var publisher: String?
    var council: String?
    var files: [String]

    /// Asks for what has not been said, on a terminal.
    mutating func ask() {
        if name == nil {
            name = Questioner.line("What is the site called? Nothing for a name made of what it is about:")
        }
        if publisher == nil { publisher = Questioner.line("Who publishes it? Nothing to say so later:") }
        let question =
            "Which council area is it about? Its code, such as E08000012, or nothing for an invented example:"
        while council == nil, let typed = Questioner.line(question) {
            let code = typed.uppercased()
            if OfficialCode.isOne(code.utf8) {
                council = code
            } else {
                Console.error("\(TerminalEscaper.line(typed)) is no code: a letter and eight digits.")
            }
        }
        guard council != nil, files.isEmpty else { return }
        let typed = Questioner.line(
            "Which files about it have you downloaded? Their paths, or nothing to add them later:"
        )
        files = typed.map(ShellWords.of) ?? []
    }
}
