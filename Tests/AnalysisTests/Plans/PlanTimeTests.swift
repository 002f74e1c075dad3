import Analysis
import Model
import TestSupport
import Testing

@Suite struct PlanTimeTests {
    private func time(
        _ period: (String, String)?,
        status: ActionPlan.Status = .agreed,
        actions: [Action] = []
    ) throws -> PlanTime {
        let base = SamplePlan.plan(status: status, SamplePlan.commitment(actions: actions))
        let covers = try period.map { period in
            try required(
                Period(kind: .span, start: try SamplePlan.day(period.0), end: try SamplePlan.day(period.1))
            )
        }
        let plan = ActionPlan(
            id: base.id,
            title: base.title,
            status: status,
            period: covers == nil ? nil : "told",
            covers: covers,
            introduction: base.introduction,
            commitments: base.commitments,
            declaredAt: base.declaredAt
        )
        return PlanTime(plan, on: ActionClock(day: try SamplePlan.day("2026-06-01"), updateAfterDays: 180))
    }

    @Test func followsTheTimeThatThePlanCovers() throws {
        #expect(try time(("2026-04-01", "2027-03-31")) == .now)
        #expect(try time(("2026-06-01", "2026-06-01")) == .now)
        #expect(try time(("2027-04-01", "2028-03-31")) == .coming)
        #expect(try time(("2009-04-01", "2010-03-31")) == .over(latestNews: nil))
    }

    @Test func saysWhichNewsCameOnceItWasOver() throws {
        let during = try SamplePlan.action(updates: ["2010-01-01"])
        let later = try SamplePlan.action(updates: ["2010-01-01", "2011-05-03"])
        #expect(try time(("2009-04-01", "2010-03-31"), actions: [during]) == .over(latestNews: nil))
        let day = try SamplePlan.day("2011-05-03")
        #expect(try time(("2009-04-01", "2010-03-31"), actions: [later]) == .over(latestNews: day))
    }

    @Test func followsActionsWhereThePlanNamesNoTime() throws {
        #expect(try time(nil) == .unknown)
        #expect(try time(nil, actions: [SamplePlan.action(due: "2020-01-01")]) == .unknown)
        #expect(try time(nil, actions: [SamplePlan.action(due: "2026-12-01")]) == .now)
        #expect(try time(nil, actions: [SamplePlan.action(updates: ["2026-03-01"])]) == .now)
        #expect(try time(nil, actions: [SamplePlan.action(updates: ["2019-03-01"])]) == .unknown)
    }

    @Test func takesAClosedPlanForOver() throws {
        #expect(try time(nil, status: .closed) == .over(latestNews: nil))
        #expect(try time(("2026-04-01", "2027-03-31"), status: .closed) == .over(latestNews: nil))
    }
}
