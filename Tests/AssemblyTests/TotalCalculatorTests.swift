import Assembly
import Model
import TestSupport
import Testing

@Suite struct TotalCalculatorTests {
    /// A district of three towns with 1,000, 3,000 and 6,000 people, as last counted in 2015.
    private func land(_ people: [Double?] = [1_000, 3_000, 6_000]) throws -> SampleLand {
        var land = SampleLand(chain: ["district", "town"])
        land.add("C", "district")
        for number in 1...3 { land.add("T\(number)", "town", in: "C") }
        let counts = try zip(towns, people).map { try SampleLand.count($0, $1, in: 2015) }
        land.population = "people"
        land.add(Sample.indicator("people", kind: .count), counts)
        return land
    }

    private let district = AreaIndex(0)
    private let towns = [1, 2, 3].map(AreaIndex.init)

    /// The district's figure by the second indicator, in 2019.
    private func total(_ land: SampleLand) throws -> Observation {
        try #require(try land.site.indicators.last?.columns.observations(of: district).first)
    }

    // MARK: Coverage

    @Test func measuresTheCoverageByPopulationWhereAPartHasNoBase() throws {
        var land = try land()
        let missing = try SampleLand.share(towns[0], nil, of: nil)
        land.add(
            Sample.indicator("work"),
            [missing, try SampleLand.share(towns[1], 5, of: 10), try SampleLand.share(towns[2], 5, of: 40)]
        )
        let total = try total(land)
        #expect(total.value == 20 && total.coverage.map { ($0 * 1_000).rounded() } == 900)
    }

    @Test func refusesATotalWhoseMissingPartsHoldTooManyPeople() throws {
        var land = try land()
        land.add(Sample.indicator("homes", kind: .count), [try SampleLand.count(towns[2], 5)])
        let total = try total(land)
        #expect(total.value == nil)
        #expect(total.note == "1 of the 3 towns has a figure; it holds 60% of the people")
    }

    @Test func doesNotKnowTheCoverageWhereThePopulationIsMissing() throws {
        var land = try land([nil, 3_000, 6_000])
        land.add(
            Sample.indicator("homes", kind: .count),
            try [1, 2].map { try SampleLand.count(towns[$0], 5) }
        )
        let total = try total(land)
        #expect(total.value == nil && total.coverage == nil)
    }

    @Test func givesThePopulationOfEveryAreaAfterAssembly() throws {
        let site = try land().site
        let period = try Sample.year(2019)
        #expect(site.population(of: district, in: period) == 10_000)
        #expect(site.population(of: towns[1], in: period) == 3_000)
        #expect(try land([nil, 3_000, 6_000]).site.population(of: district, in: period) == nil)
    }

    @Test func knowsNoPopulationWhereSettingsNameNone() throws {
        var land = try land()
        land.population = nil
        #expect(try land.site.population(of: district, in: try Sample.year(2019)) == nil)
    }

    @Test func keepsAWithheldPopulationFromReaders() throws {
        var land = SampleLand(chain: ["district", "town"])
        land.add("C", "district")
        for number in 1...3 { land.add("T\(number)", "town", in: "C") }
        land.population = "people"
        let counts = try zip(towns, [3.0, 3_000, 6_000]).map { try SampleLand.count($0, $1) }
        land.add(Sample.indicator("people", kind: .count, suppressBelow: 5), counts)
        let site = try land.site
        #expect(site.population(of: towns[0], in: try Sample.year(2019)) == nil)
        #expect(site.population(of: towns[2], in: try Sample.year(2019)) == 6_000)
    }

    // MARK: Surveys

    private let survey = Sample.indicator("voice", isSurvey: true)

    private func answer(_ town: Int, _ value: Double?, replies: Double?) throws -> Observation {
        Observation(
            area: towns[town],
            period: try Sample.year(2019),
            value: value,
            denominator: replies,
            status: value == nil ? .notAvailable : .normal
        )
    }

    @Test func weightsTheAnswersOfASurveyByPopulation() throws {
        var land = try land()
        land.add(
            survey,
            [
                try answer(0, 50, replies: 1_000), try answer(1, 20, replies: 100), try answer(2, 30, replies: 200),
            ]
        )
        let total = try total(land)
        // 0.1 × 50 + 0.3 × 20 + 0.6 × 30
        #expect(total.value.map { ($0 * 1e6).rounded() } == 29_000_000)
        // So many were asked; the limits are those of a simple sample of 393, from the variance
        // 0.01 × 0.25 / 1,000 + 0.09 × 0.16 / 100 + 0.36 × 0.21 / 200.
        #expect(total.denominator == 1_300)
        #expect(total.numerator == nil && total.basis == .derived && total.coverage == 1)
        let lower = try #require(total.lower)
        let upper = try #require(total.upper)
        #expect(abs(lower - 24.732) < 0.001 && abs(upper - 33.675) < 0.001)
        #expect(total.status == .normal)
        #expect(
            total.note == "Added up from 3 towns that cover 100% of the area, each weighted by its population"
        )
    }

    @Test func leavesOutAPartOfASurveyWithFewReplies() throws {
        var land = try land()
        land.add(
            survey,
            [try answer(0, 50, replies: 29), try answer(1, 20, replies: 100), try answer(2, 20, replies: 200)]
        )
        let total = try total(land)
        #expect(total.value.map { ($0 * 1e6).rounded() } == 20_000_000)
        #expect(total.coverage.map { ($0 * 1_000).rounded() } == 900)
    }

    @Test func refusesASurveyThatCoversTooFewPeople() throws {
        var land = try land()
        land.add(survey, [try answer(0, 50, replies: 100), try answer(2, 20, replies: 200)])
        let total = try total(land)
        #expect(total.value == nil && total.denominator == nil && total.lower == nil)
        #expect(total.note == "2 of the 3 towns have a figure; they hold 70% of the people")
    }

    @Test func makesNoFigureOfASurveyWhereAPopulationIsUnknown() throws {
        var land = try land([1_000, nil, 6_000])
        land.add(survey, try towns.indices.map { try answer($0, 20, replies: 100) })
        let total = try total(land)
        #expect(total.value == nil && total.coverage == nil)
        #expect(total.note == "The population of 1 of the 3 towns is not known, so the answers cannot be weighted")
    }

    @Test func marksASurveyThatRestsOnFewReplies() throws {
        var land = try land([1_000, 1, 1])
        land.add(survey, try towns.indices.map { try answer($0, 20, replies: 35) })
        #expect(try total(land).status == .lowReliability)
    }
}
