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
