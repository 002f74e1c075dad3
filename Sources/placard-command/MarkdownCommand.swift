import ArgumentParser
import Diagnostics
import Markdown

/// `placard render-markdown`: CommonMark from standard input to HTML, for the conformance tests.
struct MarkdownCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render-markdown",
        abstract: "Render CommonMark from standard input, without extensions.",
        shouldDisplay: false
    )

    func run() {
        var bytes: [UInt8] = []
        while let line = readLine(strippingNewline: false) { bytes.append(contentsOf: line.utf8) }
        let file = SourceFile(path: "standard input", bytes: bytes)
        Console.output(HTMLRenderer.unsafeForConformanceTests.render(Document(parsing: file, dialect: .commonMark)))
    }
}
