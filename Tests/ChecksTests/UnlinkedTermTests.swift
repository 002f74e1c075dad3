import Checks
import Testing

struct UnlinkedTermTests {
    private static let glossary = """
        - { id: ward, term: Ward, definition: Part of a town. }
        - { id: block, term: Building block, definition: A small area., automatic: false }
        - { id: compact, term: Compact, definition: An agreement., automatic: false }
        """

    private func check(_ body: String, frontMatter: String = "") throws -> SampleCheck {
        try SampleCheck.page(
            CheckRules.unlinkedTerm,
            body,
            frontMatter: frontMatter,
            glossary: Self.glossary
        )
    }

    @Test func findsTermsThatATextLeavesAlone() throws {
        let found = try check("One &amp; *one* ⟦ward, two wards.", frontMatter: "terms: false")
        #expect(found.locations == found.places)
        #expect(found.summaries == ["the term \"Ward\" is used and not linked"])
    }

    @Test func findsTermsThatTheGlossaryLeavesToLinks() throws {
        let found = try check("A ward has two ⟦building *blocks* and the ⟦Compact.")
        #expect(found.locations == found.places)
    }

    @Test func asksForOneLinkOnly() throws {
        #expect(try check("A building block, or [building block](term:block).").summaries == [])
        #expect(try check("## Building block\n\nWords.\n\n> A building block.").summaries == [])
    }

    @Test func leavesEverydayWordsAlone() throws {
        #expect(try check("A compact car. Compact it is.").summaries == [])
    }
}
