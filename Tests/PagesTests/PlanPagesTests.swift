import Model
import Pages
import TestSupport
import Testing

@Suite struct PlanPagesTests {
    /// A time that covers the day from which the sample site speaks.
    private let now = ("2025-01-01", "2026-12-31")

    @Test func saysWhatIsNotPublished() async throws {
        var sample = SampleSite()
        sample.plans = [SampleSite.plan([])]
        let pages = try await sample.pages()
        let page = try HTMLPage(#require(pages["plans/plan/index.html"]))
        #expect(try page.text("h2#progress + p") == "The plan has 1 commitment and no actions.")
        #expect(
            try page.text("#progress ~ .empty")
                == "Not published in this plan: who answers for it; the time it covers; what needs to happen; "
                + "what was happening when it was written; gaps; targets; actions; what residents said."
        )
        #expect(try !page.texts("h3").contains("Gaps"))
        let downloads = try page.texts("#progress ~ p").last
        #expect(downloads?.hasSuffix("There is no calendar, because no action has a due date.") == true)
        #expect(pages["plans/plan/actions.ics"] == nil)
    }

    @Test func saysThatNoStageIsPublished() async throws {
        var sample = SampleSite()
        sample.plans = [SampleSite.plan([try SampleSite.action("Meet")])]
        let page = try await sample.html("plans/plan/index.html")
        let words = "The plan does not say how far any of its actions has come."
        #expect(try page.texts("#progress ~ .empty").contains(words))
        #expect(try page.texts(".findings li").contains("No owner is published for any open action."))
    }

    /// That none is published is said once, on the plan's own page.
    @Test func saysOnlyHowManyActionsThereAreWhereNoStageIsPublished() async throws {
        for time in [nil, now] {
            var sample = SampleSite()
            sample.plans = [SampleSite.plan(covers: time, [try SampleSite.action("Meet")])]
            let page = try await sample.html("plans/index.html")
            #expect(try page.texts("td[data-label='Actions']") == ["1 action"])
            #expect(try !page.text("html").contains("stage not stated"))
        }
    }

    @Test func marksWhatIsOverdueOnTheDayTheSiteSpeaksFrom() async throws {
        var sample = SampleSite()
        sample.plans = [
            SampleSite.plan(
                covers: now,
                [
                    try SampleSite.action("Meet", due: "2025-12-31", stage: .underWay, confidence: .atRisk),
                    try SampleSite.action("Read", due: "2025-12-31", stage: .complete),
                    try SampleSite.action("Write", due: "2026-01-01", stage: .notStarted),
                ]
            )
        ]
        let page = try await sample.html("plans/plan/index.html")
        #expect(try page.texts(".findings li").contains("1 action is overdue."))
        #expect(try page.texts(".action strong.overdue").filter { $0.hasSuffix(" overdue") }.count == 1)
        #expect(try page.texts(".action .facts time[datetime='2025-12-31']").contains("31 December 2025"))
        #expect(try page.texts(".action .facts dd").contains("! at risk"))
        #expect(try page.texts(".action .facts dd > span[aria-hidden='true']").contains("!"))
    }

    @Test func marksActionsThatNobodyOwnsOrReportsOn() async throws {
        var sample = SampleSite()
        let update = Action.Update(date: try Sample.day("2025-06-01"), text: "begun")
        sample.plans = [
            SampleSite.plan(
                covers: now,
                [
                    try SampleSite.action("Meet", owner: "Forum", stage: .underWay, updates: [update]),
                    try SampleSite.action("Read", stage: .notStarted),
                    try SampleSite.action("Write", stage: .complete, updates: [update]),
                ]
            )
        ]
        let page = try await sample.html("plans/plan/index.html")
        #expect(try page.texts("strong.overdue").sorted() == ["↻ update due", "◌ no owner published"])
        #expect(try page.texts("strong.overdue > span[aria-hidden='true']").sorted() == ["↻", "◌"])
        #expect(try page.texts(".findings li").contains("1 open action is due for an update."))
    }

    @Test func marksGapsThatNoOpenActionAnswers() async throws {
        var sample = SampleSite()
        let done = try SampleSite.action("Meet", owner: "Forum", stage: .complete)
        sample.plans = [SampleSite.plan(covers: now, namedGaps: ["No spade"], [done])]
        let page = try await sample.html("plans/plan/index.html")
        #expect(try page.texts(".commitment > .stages strong") == ["◇ gaps, and no open action"])
        #expect(try page.texts(".commitment > .stages strong > span[aria-hidden='true']") == ["◇"])
        #expect(try page.texts(".findings li").contains("1 commitment names gaps and has no open action."))
    }

