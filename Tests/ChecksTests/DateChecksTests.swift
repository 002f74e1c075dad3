import Checks
import Diagnostics
import Testing

/// What is out of date on 1 January 2026.
struct DateChecksTests {
    private func briefing(_ keys: String) throws -> SampleCheck {
        try SampleCheck(
            CheckRules.briefingPastReview,
            "briefings/sample.md",
            "---\ntitle: Sample\ndate: 2024-01-01\n\(keys)\n---\nWords.\n"
        )
    }

    @Test func findsBriefingsPastTheirReview() throws {
        let check = try briefing("⟦review: 2025-12-31")
        #expect(check.locations == check.places)
        #expect(check.summaries == ["the briefing \"Sample\" was to be reviewed by 2025-12-31"])
    }

    @Test(arguments: ["review: 2026-01-01", "author: Nobody", "review: 2025-01-01\nstatus: archived"])
    func leavesOtherBriefingsAlone(_ keys: String) throws {
        #expect(try briefing(keys).summaries == [])
    }

    @Test func findsProfilesReviewedLongAgo() throws {
        let old = try SampleCheck(
            CheckRules.oldProfile,
            "profiles/sample.md",
            "---\narea: N\n⟦reviewed: 2023-12-31\n---\nWords.\n"
        )
        #expect(old.locations == old.places)
        #expect(old.summaries == ["the profile of N was last reviewed on 2023-12-31"])
        let recent = try SampleCheck(
            CheckRules.oldProfile,
            "profiles/sample.md",
            "---\narea: N\nreviewed: 2024-01-01\n---\nWords.\n"
        )
        #expect(recent.summaries == [])
    }

    private func plan(_ rule: Rule, _ actions: String, frontMatter: String = "") throws -> SampleCheck {
        try SampleCheck(
            rule,
            "plans/sample.md",
            """
            ---
            title: Sample plan
            \(frontMatter)
            ---
            ## Commitment: Gardens

            ### Actions
            \(actions)
            """
        )
    }

    @Test func findsOpenActionsWhoseDayHasPassed() throws {
        let actions = """
            ⟦- [ ] Open the gate
              owner: Town Forum; due: 2025-12-31
            - [ ] Paint the gate
              owner: Town Forum; due: 2026-01-01
            - [x] Mend the gate
              owner: Town Forum; due: 2025-12-31
            """
        let check = try plan(CheckRules.overdueAction, actions)
        #expect(check.summaries == ["the action \"Open the gate\" was due on 2025-12-31 and is open"])
        #expect(check.locations.map { $0?.line } == check.places.map(\.line))
        #expect(try plan(CheckRules.overdueAction, actions, frontMatter: "status: closed").summaries == [])
    }

    @Test func findsActionsWithoutARecentUpdate() throws {
        let actions = """
            - [ ] Open the gate
              owner: Town Forum; stage: under way
              update 2025-06-30: still shut
            - [ ] Paint the gate
              owner: Town Forum; stage: ongoing; start: 2025-01-01
            - [ ] Mend the gate
              owner: Town Forum; stage: under way; start: 2025-01-01
              update 2025-07-01: half done
            - [ ] Sell the gate
              owner: Town Forum; start: 2025-01-01
            """
        let check = try plan(CheckRules.oldUpdate, actions)
        #expect(
            check.summaries == [
                "the action \"Open the gate\" was last updated on 2025-06-30",
                "the action \"Paint the gate\" began on 2025-01-01",
            ]
        )
    }
}
