import Diagnostics
import Import
import Placard

/// What came of one file, for people and for programs.
struct ImportReport {
    let file: String
    let plan: ImportPlan
    /// The files that were written; nil where nothing was to be.
    var written: [String]?

    /// Looks at a file, and asks for what it leaves open.
    ///
    /// - Parameter asks: whether somebody may be asked, where somebody is there.
    init(
        of file: String,
        _ request: ImportRequest,
        _ importer: FileImporter,
        mayReplace: Bool = false,
        asks: Bool
    ) throws {
        var request = request
        var plan = try importer.plan(file, request, mayReplace: mayReplace)
        while asks, let question = plan.question, let answer = Questioner.answer(to: question, about: file) {
            request = request.with(answer, to: question)
            plan = try importer.plan(file, request, mayReplace: mayReplace)
        }
        self.file = file
        self.plan = plan
    }

    /// Whether nothing is open and nothing is in the way of writing.
    ///
    /// What is wrong with the figures is mended in the file that is written.
    var mayWrite: Bool {
        plan.question == nil && !plan.files.isEmpty
            && !plan.diagnostics.contains { $0.severity == .error && $0.rule.code.hasPrefix("N") }
    }

    /// Whether all went as it was asked.
    var isDone: Bool { mayWrite && !hasErrors }

    /// What an editor has still to say in the files.
    private var todos: Int {
        plan.files.filter { $0.path.hasSuffix(".md") }.reduce(0) { $0 + $1.text.ranges(of: "TODO").count }
    }

    private var hasErrors: Bool { plan.diagnostics.contains { $0.severity == .error } }

    func print(isDryRun: Bool) throws {
        var text = heading
        for fact in plan.facts {
            let space = String(repeating: " ", count: max(1, 13 - fact.label.count))
            text += "  " + fact.label + space + TerminalEscaper.line(fact.text) + "\n"
        }
        if !plan.lines.isEmpty {
            let lines = plan.lines.map { "    " + TerminalEscaper.line($0) + "\n" }
            text += "\n" + lines.joined() + "\n"
        }
        try Console.output(text)
        if !plan.diagnostics.isEmpty {
            let printer = DiagnosticPrinter(sources: plan.files, colour: Console.mayColour)
            Console.error(printer.text(plan.diagnostics))
        }
        if let question = plan.question { Console.error(Self.words(for: question)) }
        if let read = plan.read {
            try Console.output("Read with these lines: \(Self.words(for: read)).\n")
        }
        if let found = plan.found { try Console.output("The site then has \(found).\n") }
        if let written { try Console.output(summary(of: written)) }
        if isDryRun, mayWrite {
            try Console.output("Would write \(plan.files.map { "Content/" + $0.path }.joined(separator: ", ")).\n")
        }
    }

    /// Prints what came of the file in a few lines, and what is wrong or open in full.
    func printBriefly() throws {
        let found = plan.read.map { Self.words(for: $0) } ?? plan.found.map { "the site then has \($0)" }
        var parts = [written == nil ? "not brought in" : found ?? "brought in"]
        if written != nil, todos > 0 { parts.append(Count.of(todos, "TODO")) }
        if written != nil, let text = plan.files.first(where: { $0.path.hasSuffix(".md") }) { parts.append(text.path) }
        try Console.output(heading.dropLast() + ": " + parts.joined(separator: ", ") + "\n")
        let findings = plan.diagnostics.filter { $0.severity != .note }
        if !findings.isEmpty {
            Console.error(DiagnosticPrinter(sources: plan.files, colour: Console.mayColour).text(findings))
        }
        if let question = plan.question { Console.error(Self.words(for: question)) }
    }

    private static func words(for read: (figures: Int, areas: Int, periods: Int)) -> String {
        "\(Count.of(read.figures, "figure")) of \(Count.of(read.areas, "area")) in "
            + "\(Count.of(read.periods, "period"))"
    }

    private var heading: String {
        let kind = plan.kind.map { ": " + $0 } ?? ""
        let section = plan.section.map { " (Documentation/Sources.md, no. \($0))" } ?? ""
        return TerminalEscaper.line(file.split(separator: "/").last.map(String.init) ?? file) + kind + section + "\n"
    }

    private func summary(of written: [String]) -> String {
        var text =
            written.isEmpty
            ? "Nothing to write: all is there already.\n" : "Wrote \(written.joined(separator: ", ")).\n"
        if hasErrors, !written.isEmpty {
            text += "A build stops at the errors above until they are mended in the new file, as they say.\n"
        }
        if todos > 0 {
            text += "\(Count.of(todos, "TODO")) in it for you to decide; then run: placard check\n"
        } else if !written.isEmpty {
            text += "Next: placard check\n"
        }
        return text
    }

    private static func words(for question: ImportQuestion) -> String {
        guard let first = question.choices.first else {
            return "\(question.text) Say it: \(question.option("TEXT"))\nNothing was written."
        }
        let shown = question.choices.prefix(60)
        let more = question.choices.count > shown.count ? "  and \(question.choices.count - shown.count) more\n" : ""
        return "\(question.text) Say which, as in \(TerminalEscaper.line(question.option(first))):\n"
            + shown.map { "  \(TerminalEscaper.line($0.isEmpty ? "(empty)" : $0))\n" }.joined() + more
            + "Nothing was written."
    }

    var json: JSONValue {
        let question = plan.question.map { question in
            JSONValue.object([
                ("text", .text(question.text)), ("choices", .texts(question.choices)),
                ("options", .texts(question.choices.map(question.option))),
            ])
        }
        let read = plan.read.map {
            JSONValue.object([
                ("figures", .number($0.figures)), ("areas", .number($0.areas)), ("periods", .number($0.periods)),
            ])
        }
        return .object([
            ("file", .text(file)),
            ("kind", .orNull(plan.kind)),
            ("section", .orNull(plan.section)),
            ("facts", .list(plan.facts.map { .object([("label", .text($0.label)), ("text", .text($0.text))]) })),
            ("lines", .texts(plan.lines)),
            ("question", question),
            ("read", read),
            ("found", .optional(plan.found)),
            ("files", .texts(plan.files.map(\.path))),
            ("written", written.map { .texts($0) }),
            ("todos", .number(todos)),
            ("diagnostics", DiagnosticJSONPrinter().json(plan.diagnostics)),
        ])
    }
}
