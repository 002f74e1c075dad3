import Checks
import Diagnostics
import Testing

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
