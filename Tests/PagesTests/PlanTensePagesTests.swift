import Markdown
import Model
import Pages
import TestSupport
import Testing

/// In which tense the pages tell of a plan, by the time it covers; the sample site speaks from 1 January 2026.
@Suite struct PlanTensePagesTests {
    /// Where a plan for Midtown is told of.
    private static let pages = [
        "plans/plan/index.html", "plans/index.html", "index.html", "areas/midtown/index.html",
        "areas/midtown/handout/index.html", "areas/eastley/index.html", "areas/c/index.html",
        "indicators/voice/index.html", "themes/say/index.html",
    ]
    /// What may be said of a plan only while it goes on.
    private static let present = [
        "overdue", "Already happening", "What is being done", "Who is acting on this", "How far it has come", "to go.",
        "update due", "due for an update", "on course",
    ]

    private func site(
        _ period: String? = nil,
        covers: (String, String)? = nil,
        status: ActionPlan.Status = .agreed,
        actions: [Action]? = nil
    ) throws -> SampleSite {
        var sample = SampleSite()
        sample.figures = [
            try SampleSite.figure(SampleSite.midtown, 27, lower: 25, upper: 29),
            try SampleSite.figure(SampleSite.eastley, 40, lower: 39, upper: 41),
        ]
        let text = Sample.text("Letters are answered.")
        sample.plans = [
            SampleSite.plan(
                title: "The plan of Midtown",
                status: status,
                owner: "Town Forum",
                period: period,
                covers: covers,
                target: 33,
                namedGaps: ["No spade"],
                alreadyHappening: DocumentFragment(document: text, blocks: Array(text.nodes.indices.prefix(1))),
                try actions ?? [
                    SampleSite.action(
                        "Meet",
                        owner: "Forum",
                        due: "2025-12-31",
                        stage: .underWay,
                        confidence: .onTrack
                    ),
                    SampleSite.action("Write", due: "2026-06-30", stage: .underWay),
                    SampleSite.action("Read", due: "2025-11-30", stage: .complete),
                ]
            )
        ]
        sample.links.plansOfArea = [SampleSite.midtown: [0]]
        sample.links.commitmentsOfIndicator = ["voice": [.init(plan: 0, commitment: 0)]]
        sample.links.commitmentsOfTheme = ["say": [.init(plan: 0, commitment: 0)]]
        return sample
    }

    /// The words of each page that tells of the plan.
    private func words(_ sample: SampleSite) async throws -> [String: String] {
        let pages = try await sample.pages()
        var words: [String: String] = [:]
        for path in Self.pages {
            guard let page = pages[path] else { continue }
            words[path] = try HTMLPage(page).text("main")
        }
        #expect(words.count >= 8)
        return words
    }

    @Test func tellsInThePresentOfAPlanWhoseTimeCoversTheDay() async throws {
        let pages = try await words(try site("2025/26", covers: ("2025-04-01", "2026-03-31")))
        #expect(pages["areas/midtown/index.html"]?.contains("What is being done") == true)
        #expect(pages["areas/midtown/index.html"]?.contains("1 overdue") == true)
        #expect(pages["areas/midtown/index.html"]?.contains("under way") == true)
        #expect(pages["plans/plan/index.html"]?.contains("Already happening") == true)
        #expect(pages["plans/plan/index.html"]?.contains("1 action is overdue.") == true)
        #expect(pages["indicators/voice/index.html"]?.contains("Who is acting on this") == true)
    }

