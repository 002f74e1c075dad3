import PageRendering
import ReportModel
import Testing

@Suite struct PlanPagesTests {
    @Test func saysWhatIsNotPublished() async throws {
        var sample = SampleSite()
        sample.plans = [SampleSite.plan([])]
        let html = try await sample.page("plans/plan/index.html")
        #expect(html.contains("The plan has 1 commitment and no actions."))
        #expect(html.contains("No actions are published for this commitment."))
        #expect(html.contains("There is no calendar, because no action has a due date."))
        #expect(try await sample.pages()["plans/plan/actions.ics"] == nil)
    }

    @Test func saysThatNoStageIsPublished() async throws {
        var sample = SampleSite()
        sample.plans = [SampleSite.plan([try SampleSite.action("Meet")])]
        let html = try await sample.page("plans/plan/index.html")
        #expect(html.contains("The plan does not say how far any of its actions has come."))
        #expect(html.contains("No owner is published for any open action."))
    }

    @Test func marksWhatIsOverdueOnTheDayTheSiteSpeaksFrom() async throws {
        var sample = SampleSite()
        sample.plans = [
            SampleSite.plan([
                try SampleSite.action("Meet", due: "2025-12-31", stage: .underWay, confidence: .atRisk),
                try SampleSite.action("Read", due: "2025-12-31", stage: .complete),
                try SampleSite.action("Write", due: "2026-01-01", stage: .notStarted),
            ])
        ]
        let html = try await sample.page("plans/plan/index.html")
        #expect(html.contains("1 action is overdue."))
        #expect(html.components(separatedBy: "</span> overdue</strong>").count == 2)
        #expect(html.contains("<time datetime=\"2025-12-31\">31 December 2025</time>"))
        #expect(html.contains("<span aria-hidden=\"true\">!</span> at risk"))
    }

    @Test(arguments: [
        (33.0, nil, "6.0 percentage points to go."), (27.0, nil, "The latest figure is at the target."),
        (25.0, nil, "The latest figure has passed the target by 2.0 percentage points."),
        (25.0, 30.0, "2.0 percentage points to go."), (27.01, nil, "Less than 0.1 percentage points to go."),
    ])
    func holdsTheLatestFigureBesideTheTarget(_ target: Double, _ baseline: Double?, _ words: String) async throws {
        var sample = SampleSite()
        sample.figures = [try SampleSite.figure(SampleSite.midtown, 27)]
        sample.plans = [SampleSite.plan(baseline: baseline, target: target, [])]
        let html = try await sample.page("plans/plan/index.html")
        #expect(html.contains(words))
        #expect(html.contains("The source gives no margin of error, so we have not tested") == (baseline != nil))
    }

    @Test(arguments: [
        (20.0, "Better than the baseline, by more than chance."), (26, "No clear change since the baseline."),
        (30, "Worse than the baseline, by more than chance."), (27, "There is no figure later than the baseline yet."),
    ])
    func testsTheLatestFigureAgainstTheBaseline(_ baseline: Double, _ words: String) async throws {
        var sample = SampleSite()
        sample.figures = [try SampleSite.figure(SampleSite.midtown, 27, lower: 25, upper: 29)]
        sample.plans = [SampleSite.plan(baseline: baseline, target: 33, [])]
        #expect(try await sample.page("plans/plan/index.html").contains("6.0 percentage points to go. " + words))
    }

    @Test func writesTheActionsByteForByte() async throws {
        var sample = SampleSite()
        let update = Action.Update(date: try SampleSite.day("2025-06-01"), text: "four of six do")
        sample.plans = [
            SampleSite.plan([
                try SampleSite.action(
                    "Meet, and talk",
                    owner: "=Forum",
                    partners: ["A", "B"],
                    due: "2025-09-30",
                    stage: .underWay,
                    confidence: .onTrack,
                    updates: [update]
                )
            ])
        ]
        let csv = try await sample.page("plans/plan/actions.csv")
        #expect(
            csv == "plan,commitment,theme,indicator,action,owner,partners,start,due,stage,confidence,cost,overdue,"
                + "updates,note\r\nA plan,People have a say,say,voice,\"Meet, and talk\",'=Forum,A; B,,2025-09-30,"
                + "under way,on track,,yes,2025-06-01: four of six do,\r\n"
        )
    }

    @Test func keepsACommitmentWithoutActionsInTheFile() async throws {
        var sample = SampleSite()
        sample.plans = [SampleSite.plan([])]
        let csv = try await sample.page("plans/plan/actions.csv")
        #expect(
            csv.hasSuffix(
                "A plan,People have a say,say,voice,,,,,,,,,,,No actions are published for this commitment\r\n"
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
        let html = try await sample.page("plans/plan/index.html")
        #expect(html.contains("<strong>We did:</strong> We reply"))
        #expect(html.contains("<strong>No, because:</strong> no staff"))
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
