import Diagnostics
import Testing

@Suite struct RuleCatalogueTests {
    @Test func makesOneHeadingForEachGroupAndRule() {
        let catalogue = RuleCatalogue([
            Rule("T101", "Unknown <name>", "Use `{{*name*}}`, *not* that."), Rule("D102", "Second", "Why."),
            Rule("D101", "First", "Why."),
        ])
        let page = catalogue.markdown
        let headings = page.split(separator: "\n").filter { $0.hasPrefix("#") }
        #expect(
            headings == [
                "# Diagnostics", "## D: data, areas and boundaries", "### D101", "### D102", "## T: templates",
                "### T101",
            ]
        )
        #expect(page.hasSuffix("### T101\n\n**Unknown \\<name\\>**\n\nUse `{{*name*}}`, \\*not\\* that.\n"))
    }
}