    @Test func sortsPlansByTheAreasThatHoldTheirPlaces() async throws {
        var sample = SampleSite()
        sample.plans = [SampleSite.plan([try SampleSite.action("Meet", due: "2026-02-01")])]
        let pages = try await sample.pages()
        let html = try #require(pages["plans/index.html"])
        let page = try HTMLPage(html)
        #expect(try page.texts("p > strong") == ["1 plan, 1 commitment, 1 action"])
        #expect(try page.count("h2#plans-eastley") == 1)
        #expect(try page.texts("li > time[datetime='2026-02-01']") == ["1 February 2026"])
        #expect(try page.texts("li > time + a") == ["Meet"])
        #expect(!html.contains("updates.xml"))
        #expect(pages["plans/updates.xml"] == nil)
        #expect(pages["plans/actions.ics"] != nil)
    }

    @Test func groupsCommitmentsOnAnIndicatorByTheirPlaces() async throws {
        var sample = SampleSite()
        sample.plans = [
            SampleSite.plan(covers: now, [try SampleSite.action("Meet", owner: "Town Forum", stage: .underWay)])
        ]
        sample.links.commitmentsOfIndicator = ["voice": [.init(plan: 0, commitment: 0)]]
        let page = try await sample.html("indicators/voice/index.html")
        #expect(try page.text("h2#commitments") == "Who is acting on this")
        #expect(try page.texts(".commitment-meta").contains { $0.contains("Who: Town Forum.") })
        #expect(try page.count("h3#acting-1") == 1)
    }

    @Test func tellsTheUpdatesOfAllPlansAsAFeed() async throws {
        var sample = SampleSite()
        sample.baseURL = "https://example.org/site/"
        let updates = try ["2025-06-01", "2025-07-01"].map {
            Action.Update(date: try Sample.day($0), text: "four & six")
        }
        sample.plans = [SampleSite.plan([try SampleSite.action("Meet <all>", updates: updates)])]
        let feed = try await sample.page("plans/updates.xml")
        #expect(feed.contains("<updated>2025-07-01T00:00:00Z</updated>"))
        #expect(feed.components(separatedBy: "<entry>").count == 3)
        #expect(feed.contains("<summary>four &amp; six</summary>"))
        let ids = feed.components(separatedBy: "\n").filter { $0.hasPrefix("<id>") }
        #expect(Set(ids).count == 3)
    }

