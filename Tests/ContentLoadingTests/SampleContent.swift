import ContentLoading
import Diagnostics
import Model
import TestSupport

/// Small content folders in memory.
enum SampleContent {
    static let settings = """
        title: Sample
        levels: [{ id: town, name: Town, plural: Towns }]
        """

    /// Reads one marked file beside a site.yml that is in order.
    static func read(_ path: String, _ text: String) -> Reading {
        let marked = MarkedFile(text, path: "Content/" + path)
        var files = [marked.file]
        if path != "site.yml" { files.append(SourceFile(path: "Content/site.yml", text: settings)) }
        let outcome = ContentReader().read(files)
        return Reading(content: outcome.value, diagnostics: outcome.diagnostics, places: marked.places)
    }

    /// Reads the front matter and body of a plan.
    static func plan(_ body: String, frontMatter: String = "title: Sample plan") -> Reading {
        read("plans/sample.md", "---\n\(frontMatter)\n---\n\(body)")
    }

    /// Reads several files, given by their paths, and nothing else.
    static func read(_ files: [String: String]) -> Outcome<Content> {
        ContentReader().read(files.map { SourceFile(path: "Content/" + $0.key, text: $0.value) })
    }

    /// What came of reading a marked file.
    struct Reading {
        let content: Content
        let diagnostics: [Diagnostic]
        let places: [Diagnostics.SourceLocation]

        var codes: [String] { diagnostics.map(\.rule.code) }
        var locations: [Diagnostics.SourceLocation?] { diagnostics.map(\.location) }
        var plan: ActionPlan? { content.plans.first }
        var commitment: Commitment? { plan?.commitments.first }
        var action: Action? { commitment?.actions.first }
    }
}
