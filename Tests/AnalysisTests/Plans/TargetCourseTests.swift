import Analysis
import Model
import TestSupport
import Testing

@Suite struct TargetCourseTests {
    /// The course of a yearly figure with limits so far on either side of it.
    private func course(
        _ values: [Double],
        margin: Double? = 1,
        target: Double = 40,
        baseline: Double? = nil,
        polarity: Polarity = .highIsGood,
        by: String? = nil
    ) throws -> TargetCourse? {
        let figures = try values.enumerated().map { number, value in
            try SampleReport.figure(value, margin.map { (value - $0)...(value + $0) }, year: 2015 + number)
        }
        let report = SampleReport(polarity: polarity, figures: figures)
        let commitment = SamplePlan.commitment(
            indicator: "voice",
            baseline: baseline,
            target: target,
            by: try by.map(SamplePlan.day)
        )
        return TargetCourse(
            commitment,
            reading: try report.reading(of: SampleReport.district),
            of: report.indicator,
            on: try SamplePlan.day("2026-01-01")
        )
    }

    @Test(
        arguments: [
            ([10, 15, 20, 25, 30], TargetCourse.Progress.towards), ([30, 25, 20, 15, 10], .away),
            ([20, 20.1, 20, 19.9, 20], .noClearChange), ([10, 20, 30], .tooFewPeriods),
        ] as [([Double], TargetCourse.Progress)]
    )
    func saysWhichWayATestedTrendGoes(_ values: [Double], _ progress: TargetCourse.Progress) throws {
        let found = try #require(try course(values))
        #expect(found.progress == progress)
        #expect(found.position == .short)
        #expect(!found.isUncertain)
    }

    @Test func takesAFallTowardsALowTargetForProgress() throws {
        #expect(try course([30, 25, 20, 15, 12], target: 5, polarity: .lowIsGood)?.progress == .towards)
        #expect(
            try course([30, 25, 20, 15, 12], target: 5, baseline: 30, polarity: .noJudgement)?.progress == .towards
        )
        #expect(try course([30, 25, 20, 15, 12], target: 5, polarity: .noJudgement)?.progress == .notKnown)
    }

    @Test func saysNothingOfATrendWithoutMargins() throws {
        #expect(try course([10, 15, 20, 25, 30], margin: nil)?.progress == .noMargin)
    }

    @Test func holdsTheLatestFigureAgainstTheTarget() throws {
        #expect(try course([41])?.position == .reached)
        #expect(try course([41])?.isUncertain == true)
        #expect(try course([50])?.isUncertain == false)
        #expect(try course([39.5])?.position == .short)
        #expect(try course([39.5])?.isUncertain == true)
    }

    @Test func noticesThatTheDateHasPassed() throws {
        #expect(try course([10], by: "2025-12-31")?.isPastDate == true)
        #expect(try course([10], by: "2026-12-31")?.isPastDate == false)
    }
}
