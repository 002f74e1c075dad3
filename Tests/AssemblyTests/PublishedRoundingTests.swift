import Assembly
import Diagnostics
import Model
import TestSupport
import Testing

@Suite struct PublishedRoundingTests {
    private let country = AreaIndex(0)
    private let districts = [1, 2].map(AreaIndex.init)
    private let blocks = [4, 5, 6].map(AreaIndex.init)

    private func figure(
        _ area: AreaIndex,
        _ value: Double,
        _ year: Int = 2019,
        count: Double? = nil,
        of base: Double? = nil,
        limits: ClosedRange<Double>? = nil,
        writtenTo unit: Double? = nil
    ) throws -> Observation {
        Observation(
            area: area,
            period: try Sample.year(year),
            value: value,
            lower: limits?.lowerBound,
            upper: limits?.upperBound,
            numerator: count,
            denominator: base,
            roundedTo: unit,
            declaredAt: Diagnostics.SourceLocation(path: "Content/indicators/data/voice.csv", line: 2, column: 1)
        )
    }

    /// What the earliest figure of an area is rounded to.
    private func unit(
        _ figures: [Observation],
        of area: AreaIndex,
        kind: ValueKind = .proportion,
        _ declared: DeclaredRounding? = nil
    ) throws -> Double? {
        let indicator = Sample.indicator("voice", kind: kind, roundedTo: declared)
        let columns = try SampleInputs(figures: figures, indicator: indicator).columns()
        return try #require(columns.observations(of: area).first).roundedTo
    }

    private func declared(_ unit: Double) -> DeclaredRounding {
        DeclaredRounding(usual: unit, declaredAt: Sample.location)
    }

    @Test func isReadFromAllCellsOfALevel() throws {
        let figures = try [figure(districts[0], 29), figure(districts[1], 29.6), figure(blocks[0], 31)]
        #expect(try unit(figures, of: districts[0]) == 0.1)
        #expect(try unit(figures, of: districts[1]) == 0.1)
        #expect(try unit(figures, of: blocks[0]) == 1)
    }

    @Test func isWholeWhereAllCellsOfALevelAre() throws {
        let figures = try zip(blocks, [29.0, 30, 31]).map { try figure($0, $1) } + [figure(districts[0], 30.25)]
        #expect(try unit(figures, of: blocks[1]) == 1)
        #expect(try unit(figures, of: districts[0]) == 0.01)
    }

    /// One cell of 4 beside 4.1 of another year has lost its zero.
    @Test func isReadFromAllPeriodsOfALevelOfFewAreas() throws {
        let figures = try [figure(country, 4, 2018), figure(country, 4.1, 2019), figure(districts[0], 4.25)]
        #expect(try unit(figures, of: country) == 0.1)
    }

    @Test func isReadFromTheLimitsOfALevelOfFewAreas() throws {
        let figures = try [figure(country, 64, limits: 63.8...64.2), figure(districts[0], 62.3, limits: 61.1...63.5)]
        #expect(try unit(figures, of: country, kind: .mean) == 0.1)
    }

    @Test func isThatOfTheOneCellOfACountryAlone() throws {
        let figures = try [figure(country, 29), figure(districts[0], 28.7), figure(districts[1], 31.2)]
        #expect(try unit(figures, of: country) == 1)
    }

    @Test func countsTheZerosThatAFileWrites() throws {
        let figures = try [figure(country, 29, writtenTo: 0.1), figure(districts[0], 28.75)]
        #expect(try unit(figures, of: country) == 0.1)
    }

    @Test func isSaidByTheIndicator() throws {
        let figures = try [figure(districts[0], 29), figure(districts[1], 31)]
        #expect(try unit(figures, of: districts[0]) == 1)
        for said in [0.1, 0.25, 5, 100] { #expect(try unit(figures, of: districts[0], declared(said)) == said) }
    }

    @Test func isSaidForOneLevelAlone() throws {
        let level = DeclaredRounding.OfLevel(level: Located("district", at: Sample.location), unit: 1)
        let said = DeclaredRounding(ofLevels: [level], declaredAt: Sample.location)
        let figures = try [figure(districts[0], 29.4), figure(blocks[0], 31.2)]
        #expect(try unit(figures, of: districts[0], said) == 1)
        #expect(try unit(figures, of: blocks[0], said) == 0.1)
    }

    @Test func isNotReadFromValuesThatTheirCountsGive() throws {
        let exact = try figure(districts[0], 30, count: 1_200, of: 4_000)
        #expect(try unit([exact], of: districts[0]) == nil)
        let figures = try [exact, figure(districts[1], 31, count: 1_236, of: 4_000)]
        #expect(try unit(figures, of: districts[0]) == 1)
        #expect(try unit([exact], of: districts[0], declared(1)) == 1)
    }

    @Test func isUnknownOfWhatWasAddedUp() throws {
        let figures = try blocks.map { try figure($0, 25, count: 10, of: 40) } + [figure(districts[1], 31)]
        #expect(try unit(figures, of: SampleInputs.midtown) == nil)
    }

    /// The digits of a figure that readers may not see change nothing about the others.
    @Test(arguments: [3.0, 4])
    func isNotReadFromWithheldFigures(_ count: Double) throws {
        let figures = try [
            figure(districts[0], 100 * count / 64, count: count, of: 64),
            figure(districts[1], 31, count: 620, of: 2_000),
            figure(country, 29, count: 2_900, of: 10_000),
        ]
        let indicator = Sample.indicator("voice", suppressBelow: 5)
        let columns = try SampleInputs(figures: figures, indicator: indicator).columns()
        #expect(columns.observations(of: districts[0]).map(\.value) == [nil])
        #expect(columns.observations(of: districts[0]).map(\.roundedTo) == [nil])
        #expect(columns.observations(of: districts[1]).map(\.roundedTo) == [nil])
    }

    @Test(arguments: [(0.1, 1), (1, 0), (5, 0), (0.5, 1), (0.25, 2), (0.05, 2), (100, 0), (1e-7, 7), (1e-12, 10)])
    func tellsTheDecimalsOfAUnit(_ unit: Double, _ decimals: Int) {
        #expect(PublishedUnit.decimals(of: unit) == decimals)
    }
}
