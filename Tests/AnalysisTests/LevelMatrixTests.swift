import Analysis
import Model
import TestSupport
import Testing

@Suite struct LevelMatrixTests {
    /// Midtown, Lostwick and Farwick are in every year; Oldwick ended in 2019 and Newwick began in 2020.
    private func matrix(_ figures: [(AreaIndex, Int)]) throws -> LevelMatrix {
        try SampleReport(figures: try figures.map { try SampleReport.figure(Double($1), in: $0, year: $1) }).matrix
    }

    @Test func choosesTheLatestPeriodWithTwoThirdsOfTheAreas() throws {
        let figures = [
            (SampleReport.midtown, 2018), (SampleReport.unlocated, 2018), (SampleReport.farAway, 2018),
            (SampleReport.midtown, 2019), (SampleReport.unlocated, 2019), (SampleReport.farAway, 2020),
        ]
        let column = try #require(try matrix(figures).columns[0])
        #expect(column.period == (try Sample.year(2019)))
        #expect(column.known == 2)
        #expect(column.existing == 3)
    }

    @Test func choosesTheFullestPeriodWhereNoneHasTwoThirds() throws {
        let figures = [
            (SampleReport.midtown, 2017), (SampleReport.unlocated, 2017), (SampleReport.midtown, 2020),
        ]
        #expect(try matrix(figures).columns[0]?.period == (try Sample.year(2017)))
        let alike = [(SampleReport.midtown, 2017), (SampleReport.unlocated, 2018)]
        #expect(try matrix(alike).columns[0]?.period == (try Sample.year(2018)))
    }

    @Test func leavesOutAreasThatDidNotExistThen() throws {
        let found = try matrix([
            (SampleReport.midtown, 2019), (SampleReport.unlocated, 2019), (SampleReport.abolished, 2019),
            (SampleReport.notYetThere, 2019),
        ])
        #expect(found.columns[0]?.known == 2)
        #expect(found.observation(of: SampleReport.midtown, indicator: 0)?.value == 2019)
        #expect(found.observation(of: SampleReport.abolished, indicator: 0) == nil)
        #expect(found.observation(of: SampleReport.notYetThere, indicator: 0) == nil)
    }

    @Test func hasNoColumnWithoutFigures() throws {
        let found = try matrix([(SampleReport.district, 2019)])
        #expect(found.columns.count == 1)
        #expect(found.columns[0] == nil)
        #expect(found.observation(of: SampleReport.midtown, indicator: 0) == nil)
        #expect(found.observation(of: SampleReport.district, indicator: 0) == nil)
    }

    @Test func takesAWithheldFigureForNone() throws {
        let figures = [
            try SampleReport.figure(nil, in: SampleReport.midtown, status: .confidential),
            try SampleReport.figure(0, in: SampleReport.farAway),
        ]
        let column = try #require(try SampleReport(figures: figures).matrix.columns[0])
        #expect(column.known == 1)
        #expect(column.value(at: 0) == nil)
        #expect(column.value(at: 2) == 0)
    }

    @Test func isMadeForLevelsWithPagesOnly() throws {
        #expect(try SampleReport(figures: []).analyst.levelMatrix(of: "block") == nil)
        #expect(try SampleReport(figures: []).analyst.levelMatrix(of: "district")?.areas == [SampleReport.district])
    }

    @Test(arguments: [
        ([20.0, 22, 18], 100.0, "chance"), ([20, 50, 80], 100, "beyond"), ([0, 0, 0], 100, "chance"),
    ])
    func saysWhetherSharesVaryBeyondChance(_ counts: [Double], _ base: Double, _ expected: String) throws {
        let level = SampleLevel(measures: [
            SampleLevel.Measure(values: counts, kind: .proportion, bases: counts.map { _ in base })
        ])
        switch try level.matrix.variation(among: level.areas, indicator: 0) {
        case .beyondChance(let probability):
            #expect(expected == "beyond")
            #expect(probability <= 0.05)
        case .noMoreThanChance(let probability):
            #expect(expected == "chance")
            #expect(probability > 0.05)
        case .notTestable: Issue.record("not tested by counts")
        }
    }

    @Test(arguments: [(Double?.some(1), "beyond"), (100, "chance"), (nil, "untested")])
    func saysByLimitsWhetherAreasVaryBeyondChance(_ margin: Double?, _ expected: String) throws {
        let level = SampleLevel(measures: [SampleLevel.Measure(values: [10, 20, 30], margin: margin)])
        let variation = try level.matrix.variation(among: level.areas, indicator: 0)
        switch variation {
        case .beyondChance: #expect(expected == "beyond")
        case .noMoreThanChance: #expect(expected == "chance")
        case .notTestable(let reason): #expect(expected == "untested" && reason == .noMargin)
        }
        #expect(variation.isOnlyChance == (expected == "chance"))
    }

    @Test func saysWhyVariationCannotBeTested() throws {
        let level = SampleLevel(measures: [
            SampleLevel.Measure(values: [10, nil], margin: 1), SampleLevel.Measure(values: [1, 2], kind: .rank),
            SampleLevel.Measure(values: []),
        ])
        let matrix = try level.matrix
        #expect(matrix.variation(among: level.areas, indicator: 0) == .notTestable(.tooFewAreas))
        #expect(matrix.variation(among: level.areas, indicator: 1) == .notTestable(.kindIsNotRanked))
        #expect(matrix.variation(among: level.areas, indicator: 2) == .notTestable(.tooFewAreas))
        #expect(matrix.variation(among: [], indicator: 9) == .notTestable(.tooFewAreas))
    }
}

@Suite struct LevelSpreadTests {
    private func figure(_ area: AreaIndex, _ value: Double?, status: FigureStatus = .normal) throws -> Observation {
        Observation(area: area, period: try Sample.year(2020), value: value, status: status)
    }

    @Test func goesFromTheLowestToTheHighestFigure() throws {
        let report = SampleReport(figures: [
            try figure(SampleReport.midtown, 40), try figure(SampleReport.unlocated, 10),
            try figure(SampleReport.farAway, 25),
        ])
        let spread = try #require(LevelSpread(try report.matrix, indicator: 0))
        #expect(spread.lowest.area == SampleReport.unlocated)
        #expect(spread.highest.area == SampleReport.midtown)
        #expect(spread.values == [40, 10, 25])
        #expect(spread.middleHalf == nil)
    }

    @Test func leavesOutWithheldFigures() throws {
        let report = SampleReport(figures: [
            try figure(SampleReport.midtown, 40), try figure(SampleReport.unlocated, nil, status: .confidential),
            try figure(SampleReport.farAway, 25),
        ])
        let spread = try #require(LevelSpread(try report.matrix, indicator: 0))
        #expect(spread.values == [40, 25])
        #expect(spread.lowest.area == SampleReport.farAway)
    }

    @Test func isMissingWithoutFigures() throws {
        let report = SampleReport(figures: [try figure(SampleReport.country, 40)])
        #expect(LevelSpread(try report.matrix, indicator: 0) == nil)
        #expect(LevelSpread(try report.matrix, indicator: 5) == nil)
    }
}
