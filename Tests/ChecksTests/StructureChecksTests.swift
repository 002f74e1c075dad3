import Checks
import Diagnostics
import Testing

/// Links, headings, tables and pictures.
struct StructureChecksTests {
    @Test(arguments: [
        "Tom &amp; Ann: ⟦[click here](https://example.org/)",
        "⟦[Read more…](https://example.org/), ⟦[*here*](/about/)",
        "⟦<https://example.org/>",
        "⟦[https://example.org/](https://example.org/)",
        "ä ⟦[](https://example.org/)",
        "⟦[here](area:speke)",
    ])
    func findsLinksThatDoNotSayWhereTheyLead(_ marked: String) throws {
        let check = try SampleCheck.page(CheckRules.vagueLink, marked)
        #expect(check.locations == check.places)
    }

    @Test(arguments: [
        "[the hereafter](https://example.org/)", "[](area:speke)", "<mail@example.org>", "[28%](indicator:NI4)",
        "[![Map of Sampleton](/assets/map.png)](/about/)",
    ])
    func leavesOtherLinksAlone(_ body: String) throws {
        #expect(try SampleCheck.page(CheckRules.vagueLink, body).summaries == [])
    }

    @Test(arguments: [
        "⟦### Too deep\n\nWords.",
        "## One\n\n⟦#### Three\n\n### Two",
        "⟦# Title\n\n## One",
        "> ## One\n>\n> ⟦#### Three",
    ])
    func findsHeadingsThatLeaveOutALevel(_ marked: String) throws {
        let check = try SampleCheck.page(CheckRules.skippedHeading, marked)
        #expect(check.locations == check.places)
    }

    @Test func leavesHeadingsInOrderAlone() throws {
        let body = "## One\n\n### Two\n\n#### Three\n\n## One"
        #expect(try SampleCheck.page(CheckRules.skippedHeading, body).summaries == [])
    }

    @Test(arguments: [
        "⟦|   |   |\n|---|---|\n| a | b |",
        "⟦|  |\n|---|\n| a |",
        "| a | ⟦| c |\n|---|---|---|\n| a | b | c |",
    ])
    func findsColumnsWithoutNames(_ marked: String) throws {
        let check = try SampleCheck.page(CheckRules.tableWithoutHeader, marked)
        #expect(check.locations.map { $0?.line } == check.places.map(\.line))
    }

    @Test(arguments: [
        "| a | b |\n|---|---|\n|  |  |", "|  | b |\n|---|---|\n| a | b |", "| [](area:x) | b |\n|---|---|",
    ])
    func leavesTablesWithNamesAlone(_ body: String) throws {
        #expect(try SampleCheck.page(CheckRules.tableWithoutHeader, body).summaries == [])
    }

    @Test(arguments: [
        "Tom &amp; Ann ⟦![](/assets/a.png)", "⟦![ ](/assets/a.png \"Title\")", "⟦![map.PNG](/assets/map.png)",
        "[⟦![](/assets/a.png)](/about/)", "⟦![![](/assets/b.png)](/assets/a.png)",
    ])
    func findsPicturesWithoutWords(_ marked: String) throws {
        let check = try SampleCheck.page(CheckRules.pictureWithoutWords, marked)
        #expect(check.locations == check.places)
    }

    @Test(arguments: ["![A map of Sampleton](/assets/a.png)", "![](/assets/a.png \"decorative\")"])
    func leavesPicturesWithWordsOrAChoiceAlone(_ body: String) throws {
        #expect(try SampleCheck.page(CheckRules.pictureWithoutWords, body).summaries == [])
    }

    @Test func findsLinksToPartsThatAPageDoesNotHave() throws {
        let page = "<h2 id=\"contact\">Contact</h2><p class=\"x\" id=\"more\">"
        let check = try SampleCheck.page(
            CheckRules.lostFragment,
            "[A](/about/#contact) [b](/about/#more) ⟦[c](/about/#contakt) [d](/lost/#x) [e](#y) [f](/about/#) ä&amp;"
                + "⟦[g](/about/?q=1#z)",
            pages: FinishedPages(["about/index.html": { Array(page.utf8) }])
        )
        #expect(check.locations == check.places)
        #expect(check.findings.map(\.suggestion) == ["Did you mean #contact?", nil])
    }
}
