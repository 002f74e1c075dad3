import Analysis
import Model
import TestSupport
import Testing

@Suite struct PlanTimeTests {
    /// - Parameter period: the first and the last day; an empty text for an end that is not named.
    private func time(
        _ period: (String, String)?,
        status: ActionPlan.Status = .agreed,
        typed: String? = nil,
        published: Int? = nil,
        target: String? = nil,
        actions: [Action] = []
    ) throws -> PlanTime {
        let by = try target.map(SamplePlan.day)
        let base = SamplePlan.plan(
            status: status,
            SamplePlan.commitment(target: target.map { _ in 5 }, by: by, actions: actions)
        )
        let covers = try period.map { period in
            let days = try [period.0, period.1].map { try $0.isEmpty ? nil : SamplePlan.day($0) }
            return try required(ActionPlan.Span(start: days[0], end: days[1]))
        }
        let plan = ActionPlan(
            id: base.id,
            title: base.title,
            status: status,
            period: covers == nil ? typed : "told",
            covers: covers,
            published: try published.flatMap { year in
                Period(
                    kind: .calendarYear,
                    start: try SamplePlan.day("\(year)-01-01"),
                    end: try SamplePlan.day("\(year)-12-31")
                )
            },
            introduction: base.introduction,
            commitments: base.commitments,
            declaredAt: base.declaredAt
        )
        return PlanTime(plan, on: ActionClock(day: try SamplePlan.day("2026-06-01"), updateAfterDays: 180))
    }

    private func until(_ day: String, news: String? = nil) throws -> PlanTime {
        .over(until: PlanDay(day: try SamplePlan.day(day), period: nil), latestNews: try news.map(SamplePlan.day))
    }

    @Test func tellsOfAnOldPlanWithoutDatesInThePast() throws {
        #expect(try time(nil, published: 2009).tense == .past)
        #expect(try time(nil, status: .draft, published: 2009).tense == .past)
        // Too new to be told of as over; with dates of its own those decide, and words that cannot be
        // read decide nothing.
        #expect(try time(nil, published: 2026).tense == .planned)
        #expect(try time(("2026-04-01", "2027-03-31"), published: 2009) == .now)
        #expect(try time(nil, typed: "soon", published: 2009) == .undated)
    }

    @Test func followsTheTimeThatThePlanCovers() throws {
        #expect(try time(("2026-04-01", "2027-03-31")) == .now)
        #expect(try time(("2026-06-01", "2026-06-01")) == .now)
        #expect(try time(("2027-04-01", "2028-03-31")) == .coming(from: nil))
        #expect(try time(("2009-04-01", "2010-03-31")) == .over(until: nil, latestNews: nil))
        let open = try SamplePlan.action(due: "2026-12-01", stage: .underWay)
        #expect(try time(("2009-04-01", "2010-03-31"), actions: [open]) == .over(until: nil, latestNews: nil))
        #expect(try time(("2027-04-01", "2028-03-31"), actions: [open]) == .coming(from: nil))
    }

    @Test func followsATimeWithAnOpenEnd() throws {
        #expect(try time(("2027-04-01", "")) == .coming(from: nil))
        #expect(try time(("2024-04-01", "")) == .now)
        #expect(try time(("", "2027-03-31")) == .now)
        #expect(try time(("", "2012-03-31")) == .over(until: nil, latestNews: nil))
    }

    @Test func saysWhichNewsCameOnceItWasOver() throws {
        let during = try SamplePlan.action(updates: ["2010-01-01"])
        let later = try SamplePlan.action(updates: ["2010-01-01", "2011-05-03"])
        #expect(try time(("2009-04-01", "2010-03-31"), actions: [during]) == .over(until: nil, latestNews: nil))
        let day = try SamplePlan.day("2011-05-03")
        #expect(try time(("2009-04-01", "2010-03-31"), actions: [later]) == .over(until: nil, latestNews: day))
    }

    @Test func followsActionsWhereThePlanNamesNoTime() throws {
        #expect(try time(nil, actions: [SamplePlan.action(due: "2026-12-01")]) == .now)
        #expect(try time(nil, actions: [SamplePlan.action(due: "2026-06-01")]) == .now)
        #expect(try time(nil, actions: [SamplePlan.action(start: "2026-05-01")]) == .now)
        #expect(try time(nil, actions: [SamplePlan.action(updates: ["2026-03-01"])]) == .now)
        let late = try SamplePlan.action(due: "2026-05-01", updates: ["2026-03-01"])
        #expect(try time(nil, actions: [late]) == .now)
    }

    @Test func followsTargetsAndOngoingActions() throws {
        let done = try SamplePlan.action(due: "2026-03-01", stage: .complete)
        let late = try SamplePlan.action(due: "2025-03-31", stage: .underWay)
        let ongoing = try SamplePlan.action(stage: .ongoing)
        #expect(try time(nil, target: "2030-12-31", actions: [done]) == .now)
        #expect(try time(nil, target: "2030-12-31", actions: [late]) == .now)
        #expect(try time(nil, target: "2026-06-01") == .now)
        #expect(try time(nil, actions: [done, ongoing]) == .now)
        #expect(try time(nil, actions: [SamplePlan.action(start: "2025-01-01", stage: .ongoing)]) == .now)
        #expect(try time(nil, target: "2024-12-31", actions: [late]) == until("2025-03-31"))
        #expect(try time(nil, target: "2025-12-31", actions: [late]) == until("2025-12-31"))
        let first = PlanDay(day: try SamplePlan.day("2027-04-01"), period: nil)
        let next = try SamplePlan.action(start: "2027-04-01")
        #expect(try time(nil, target: "2030-12-31", actions: [next]) == .coming(from: first))
        #expect(try time(nil, status: .closed, target: "2030-12-31", actions: [ongoing]).tense == .past)
    }

