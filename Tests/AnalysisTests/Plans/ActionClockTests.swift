import Analysis
import Model
import TestSupport
import Testing

@Suite struct ActionClockTests {
    private func clock(_ days: Int = 90) throws -> ActionClock {
        ActionClock(day: try SamplePlan.day("2031-06-01"), updateAfterDays: days)
    }

    @Test(arguments: [
        ("2031-05-31", Action.Stage.underWay, true), ("2031-06-01", .underWay, false), ("2031-05-31", .complete, false),
        ("2031-05-31", .stopped, false), ("2031-05-31", .paused, true),
    ])
    func isOverdueFromTheDayAfter(_ due: String, _ stage: Action.Stage, _ isOverdue: Bool) throws {
        #expect(try clock().isOverdue(try SamplePlan.action(due: due, stage: stage)) == isOverdue)
    }

    @Test(
        arguments: [
            (nil, [], false), ("2031-03-02", [], true), ("2031-03-03", [], false),
            ("2030-01-01", ["2031-03-03"], false), ("2030-01-01", ["2030-02-01", "2031-03-02"], true),
            ("2031-07-01", [], false), (nil, ["2031-01-01"], true),
        ] as [(String?, [String], Bool)]
    )
    func isDueForAnUpdateAfterNinetyDays(_ start: String?, _ updates: [String], _ isDue: Bool) throws {
        let open = try SamplePlan.action(start: start, stage: .ongoing, updates: updates)
        #expect(try clock().isUpdateDue(open) == isDue)
        let complete = try SamplePlan.action(start: start, stage: .complete, updates: updates)
        #expect(try !clock().isUpdateDue(complete))
    }

    @Test func keepsToTheDaysThatTheSiteSets() throws {
        let action = try SamplePlan.action(start: "2031-05-01")
        #expect(try clock(30).isUpdateDue(action))
        #expect(try !clock(31).isUpdateDue(action))
    }

    @Test func ordersWhatIsStillToCome() throws {
        let actions = [
            try SamplePlan.action("later", due: "2031-08-01"), try SamplePlan.action("today", due: "2031-06-01"),
            try SamplePlan.action("late", due: "2031-05-31"),
            try SamplePlan.action("done", due: "2031-07-01", stage: .complete), try SamplePlan.action("undated"),
        ]
        #expect(try clock().milestones(actions).map(\.description) == ["today", "later"])
    }

    @Test func talliesEachActionOnce() throws {
        let tally = ActionTally(
            [
                try SamplePlan.action(owner: nil, start: "2030-01-01", due: "2031-01-01", stage: .underWay),
                try SamplePlan.action(owner: nil, due: "2031-01-01", stage: .complete),
                try SamplePlan.action(stage: .notStarted), try SamplePlan.action(), try SamplePlan.action(),
            ],
            in: .present,
            on: try clock()
        )
        #expect(tally.total == 5 && tally.open == 4)
        #expect(tally.stages.map(\.stage) == [.notStarted, .underWay, .complete, nil])
        #expect(tally.stages.map(\.count) == [1, 1, 1, 2])
        #expect(tally.overdue == 1 && tally.updateDue == 1 && tally.ownerless == 1 && tally.undated == 3)
    }

    @Test(arguments: [PlanTime.Tense.past, .planned])
    func talliesNothingInThePresentOfPlansWhoseDatesDoNotCoverTheDay(_ tense: PlanTime.Tense) throws {
        let late = try SamplePlan.action(owner: nil, start: "2030-01-01", due: "2031-01-01", stage: .underWay)
        let done = try SamplePlan.action(due: "2031-01-01", stage: .complete)
        let tally = ActionTally([late, done], in: tense, on: try clock())
        #expect(tally.stages.isEmpty && tally.overdue == 0 && tally.updateDue == 0)
        #expect(tally.total == 2 && tally.elsewhere == 2 && tally.completeElsewhere == 1)
        #expect(tally.statedElsewhere == 2)
        let mixed = ActionTally([(action: late, tense: .present), (action: late, tense: tense)], on: try clock())
        #expect(mixed.overdue == 1 && mixed.stages.map(\.count) == [1] && mixed.elsewhere == 1)
    }

    @Test func findsCommitmentsThatNobodyWorksOn() throws {
        let open = SamplePlan.commitment(gaps: ["A gap"], actions: [try SamplePlan.action()])
        let closed = SamplePlan.commitment(gaps: ["A gap"], actions: [try SamplePlan.action(stage: .complete)])
        let idle = SamplePlan.commitment(gaps: ["A gap"])
        #expect([open, closed, idle].map(\.isIdle) == [false, false, true])
        #expect([open, closed, idle].map(\.hasUnansweredGaps) == [false, true, true])
        #expect(!SamplePlan.commitment().hasUnansweredGaps)
    }
}
