import Checks
import Diagnostics
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

/// The places are Sampleland, in it Eastley, and in that Midtown, Lostwick, Farwick and others.
struct UnlinkedPlaceTests {
    private func check(_ body: String) throws -> SampleCheck {
        try SampleCheck.page(CheckRules.unlinkedPlace, body)
    }

    @Test func offersTheLinkToAPlaceOnceInAText() throws {
        let found = try check("In ⟦Midtown and in Midtown.\n\nAll of &amp; \\*⟦Eastley\\*, *⟦Farwick's* too.")
        #expect(found.locations == found.places)
        #expect(
            found.findings.map(\.suggestion) == [
                "Write [Midtown](area:n).", "Write [Eastley](area:d).", "Write [Farwick](area:f).",
            ]
        )
    }

    @Test(arguments: [
        "[Midtown](area:n) is Midtown.", "## Midtown", "> Midtown", "`Midtown`", "[Midtown](/about/)", "midtown",
        "Midtowners", "Midtown Road", "in Old Midtown", "Midtown-on-Sea", "x@Midtown", "```\nMidtown\n```",
        "Mr Midtown came.", "the University of Midtown", "They call it \"Midtown\".",
        "So it is (Midtown report, 2031).", "In Sampleland.", "In Block 1.", "In Oldwick.",
    ])
    func leavesEverythingElseAlone(_ body: String) throws {
        #expect(try check(body).summaries == [])
    }

    @Test func leavesAProfileItsOwnPlace() throws {
        let profile = "---\narea: n\n---\n\nMidtown is in ⟦Eastley.\n"
        let found = try SampleCheck(CheckRules.unlinkedPlace, "profiles/midtown.md", profile)
        #expect(found.locations == found.places)
    }

    @Test func leavesWordsOfPlansThatCannotHaveLinks() throws {
        let plan = """
            ---
            title: Plan
            ---
            ## Commitment: Trees

            ### Gaps
            - No trees in ⟦Eastley.

            ### Actions
            - [ ] Plant trees in Midtown
              owner: Farwick Trees

            ### You said, we did
            - You said: trees for Lostwick. We did: one stands there.
            """
        let found = try SampleCheck(CheckRules.unlinkedPlace, "plans/plan.md", plan)
        #expect(found.locations == found.places)
    }

    @Test func namesAPlaceOnceHoweverOftenItStands() throws {
        #expect(try check(String(repeating: "in Midtown, Midtown's ", count: 500)).summaries.count == 1)
    }
}