    @Test func showsConcernsGapsAndActionsByThemeAndPlace() async throws {
        var sample = SampleSite()
        sample.figures = [
            try SampleSite.figure(SampleSite.midtown, 20, lower: 19, upper: 21),
            try SampleSite.figure(SampleSite.hillside, 20, lower: 19, upper: 21),
            try SampleSite.figure(SampleSite.eastley, 30, lower: 29, upper: 31),
        ]
        sample.plans = [SampleSite.plan([try SampleSite.action("Meet")])]
        sample.links.plansOfArea = [SampleSite.midtown: [0]]
        let page = try await sample.html("areas/eastley/index.html")
        #expect(try page.texts("td a[aria-label='1 concern: Midtown, Having a say']") == ["1 concern"])
        #expect(
            try page.attributes("td a[aria-label='1 action: Midtown, Having a say']", "href")
                == ["../../plans/plan/index.html#commitment-1"]
        )
        #expect(try page.texts("section[aria-labelledby='plans'] h4").contains("Concerns without an action"))
        #expect(try page.text("section[aria-labelledby='plans']").contains("In places without a plan nothing"))
    }

    @Test(arguments: [
        (33.0, nil, "6.0 percentage points to go."), (27.0, nil, "The latest figure is at the target."),
        (25.0, nil, "The latest figure has passed the target by 2.0 percentage points."),
        (25.0, 30.0, "2.0 percentage points to go."), (27.01, nil, "Less than 0.1 percentage points to go."),
    ])
    func holdsTheLatestFigureBesideTheTarget(_ target: Double, _ baseline: Double?, _ words: String) async throws {
        var sample = SampleSite()
        sample.figures = [try SampleSite.figure(SampleSite.midtown, 27)]
        sample.plans = [SampleSite.plan(covers: now, baseline: baseline, target: target, [])]
        let page = try await sample.html("plans/plan/index.html")
        let paragraph = try page.text(".commitment .facts-row + p")
        #expect(paragraph.hasPrefix(words))
        let untested = "The source gives no margin of error, so we have not tested"
        #expect(try page.text(".commitment").contains(untested) == (baseline != nil))
    }

    @Test(arguments: [
        (20.0, "Better than the baseline, by more than chance."), (26, "No clear change since the baseline."),
        (30, "Worse than the baseline, by more than chance."), (27, "There is no figure later than the baseline yet."),
    ])
    func testsTheLatestFigureAgainstTheBaseline(_ baseline: Double, _ words: String) async throws {
        var sample = SampleSite()
        sample.figures = [try SampleSite.figure(SampleSite.midtown, 27, lower: 25, upper: 29)]
        sample.plans = [SampleSite.plan(covers: now, baseline: baseline, target: 33, [])]
        let page = try await sample.html("plans/plan/index.html")
        #expect(try page.text(".commitment .facts-row + p").contains("6.0 percentage points to go. " + words))
    }

    @Test func writesTheActionsByteForByte() async throws {
        var sample = SampleSite()
        let update = Action.Update(date: try Sample.day("2025-06-01"), text: "four of six do")
        sample.plans = [
            SampleSite.plan(
                covers: now,
                [
                    try SampleSite.action(
                        "Meet, and talk",
                        owner: "=Forum",
                        partners: ["A", "B"],
                        due: "2025-09-30",
                        stage: .underWay,
                        confidence: .onTrack,
                        updates: [update]
                    )
                ]
            )
        ]
        let csv = try await sample.page("plans/plan/actions.csv")
        #expect(
            csv == "\u{FEFF}plan,commitment,need,theme,indicator,action_area,action,owner,partners,start,due,stage,"
                + "confidence,cost,overdue,updates,note\r\nA plan,People have a say,,say,voice,,\"Meet, and talk\",'=Forum,A; B,,"
                + "2025-09-30,under way,on track,,yes,2025-06-01: four of six do,\r\n"
        )
    }

    @Test func keepsACommitmentWithoutActionsInTheFile() async throws {
        var sample = SampleSite()
        sample.plans = [SampleSite.plan([])]
        let csv = try await sample.page("plans/plan/actions.csv")
        #expect(
            csv.hasSuffix(
                "A plan,People have a say,,say,voice,,,,,,,,,,,,No actions are published for this commitment\r\n"
            )
        )
    }

    @Test func writesADueDateAsAnAllDayEvent() async throws {
        var sample = SampleSite()
        sample.baseURL = "https://example.org/site/"
        sample.plans = [SampleSite.plan([try SampleSite.action("Meet; talk, eat\\drink", due: "2026-12-31")])]
        let lines = try await sample.page("plans/plan/actions.ics").components(separatedBy: "\r\n")
        #expect(lines.first == "BEGIN:VCALENDAR")
        #expect(lines.suffix(2) == ["END:VCALENDAR", ""])
        #expect(lines.contains("DTSTAMP:20260101T000000Z"))
        #expect(lines.contains("DTSTART;VALUE=DATE:20261231"))
        #expect(lines.contains("DTEND;VALUE=DATE:20270101"))
        #expect(lines.contains(#"SUMMARY:Due: Meet\; talk\, eat\\drink"#))
        #expect(lines.contains("URL:https://example.org/site/plans/plan/#commitment-1"))
        let identifier = try #require(lines.first { $0.hasPrefix("UID:") })
        #expect(identifier.hasPrefix("UID:plan-") && identifier.hasSuffix("@example.org"))
    }

    @Test func foldsLinesAtSeventyFiveOctetsBetweenCharacters() async throws {
        var sample = SampleSite()
        let long = String(repeating: "é€😀 ", count: 40)
        sample.plans = [SampleSite.plan([try SampleSite.action(long, due: "2026-12-31")])]
        let text = try await sample.page("plans/plan/actions.ics")
        for line in text.components(separatedBy: "\r\n") { #expect(line.utf8.count <= 75) }
        #expect(!text.unicodeScalars.contains("\u{FFFD}"))
        #expect(text.replacing("\r\n ", with: "").contains("SUMMARY:Due: " + long))
    }

    @Test func keepsTheIdentifierOfAnActionWhenOthersComeBeforeIt() async throws {
        var sample = SampleSite()
        let meet = try SampleSite.action("Meet", due: "2026-12-31")
        sample.plans = [SampleSite.plan([meet])]
        let alone = try await identifiers(sample)
        sample.plans = [SampleSite.plan([try SampleSite.action("Read", due: "2026-11-30"), meet, meet])]
        let several = try await identifiers(sample)
        #expect(alone.count == 1)
        #expect(several.contains(alone[0]))
        #expect(Set(several).count == 3)
    }

    @Test func showsWhatWasSaidAndDone() async throws {
        var sample = SampleSite()
        let items = [
            YouSaidWeDid(said: "Nobody replies", answer: .did("We reply"), declaredAt: SampleSite.location),
            YouSaidWeDid(said: "Open on Sundays", answer: .no(because: "no staff"), declaredAt: SampleSite.location),
        ]
        sample.plans = [SampleSite.plan(youSaid: items, [])]
        let page = try await sample.html("plans/plan/index.html")
        #expect(
            try page.texts(".said > li > p") == [
                "You said: Nobody replies", "We did: We reply", "You said: Open on Sundays", "No, because: no staff",
            ]
        )
        #expect(try page.texts(".said strong") == ["You said:", "We did:", "You said:", "No, because:"])
    }

    private func identifiers(_ sample: SampleSite) async throws -> [Substring] {
        try await sample.page("plans/plan/actions.ics").split(separator: "\r\n").filter { $0.hasPrefix("UID:") }
    }
}

extension String {
    /// The parts between the occurrences of a separator.
    fileprivate func components(separatedBy separator: String) -> [String] {
        split(separator: separator, omittingEmptySubsequences: false).map(String.init)
    }
}
