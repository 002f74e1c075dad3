import Analysis
import Model
import TestSupport
import Testing

@Suite struct PlanMatrixTests {
    /// Five places: the first three are worse than the district in both measures, the fourth in none, the fifth has no
    /// figures.
    private func level() throws -> SampleLevel {
        var level = SampleLevel(
            measures: [
                .init(values: [30, 30, 30, 20, nil], theme: "voice", whole: 20, margin: 2),
                .init(values: [30, 30, 30, 21, nil], theme: "money", whole: 20, margin: 2),
            ],
            themes: ["money", "voice", "unused"]
        )
        level.plans = [
            SamplePlan.plan(
                "one",
                SamplePlan.commitment(indicator: "measure-0", gaps: ["No spade", "No seeds"]),
                SamplePlan.commitment(
                    theme: "unused",
                    actions: [try SamplePlan.action(), try SamplePlan.action(stage: .complete)]
                )
            ),
            SamplePlan.plan(
                "two",
                SamplePlan.commitment(theme: "money", gaps: ["no spade!"], actions: [try SamplePlan.action()]),
                SamplePlan.commitment(theme: "voice", gaps: ["No Spade"]),
                SamplePlan.commitment(gaps: ["None of it"])
            ),
        ]
        level.areasOfPlan = [[level.areas[0]], [level.areas[1], level.areas[4]]]
        return level
    }

    @Test func findsConcernsAndWhatCoversThem() throws {
        let level = try level()
        let finder = ConcernFinder(try level.site, analyst: Analyst(try level.site))
        let first = finder.concerns(of: level.areas[0])
        #expect(first.map(\.indicator) == [0, 1])
        #expect(first.map(\.theme) == [1, 0])
        #expect(first.map(\.commitments.count) == [1, 0])
        #expect(first.map(\.hasAction) == [false, false])
        #expect(finder.concerns(of: level.areas[1]).map(\.hasAction) == [false, true])
        #expect(finder.concerns(of: level.areas[2]).map(\.commitments.isEmpty) == [true, true])
        #expect(finder.concerns(of: level.areas[3]).isEmpty)
        #expect(finder.concerns(of: level.areas[4]).isEmpty)
    }

    @Test func countsConcernsGapsAndActionsByTheme() throws {
        let level = try level()
        let site = try level.site
        let matrix = PlanMatrix(
            of: level.areas,
            in: site,
            finder: ConcernFinder(site, analyst: Analyst(site)),
            themes: CommitmentThemes(site)
        )
        #expect(matrix.themes == [0, 1, 2, nil])
        #expect(matrix.rows.map(\.area) == [0, 1, 2, 4].map { level.areas[$0] })
        #expect(matrix.others == [level.areas[3]])
        #expect(
            matrix.rows.map { $0.cells.map(\.concerns.count) } == [
                [1, 1, 0, 0], [1, 1, 0, 0], [1, 1, 0, 0], [0, 0, 0, 0],
            ]
        )
        #expect(
            matrix.rows.map { $0.cells.map(\.gaps) } == [[0, 2, 0, 0], [1, 1, 0, 1], [0, 0, 0, 0], [1, 1, 0, 1]]
        )
        #expect(
            matrix.rows.map { $0.cells.map(\.actions) } == [
                [0, 0, 2, 0], [1, 0, 0, 0], [0, 0, 0, 0], [1, 0, 0, 0],
            ]
        )
        #expect(matrix.rows[0].cells[2].openActions == 1)
        #expect(matrix.rows.map(\.unanswered.count) == [2, 1, 2, 0])
        #expect(matrix.rows.map(\.hasPlan) == [true, true, false, true])
    }

    @Test func gathersGapsThatSeveralPlansNameInTheSameWords() throws {
        let site = try level().site
        let summary = GapSummary(of: [0, 1], in: site, themes: CommitmentThemes(site))
        #expect(summary.themes.map(\.theme) == [0, 1, nil])
        #expect(summary.themes.map(\.count) == [1, 3, 1])
        #expect(summary.themes.map { $0.shared.map(\.text) } == [[], ["No spade"], []])
        #expect(summary.themes[1].shared.first?.places.map(\.plan) == [0, 1])
        #expect(summary.themes[1].plans.map(\.count) == [2, 1])
    }

    @Test func doesNotTakeAGapForSharedThatOnePlanNamesTwice() throws {
        var level = try level()
        level.plans = [
            SamplePlan.plan(
                "one",
                SamplePlan.commitment(theme: "voice", gaps: ["A", "a"]),
                SamplePlan.commitment(theme: "voice", gaps: ["A"])
            )
        ]
        level.areasOfPlan = [[]]
        let site = try level.site
        let theme = try #require(GapSummary(of: [0], in: site, themes: CommitmentThemes(site)).themes.first)
        #expect(theme.shared.isEmpty)
        #expect(theme.plans.map(\.count) == [3])
    }
}
