import ArgumentParser
import Diagnostics
import Markdown
import Placard

/// `placard fields`: what each template may use.
struct FieldsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fields",
        abstract: "List what each template may use."
    )

    @Argument(help: "A template, such as area; all of them unless said.")
    var template: String?

    @Flag(help: "Print JSON.")
    var json = false

    func run() throws {
        let catalogue = FieldCatalogue()
        guard let text = json ? catalogue.json(of: template) : catalogue.text(of: template) else {
            let names = catalogue.templates.joined(separator: ", ")
            throw ValidationError("There is no template \"\(template ?? "")\". There are: \(names)")
        }
        try Console.output(text)
    }
}

/// `placard rules`: the page of the documentation that explains every diagnostic, made from the rules themselves.
struct RulesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rules",
        abstract: "Explain every problem that Placard can find, as Markdown."
    )

    func run() throws {
        try Console.output(RuleRegistry.markdown)
    }
}

/// `placard render-markdown`: CommonMark from standard input to HTML, for the conformance tests.
struct MarkdownCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render-markdown",
        abstract: "Render CommonMark from standard input, without extensions.",
        shouldDisplay: false
    )

    func run() throws {
        var bytes: [UInt8] = []
        while let line = readLine(strippingNewline: false) { bytes.append(contentsOf: line.utf8) }
        let file = SourceFile(path: "standard input", bytes: bytes)
        try Console.output(HTMLRenderer.unsafeForConformanceTests.render(Document(parsing: file, dialect: .commonMark)))
    }
}