    @Test(
        arguments: [
            (
                "2009/10", ("2009-04-01", "2010-03-31"), ActionPlan.Status.agreed,
                "Planned for 2009/10; nothing published since."
            ),
            ("until March 2010", ("", "2010-03-31"), .agreed, "nothing published since."),
            ("2025/26", ("2025-04-01", "2026-03-31"), .closed, "Planned for 2025/26; no longer worked on."),
        ] as [(String, (String, String), ActionPlan.Status, String)]
    )
    func tellsInThePastOfAPlanThatIsOver(
        _ period: String,
        _ covers: (String, String),
        _ status: ActionPlan.Status,
        _ timing: String
    ) async throws {
        let pages = try await words(try site(period, covers: covers, status: status))
        for (path, page) in pages {
            for claim in Self.present { #expect(!page.contains(claim), "\(path) says \(claim)") }
            #expect(!page.contains("Next dates") && !page.contains("Next steps"), "\(path)")
            if path != "plans/plan/index.html" { #expect(!page.contains("under way"), "\(path)") }
            if page.contains("The plan of Midtown"), !path.hasSuffix("c/index.html") {
                #expect(page.contains(timing), "\(path)")
            }
        }
        let area = try #require(pages["areas/midtown/index.html"])
        #expect(area.contains("What was planned") && area.contains("Was led by Town Forum."))
        #expect(area.contains("1 of 3 reported complete"))
        let plan = try #require(pages["plans/plan/index.html"])
        #expect(plan.contains("2 actions were not reported as done.") && plan.contains("Stage last reported"))
        #expect(plan.contains("Happening when the plan was written") && plan.contains("Was due"))
    }

    @Test func countsAPlanThatIsOverForNoConcern() async throws {
        let page = try HTMLPage(
            try await site("2009/10", covers: ("2009-04-01", "2010-03-31")).page("areas/eastley/index.html")
        )
        #expect(try page.count("#plan-matrix") == 0)
        #expect(try page.count("h3#plan-gaps") == 0)
        let open = try HTMLPage(
            try await site("2025/26", covers: ("2025-04-01", "2026-03-31")).page("areas/eastley/index.html")
        )
        #expect(try open.count("#plan-matrix") == 1)
    }

    @Test(
        arguments: [
            ("2027/28", ("2027-04-01", "2028-03-31"), "Planned for 2027/28; it has not begun."),
            ("From April 2027", ("2027-04-01", ""), "Planned"),
        ] as [(String, (String, String), String)]
    )
    func tellsOfAPlanStillToBeginAsPlanned(_ period: String, _ covers: (String, String), _ timing: String) async throws
    {
        let pages = try await words(try site(period, covers: covers))
        for (path, page) in pages {
            for claim in Self.present { #expect(!page.contains(claim), "\(path) says \(claim)") }
            if path != "plans/plan/index.html" { #expect(!page.contains("under way"), "\(path)") }
        }
        let area = try #require(pages["areas/midtown/index.html"])
        #expect(area.contains("What is planned") && area.contains(timing) && area.contains("it has not begun."))
    }

    @Test func claimsNothingOfAPlanWithoutDates() async throws {
        let action = try SampleSite.action("Meet", owner: "Forum", stage: .underWay, confidence: .onTrack)
        let pages = try await words(try site(actions: [action]))
        for (path, page) in pages {
            for claim in Self.present { #expect(!page.contains(claim), "\(path) says \(claim)") }
            if path != "plans/plan/index.html" { #expect(!page.contains("under way"), "\(path)") }
            if page.contains("The plan of Midtown"), !path.hasSuffix("c/index.html") {
                #expect(page.contains("Planned; the plan gives no dates."), "\(path)")
            }
        }
        #expect(pages["areas/midtown/index.html"]?.contains("What is planned") == true)
        #expect(pages["areas/midtown/index.html"]?.contains("none reported complete") == true)
    }

    @Test func goesByTheDatesOfActionsWhereThePlanNamesNoTime() async throws {
        let past = try SampleSite.action("Meet", due: "2009-12-31", stage: .underWay)
        let pages = try await words(try site(actions: [past]))
        #expect(
            pages["areas/midtown/index.html"]?.contains("Planned until 31 December 2009; nothing published since.")
                == true
        )
        #expect(pages["plans/plan/index.html"]?.contains("overdue") == false)
        let coming = try SampleSite.action("Meet", due: "2026-12-31", stage: .underWay)
        #expect(
            try await words(try site(actions: [coming]))["areas/midtown/index.html"]?.contains("What is being done")
                == true
        )
    }

    @Test func keepsFilesInTheTenseOfThePlan() async throws {
        let over = try await site("2009/10", covers: ("2009-04-01", "2010-03-31")).pages()
        let table = try #require(over["plans/plan/actions.csv"])
        #expect(
            table.contains("under way,on track,,,,As last reported: the plan's dates do not cover the day of this site")
        )
        let calendar = try #require(over["plans/plan/actions.ics"])
        #expect(calendar.contains("SUMMARY:Was due: Meet") && calendar.contains("Stage last reported: under way"))
        // Nothing of a plan that is over is put into anybody's diary.
        #expect(!calendar.contains("SUMMARY:Was due: Write") && !calendar.contains("SUMMARY:Due:"))
        let open = try await site("2025/26", covers: ("2025-04-01", "2026-03-31")).pages()
        #expect(open["plans/plan/actions.csv"]?.contains("under way,on track,,yes,,\r\n") == true)
        #expect(open["plans/plan/actions.ics"]?.contains("SUMMARY:Due: Write") == true)
    }
}