    @Test func claimsNothingOfATimeThatCannotBeRead() throws {
        let open = try SamplePlan.action(due: "2026-12-01", stage: .ongoing)
        #expect(try time(nil, typed: "a few years", target: "2030-12-31", actions: [open]) == .undated)
        #expect(try time(nil, status: .closed, typed: "a few years").tense == .past)
    }

    @Test func callsAPlanOverWhoseLastDatesHavePassed() throws {
        #expect(try time(nil, actions: [SamplePlan.action(due: "2020-01-01")]) == until("2020-01-01"))
        #expect(try time(nil, actions: [SamplePlan.action(start: "2012-01-01")]) == until("2012-01-01"))
        let told = try SamplePlan.action(due: "2020-01-01", updates: ["2019-03-01", "2020-02-01"])
        #expect(try time(nil, actions: [told]) == until("2020-01-01", news: "2020-02-01"))
        let day = try SamplePlan.day("2019-03-01")
        let heard = try SamplePlan.action(updates: ["2019-03-01"])
        #expect(try time(nil, actions: [heard]) == .over(until: nil, latestNews: day))
        let done = try SamplePlan.action(due: "2026-12-01", stage: .complete)
        #expect(try time(nil, actions: [done]) == .over(until: nil, latestNews: nil))
    }

    @Test func callsAPlanComingWhoseFirstActionIsStillToStart() throws {
        let first = PlanDay(day: try SamplePlan.day("2027-04-01"), period: nil)
        let actions = [
            try SamplePlan.action(start: "2028-04-01"), try SamplePlan.action(start: "2027-04-01", due: "2027-09-01"),
        ]
        #expect(try time(nil, actions: actions) == .coming(from: first))
    }

    @Test func saysInThePresentNothingThatNobodyHasBegun() throws {
        let year = ("2026-04-01", "2027-03-31")
        let first = PlanDay(day: try SamplePlan.day("2027-01-01"), period: nil)
        let next = try SamplePlan.action(start: "2027-01-01", due: "2027-03-31", stage: .notStarted)
        let idle = try SamplePlan.action(due: "2027-03-31", stage: .notStarted)
        #expect(try time(year, actions: [next, idle]) == .coming(from: first))
        #expect(try time(year, actions: [idle]) == .coming(from: nil))
        #expect(try time(year, actions: [SamplePlan.action(start: "2027-01-01")]) == .coming(from: first))
        #expect(try time(nil, actions: [idle]) == .coming(from: nil))
        #expect(try time(nil, target: "2030-12-31", actions: [idle]) == .coming(from: nil))
        let late = try SamplePlan.action(due: "2020-01-01", stage: .notStarted)
        #expect(try time(nil, actions: [late]) == until("2020-01-01"))
        let overdue = try SamplePlan.action(due: "2026-05-01", stage: .notStarted)
        #expect(try time(year, actions: [overdue]) == .now)
        let done = try SamplePlan.action(due: "2026-05-01", stage: .complete)
        #expect(try time(year, actions: [done, idle]) == .now)
        #expect(try time(year, actions: [SamplePlan.action(due: "2027-03-31", stage: .underWay), next]) == .now)
    }

    @Test func callsADraftPlanned() throws {
        let open = try SamplePlan.action(due: "2027-03-31", stage: .underWay)
        #expect(try time(("2026-04-01", "2027-03-31"), status: .draft, actions: [open]) == .draft)
        #expect(try time(nil, status: .draft, actions: [open]) == .draft)
        #expect(try time(("2009-04-01", "2010-03-31"), status: .draft).tense == .past)
    }

    @Test func claimsNothingOfAPlanWithoutDates() throws {
        #expect(try time(nil) == .undated)
        #expect(try time(nil, actions: [SamplePlan.action(stage: .underWay)]) == .undated)
    }

    @Test func takesAClosedPlanForOver() throws {
        #expect(try time(nil, status: .closed) == .over(until: nil, latestNews: nil))
        #expect(try time(("2026-04-01", "2027-03-31"), status: .closed) == .over(until: nil, latestNews: nil))
        let open = try SamplePlan.action(due: "2026-12-01")
        #expect(try time(nil, status: .closed, actions: [open]) == .over(until: nil, latestNews: nil))
    }

    @Test func tellsInThePresentOnlyWhatGoesOn() {
        #expect(PlanTime.now.tense == .present)
        #expect(PlanTime.coming(from: nil).tense == .planned && PlanTime.undated.tense == .planned)
        #expect(PlanTime.draft.tense == .planned)
        #expect(PlanTime.over(until: nil, latestNews: nil).tense == .past)
    }
}
