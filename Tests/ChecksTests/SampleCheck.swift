import Checks
import ContentLoading
import Diagnostics
import Model
import TestSupport

/// A small content folder in memory, in which one file is marked where findings should be, on 1 January 2026.
struct SampleCheck {
    /// What all checks find.
    let all: [Diagnostic]
    /// What the one check finds, in the order of the places.
    let findings: [Diagnostic]
    /// Where the marks stood.
    let places: [Diagnostics.SourceLocation]

    var locations: [Diagnostics.SourceLocation?] { findings.map(\.location) }
    var summaries: [String] { findings.map(\.summary) }

    /// What one check finds in a file, with whatever the other checks find left out.
    init(
        _ rule: Rule,
        _ path: String,
        _ text: String,
        glossary: String = "[]",
        settings: String = "",
        pages: FinishedPages = FinishedPages()
    ) throws {
        let marked = MarkedFile(text, path: "Content/" + path)
        let site = """
            title: Sample
            levels: [{ id: town, name: Town, plural: Towns }]
            \(settings)
            """
        var files = [
            marked.file, SourceFile(path: "Content/site.yml", text: site),
            SourceFile(path: "Content/glossary.yml", text: glossary),
        ]
        if path == "glossary.yml" { files.remove(at: 2) }
        let content = ContentReader().read(files)
        _ = try required(content.diagnostics.hasErrors ? nil : content)
        all = SiteChecker().check(try SampleReport(figures: []).site, content.value, pages: pages)
        findings = all.filter { $0.rule == rule }.sorted { left, right in
            guard let first = left.location, let second = right.location else { return false }
            return first < second
        }
        places = marked.places
    }

    /// What one check finds in the body of a page.
    static func page(
        _ rule: Rule,
        _ body: String,
        frontMatter: String = "",
        glossary: String = "[]",
        settings: String = "",
        pages: FinishedPages = FinishedPages()
    ) throws -> SampleCheck {
        try SampleCheck(
            rule,
            "pages/sample.md",
            "---\ntitle: Sample\n\(frontMatter)\n---\n\(body)\n",
            glossary: glossary,
            settings: settings,
            pages: pages
        )
    }

    /// As many words as asked for, each with a capital letter, without a full stop.
    static func words(_ count: Int) -> String {
        (0..<count).map { "W" + String($0) }.joined(separator: " ")
    }
}
