import Foundation
import Testing

/// A site whose own templates are Placard's is told about each of them that no page uses: there must be none.
@Test
func usesEveryTemplateThatComesWithPlacard() async throws {
    let site = try SiteCopy()
    try site.ignoreDates()
    try FileManager.default.copyItem(
        at: Fixtures.project.appending(path: "Templates"),
        to: site.root.appending(path: "Content/templates")
    )
    try site.remove("Content/templates/assets")
    let run = try await site.run("check", "--json")
    #expect(try JSONOutcome(run.output).codes == [])
    #expect(run.status == 0)
}

/// Templates that come with Placard are not the editor's, who is not warned that one of them has fallen out of use.
@Test
func prefersATemplateOfTheSitesOwn() async throws {
    let site = try SiteCopy()
    try site.write("{{#area}}{{name}}{{/area}}\n", to: "Content/templates/neighbourhood.mustache")
    let run = try await site.run("build")
    #expect(run.errors == "")
    #expect(try site.snapshot().text("areas/north-sampleton/index.html") == "North Sampleton\n")
}

/// Only the first cause is reported: a data file is not called unused when the indicator that names it has a slip.
@Test
func doesNotAskToDeleteTheDataOfAnIndicatorThatCannotBeRead() async throws {
    let site = try SiteCopy()
    try site.replace("kind: proportion", with: "kind: share", in: "Content/indicators/feeling-heard.md")
    let run = try await site.run("check", "--json")
    let codes = try JSONOutcome(run.output).codes
    #expect(codes.contains("C108"))
    #expect(!codes.contains("F120"))
}

/// Every word that a reader sees or hears is a message, so that a language is one file.
@Suite struct TemplateWordTests {
    /// What stands in templates outside tags, or in the values of attributes, and is the same in all languages.
    private static let fixed: Set<String> = [
        "data.csv", "data.json", "places.csv", "places.json", "data.csv-metadata.json", "limits", "shown",
        // The values of meta elements.
        "width=device-width, initial-scale=1", "noindex", "light dark", "0; url=", "summary_large_image", "summary",
        // The name of a part of a page, given to a partial.
        "wider",
    ]

    /// The attributes whose values are for programs.
    private static let attributes: Set<String> = [
        "aria-autocomplete", "aria-controls", "aria-current", "aria-describedby", "aria-expanded", "aria-hidden",
        "aria-labelledby", "autocapitalize", "autocomplete", "charset", "class", "colspan", "for", "href", "http-equiv",
        "id", "lang", "maxlength", "name", "property", "rel", "role", "scope", "spellcheck", "src", "tabindex", "type",
    ]

    @Test(arguments: try templates())
    func hasNoWordsOfItsOwn(_ template: String) throws {
        let found = try Self.words(in: Self.source(template))
        #expect(found.isEmpty, "\(template): make messages of \(found)")
    }

    @Test(arguments: [
        ("<p>Where {{name}}</p>", ["Where"]), ("<td data-label=\"Actions\">", ["Actions"]),
        ("<p class=\"quiet\">{{words.source}}: {{! A remark. }}&amp; {{{html}}}</p>", []),
        ("<p>{{<words.from}}{{$plan}}the plan{{/plan}}{{/words.from}}</p>", ["the plan"]),
        ("<form data-one=\"{{<words.one}}{{$count}}{count}{{/count}}{{/words.one}}\">", []),
        ("<a href=\"data.csv\" title=\"The file\">data.csv</a>", ["The file"]), ("<p>Ö</p>", ["Ö"]),
    ])
    func findsWords(_ template: String, _ words: [String]) throws {
        #expect(try Self.words(in: template) == words)
    }

    /// What would go into a blank is wanted in every language that has it.
    @Test(arguments: try templates())
    func fillsEveryBlank(_ template: String) throws {
        for call in try Self.source(template).matches(of: #/\{\{<words\.(\w+)\}\}((?:(?!\{\{/words\.\1\}\}).)*)/#) {
            let filled = call.2.matches(of: #/\{\{\$(\w+)\}\}/#).map { String($0.1) }
            let pattern = try #require(Self.english[String(call.1)], "\(template): \(call.1)")
            for blank in pattern.matches(of: #/\{(\w+)\}/#).map({ String($0.1) }) {
                #expect(filled.contains(blank), "\(template): {{<words.\(call.1)}} does not fill \(blank)")
            }
        }
    }

    /// Tags of Mustache go first, so that a template's condition inside a tag of HTML is none of its words.
    private static func words(in template: String) throws -> [String] {
        let markup = template.replacing(#/(?s)\{\{!.*?\}\}|\{\{\{.*?\}\}\}|\{\{.*?\}\}/#, with: "\u{1}")
            .replacing(#/\{\w+\}|&\w+;/#, with: "")
        let values = markup.matches(of: #/([\w:-]+)="([^"]*)"/#).filter { !attributes.contains(String($0.1)) }
            .map { String($0.2) }
        let texts = markup.replacing(#/(?s)<[^>]*>/#, with: "\u{1}").split(separator: #/[\n\u{1}]/#).map(String.init)
        return (values.flatMap { $0.split(separator: "\u{1}").map(String.init) } + texts)
            .map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { $0.contains(where: \.isLetter) && !fixed.contains($0) }
    }

    private static func source(_ template: String) throws -> String {
        try String(contentsOf: Fixtures.project.appending(path: "Templates/\(template)"), encoding: .utf8)
    }

    private static func templates() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: Fixtures.project.appending(path: "Templates").path)
            .filter { $0.hasSuffix(".mustache") }.sorted()
    }

    /// The English pattern of each word, by the name that templates use.
    private static let english: [String: String] = {
        let path = Fixtures.project.appending(path: "Templates/words/en-GB.yml")
        let lines = (try? String(contentsOf: path, encoding: .utf8))?.split(separator: "\n") ?? []
        let label = lines.drop { $0 != "label:" }.dropFirst().prefix { $0.hasPrefix("  ") }
        return Dictionary(
            label.map { line in
                let parts = line.split(separator: ":", maxSplits: 1)
                let words = parts[0].split(separator: "_").map { $0.trimmingCharacters(in: .whitespaces) }
                return (words.prefix(1).joined() + words.dropFirst().map(\.capitalized).joined(), String(parts[1]))
            }
        ) { first, _ in first }
    }()
}
