import Assembly
import Diagnostics
import Model
import TestSupport
import Testing

@Suite struct SmallNumberSuppressionTests {
    /// Midtown's three blocks and Midtown itself, added up: block 1, 2, 3, then Midtown.
    private func assembled(_ counts: [Double], below threshold: Double?) throws -> [Observation] {
        let figures = try counts.enumerated().map { number, count in
            Observation(
                area: AreaIndex(4 + number),
                period: try Sample.year(2019),
                value: count,
                lower: count / 2,
                upper: count * 2,
                numerator: count,
                denominator: 100,
                note: "\(count) of 100"
            )
        }
        let sample = SampleInputs(figures: figures, indicator: Sample.indicator(suppressBelow: threshold))
        let columns = try sample.columns()
        return try [4, 5, 6, 3].map { try #require(columns.observations(of: AreaIndex($0)).first) }
    }

    @Test func withholdsNothingWhereNothingIsAsked() throws {
        #expect(try assembled([2, 40, 60], below: nil).allSatisfy { $0.value != nil })
    }

    @Test func keepsFiguresWhereEveryCountIsLargeEnough() throws {
        #expect(try assembled([20, 40, 60], below: 5).allSatisfy { $0.value != nil })
    }

    @Test func withholdsASmallCountAndASecondThatWouldGiveItBack() throws {
        let found = try assembled([2, 40, 60], below: 5)
        #expect(found.map { $0.value == nil } == [true, true, false, false])
        #expect(found.prefix(2).allSatisfy { $0.status == .confidential })
    }

    @Test func withholdsWhereNearlyAllHaveIt() throws {
        #expect(try assembled([98, 40, 60], below: 5).map { $0.value == nil } == [true, true, false, false])
        #expect(try assembled([100, 40, 60], below: 5).first?.value == nil)
        #expect(try assembled([94, 40, 60], below: 5).allSatisfy { $0.value != nil })
    }

    @Test func leavesNoNumberOfAWithheldFigureAnywhere() throws {
        let hidden = try #require(try assembled([2, 40, 60], below: 5).first)
        #expect(hidden.numerator == nil && hidden.denominator == nil)
        #expect(hidden.lower == nil && hidden.upper == nil && hidden.note == nil)
    }

    @Test func withholdsTheWholeWhereAllItsPartsAreSmall() throws {
        #expect(try assembled([1, 1, 1], below: 5).allSatisfy { $0.value == nil })
    }

    // MARK: What a tree of sums would not see

    /// Two neighbourhoods share a block, and each has one of its own.
    private func shared(weight: Double) -> SampleAreas {
        SampleAreas(
            [("C", nil), ("N1", "C"), ("N2", "C"), ("B1", nil), ("B2", nil), ("B3", nil), ("B4", nil), ("B5", nil)],
            blocks: [
                "N1": [("B1", 1), ("B2", 1), ("B3", weight)], "N2": [("B3", weight), ("B4", 1), ("B5", 1)],
            ]
        )
    }

    @Test func protectsABlockInEachOfTheAreasThatItIsPartOf() throws {
        let counts = ["B1": 20.0, "B2": 30, "B3": 2, "B4": 40, "B5": 50]
        #expect(try shared(weight: 1).withheld(counts) == ["B1", "B3", "B4"])
    }

    /// Blocks 1 and 3 hide one another while all of block 3 counts; half of it is 1 person, with which block 1 makes 4.
    @Test func reckonsWithTheSharesOfBlocks() throws {
        let counts = ["B1": 3.0, "B2": 30, "B3": 2, "B4": 40, "B5": 50]
        #expect(try shared(weight: 1).withheld(counts) == ["B1", "B3", "B4"])
        #expect(try shared(weight: 0.5).withheld(counts) == ["B1", "B2", "B3", "B4"])
    }

    /// The blocks of a neighbourhood are those of a ward too, and the ward is published.
    @Test func protectsABlockInAnAreaThatContainsItAndInOneMadeOfIt() throws {
        let areas = SampleAreas(
            [("C", nil), ("W", "C"), ("N", "C"), ("B1", "W"), ("B2", "W"), ("B3", "W"), ("B4", "C")],
            blocks: ["N": [("B1", 1), ("B4", 1)]]
        )
        let counts = ["C": 900.0, "W": 92, "B1": 2, "B2": 40, "B3": 50, "B4": 9]
        #expect(try areas.withheld(counts) == ["B1", "B2", "B4"])
    }

    /// A ward less a neighbourhood is a block.
    @Test func protectsABlockBetweenTwoWaysToDivideADistrict() throws {
        let areas = SampleAreas(
            [
                ("D", nil), ("W1", "D"), ("W2", "D"), ("N1", "D"), ("N2", "D"), ("B1", "N1"), ("B2", "N1"),
                ("B3", "N2"),
                ("B4", "N2"), ("B5", "N2"),
            ],
            blocks: [
                "W1": [("B1", 1), ("B2", 1), ("B3", 1)], "W2": [("B4", 1), ("B5", 1)], "N1": [("B1", 1), ("B2", 1)],
                "N2": [("B3", 1), ("B4", 1), ("B5", 1)],
            ]
        )
        let counts = [
            "B1": 20.0, "B2": 30, "B3": 2, "B4": 40, "B5": 50, "W1": 52, "W2": 90, "N1": 50, "N2": 92, "D": 142,
        ]
        let withheld = Set(try areas.withheld(counts))
        #expect(withheld.contains("B3"))
        // What is left to subtract with: each equation that gives block 3 lacks a term.
        for terms in [["W1", "N1"], ["W1", "B1", "B2"], ["N2", "W2"], ["N2", "B4", "B5"], ["D", "W2", "N1"]] {
            #expect(!withheld.isDisjoint(with: terms), "\(terms)")
        }
    }

    @Test func leavesALargerAreaAloneOfWhichFewPartsAreListed() throws {
        let areas = SampleAreas([("C", nil), ("D", "C"), ("N", "D")])
        #expect(try areas.withheld(["C": 9_000, "D": 700, "N": 3]) == ["N"])
        #expect(try areas.withheld(["C": 9_000, "D": 7, "N": 3]) == ["D", "N"])
    }

    /// The total of the neighbourhood leaves out block 2, which the published total of the district does not.
    @Test func protectsThePartThatATotalLeavesOut() throws {
        let areas = SampleAreas(
            [("D", nil), ("N", "D"), ("M", "D"), ("B1", nil), ("B2", nil)],
            blocks: ["N": [("B1", 1), ("B2", 1)]]
        )
        let found = try areas.withheld(["D": 103, "M": 60, "B1": 40], withheldBySource: ["B2"], coverage: 0)
        #expect(found.contains("B2"))
        #expect(!found.isDisjoint(with: ["D", "M", "B1"]))
    }

    // MARK: Areas without a figure

    /// Two wards and two neighbourhoods of one town; blocks have no figures, nor has the third neighbourhood.
    private var crossed: SampleAreas {
        SampleAreas(
            [("W1", nil), ("W2", nil), ("N1", nil), ("N2", nil), ("N3", nil)] + (1...5).map { ("B\($0)", nil) },
            blocks: [
                "W1": [("B1", 1), ("B2", 1), ("B3", 1), ("B4", 1)], "W2": [("B5", 1)], "N1": [("B1", 1), ("B2", 1)],
                "N2": [("B3", 1), ("B5", 1)], "N3": [("B4", 1)],
            ]
        )
    }

    /// Ward 1 less neighbourhood 1 is blocks 3 and 4, and neighbourhood 2 less ward 2 is block 3.
    @Test func protectsABlockThatTwoDifferencesLeave() throws {
        func told(_ counts: [Double]) throws -> Bool {
            let counts = Dictionary(uniqueKeysWithValues: zip(["W1", "W2", "N1", "N2"], counts))
            return try !crossed.withheld(counts).isEmpty
        }
        #expect(try told([807, 800, 800, 805]))
        #expect(try !told([812, 800, 800, 805]))
        // Block 3 alone, and blocks 3 and 4 together.
        #expect(try told([840, 800, 800, 803]))
        #expect(try told([803, 800, 800, 801]))
        // Nobody in block 3.
        #expect(try !told([840, 800, 800, 800]))
    }

    /// The only ward that nobody publishes is what the others leave of the town.
    @Test func protectsTheOnlyAreaWithoutAFigure() throws {
        let areas = SampleAreas([("T", nil), ("W1", "T"), ("W2", "T"), ("W3", "T")])
        #expect(try areas.withheld(["T": 902, "W1": 500, "W2": 400]) == ["W2"])
        #expect(try areas.withheld(["T": 906, "W1": 500, "W2": 400]) == [])
        #expect(try areas.withheld(["T": 900, "W1": 500, "W2": 400]) == [])
    }

    /// Half of block 1 is in the neighbourhood, so that the rest of the ward is the other half and block 3.
    @Test func protectsSharesOfBlocks() throws {
        let areas = SampleAreas(
            [("W", nil), ("N", nil), ("B1", nil), ("B2", nil), ("B3", nil)],
            blocks: ["W": [("B1", 1), ("B2", 1), ("B3", 1)], "N": [("B1", 0.5), ("B2", 1)]]
        )
        #expect(try !areas.withheld(["W": 92, "N": 90.5]).isEmpty)
        #expect(try areas.withheld(["W": 92, "N": 40]).isEmpty)
    }

    /// A ward and a neighbourhood of the same blocks have the same figure.
    @Test func protectsAreasThatAreTheSame() throws {
        let areas = SampleAreas(
            [("T", nil), ("W1", "T"), ("W2", "T"), ("W3", "T"), ("N1", "T"), ("N2", "T")]
                + (1...3).map { ("B\($0)", nil) },
            blocks: [
                "W1": [("B1", 1)], "W2": [("B2", 1)], "W3": [("B3", 1)], "N1": [("B1", 1), ("B2", 1)],
                "N2": [("B3", 1)],
            ]
        )
        let found = try areas.withheld(["T": 100, "W1": 3, "W2": 37, "W3": 60, "N1": 40, "N2": 60])
        #expect(found == ["W1", "W2"])
        let other = try areas.withheld(["T": 100, "W1": 37, "W2": 60, "W3": 3, "N1": 97, "N2": 3])
        #expect(other.isSuperset(of: ["W3", "N1", "N2"]))
        #expect(!other.isDisjoint(with: ["W1", "W2"]))
    }

    /// A year that a longer period leaves, for which nobody publishes a figure.
    @Test func protectsAYearWithoutAFigure() throws {
        func withheld(_ counts: [Double]) throws -> Int {
            let periods = [try Sample.year(2018), try Sample.years(2018, 2019)]
            let figures = zip(periods, counts).map { Observation(area: AreaIndex(0), period: $0, value: $1) }
            let sample = SampleInputs(figures: figures, indicator: Sample.indicator(kind: .count, suppressBelow: 5))
            return try sample.columns().observations(of: AreaIndex(0)).count { $0.value == nil }
        }
        #expect(try withheld([40, 43]) == 1)
        #expect(try withheld([40, 45]) == 0)
    }

    /// The rate of block 2 is not what its counts give, so that the total of the neighbourhood leaves it out.
    @Test func protectsThePartWhoseCountsATotalLeavesOut() throws {
        let areas = SampleAreas(
            [("D", nil), ("N", "D"), ("M", "D"), ("B1", nil), ("B2", nil), ("B3", nil)],
            blocks: ["N": [("B1", 1), ("B2", 1), ("B3", 1)]]
        )
        let counts = ["D": 106.0, "M": 60, "B1": 40, "B2": 3, "B3": 3]
        let found = try areas.withheld(counts, ofAnotherFigure: ["B2"], coverage: 0)
        #expect(found.isSuperset(of: ["B2", "B3"]))
        #expect(!found.isDisjoint(with: ["D", "M", "N"]))
        #expect(!found.isDisjoint(with: ["B1", "N"]))
    }

    /// One district was divided in two; readers can subtract those of either time.
    @Test func protectsAreasOfTheSameTimeBehindOneAnother() throws {
        let day = try #require(CalendarDate(iso: "2015-04-01"))
        let areas = SampleAreas(
            [("C", nil), ("OLD1", "C"), ("OLD2", "C"), ("NEW1", "C"), ("NEW2", "C")],
            ended: ["OLD1": day, "OLD2": day],
            started: ["NEW1": day, "NEW2": day]
        )
        let counts = ["C": 43.0, "OLD1": 3, "OLD2": 40, "NEW1": 3, "NEW2": 40]
        #expect(try areas.withheld(counts) == ["NEW1", "NEW2", "OLD1", "OLD2"])
    }

    /// What took the place of two districts has their people.
    @Test func protectsAreasBehindOneThatTookTheirPlace() throws {
        let areas = SampleAreas(
            [("OLD1", nil), ("OLD2", nil), ("OLD3", nil), ("NEW", nil)],
            replaces: ["NEW": ["OLD1", "OLD2"]]
        )
        #expect(try areas.withheld(["OLD1": 3, "OLD2": 40, "OLD3": 50, "NEW": 43]) == ["OLD1", "OLD2"])
    }

    /// Wards make up the district, and so do parishes.
    @Test func protectsAreasOfTheSameLevelBehindOneAnother() throws {
        let areas = SampleAreas([("C", nil), ("WARD1", "C"), ("WARD2", "C"), ("PARISH1", "C"), ("PARISH2", "C")])
        let counts = ["C": 43.0, "WARD1": 3, "WARD2": 40, "PARISH1": 4, "PARISH2": 39]
        #expect(try areas.withheld(counts) == ["PARISH1", "PARISH2", "WARD1", "WARD2"])
    }

    /// Two years and the two years together.
    @Test func protectsAYearBehindAnotherOfALongerPeriod() throws {
        let periods = [try Sample.year(2018), try Sample.year(2019), try Sample.years(2018, 2019)]
        let figures = zip(periods, [3.0, 40, 43]).map { period, count in
            Observation(area: AreaIndex(0), period: period, value: count)
        }
        let sample = SampleInputs(figures: figures, indicator: Sample.indicator(kind: .count, suppressBelow: 5))
        let withheld = try sample.columns().observations(of: AreaIndex(0)).filter { $0.value == nil }
        #expect(withheld.map(\.period) == Array(periods.prefix(2)))
    }

    // MARK: How many people a figure counts

    private func isShown(_ figure: Observation, _ indicator: Indicator) throws -> Bool {
        let columns = try SampleInputs(figures: [figure], indicator: indicator).columns()
        return try #require(columns.observations(of: figure.area).first).value != nil
    }

    @Test func worksOutTheCountThatARateAndItsBaseGive() throws {
        let indicator = Sample.indicator(suppressBelow: 5)
        let year = try Sample.year(2019)
        let area = AreaIndex(0)
        #expect(try !isShown(Observation(area: area, period: year, value: 4, denominator: 100), indicator))
        #expect(try isShown(Observation(area: area, period: year, value: 6, denominator: 100), indicator))
        #expect(try !isShown(Observation(area: area, period: year, value: 0), indicator))
    }

    @Test func countsEverybodyWhomAnAverageIsAbout() throws {
        let indicator = Sample.indicator(kind: .mean, suppressBelow: 5)
        let year = try Sample.year(2019)
        let area = AreaIndex(0)
        #expect(try !isShown(Observation(area: area, period: year, value: 63.5, denominator: 4), indicator))
        #expect(try isShown(Observation(area: area, period: year, value: 3.5, denominator: 40), indicator))
    }
}
