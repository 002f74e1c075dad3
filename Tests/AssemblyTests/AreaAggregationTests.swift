import Assembly
import Diagnostics
import Model
import TestRandom
import TestSupport
import Testing

@Suite struct AreaAggregationTests {
    private func assembled(_ figures: [Observation], _ indicator: Indicator) throws -> [Observation] {
        let sample = SampleInputs(figures: figures, indicator: indicator)
        let day = try #require(CalendarDate(iso: "2026-01-01"))
        let site = try SiteAssembler().assemble(sample.content, sample.data, asOf: day, locale: EnglishWords.read())
            .value
        return try #require(site.indicators.first).columns.observations(of: SampleInputs.midtown)
    }

    private func block(_ number: Int, _ numerator: Double?, of denominator: Double?) throws -> Observation {
        let value = numerator.flatMap { count in denominator.map { 100 * count / $0 } }
        return Observation(
            area: AreaIndex(3 + number),
            period: try Sample.year(2019),
            value: value,
            numerator: numerator,
            denominator: denominator,
            status: value == nil ? .confidential : .normal
        )
    }

    @Test func addsUpNumeratorsAndDenominatorsAndNeverAveragesPercentages() throws {
        let figures = [try block(1, 10, of: 100), try block(2, 0, of: 50), try block(3, 300, of: 400)]
        let total = try #require(try assembled(figures, Sample.indicator()).first)
        #expect(total.numerator == 310)
        #expect(total.denominator == 550)
        let value = try #require(total.value)
        #expect(abs(value - 56.363_636) < 0.000_01)
        #expect(total.basis == .derived)
        #expect(total.coverage == 1)
    }

    @Test func makesNoTotalWhereTooLittleIsCovered() throws {
        let figures = [try block(1, 10, of: 100), try block(2, nil, of: 100), try block(3, 30, of: 100)]
        let total = try #require(try assembled(figures, Sample.indicator()).first)
        #expect(total.value == nil)
        #expect(total.numerator == nil)
        #expect(total.status == .notAvailable)
        #expect(total.note == "2 of the 3 blocks have a figure; they hold 66.7% of the people")
    }

    @Test func saysThatThePopulationOfTheMissingPartsIsNotKnown() throws {
        let figures = [try block(1, 10, of: 100), try block(2, nil, of: nil), try block(3, 30, of: 100)]
        let total = try #require(try assembled(figures, Sample.indicator()).first)
        #expect(total.value == nil)
        #expect(total.coverage == nil)
        #expect(total.note == "2 of the 3 blocks have a figure; the population of the others is not known")
    }

    @Test func saysHowMuchIsCoveredWhereSomePartIsMissing() throws {
        let figures = [try block(1, 10, of: 100), try block(2, nil, of: 100), try block(3, 30, of: 800)]
        let total = try #require(try assembled(figures, Sample.indicator()).first)
        #expect(total.value.map { ($0 * 1_000).rounded() } == 4_444)
        #expect(total.coverage.map { ($0 * 1_000).rounded() } == 900)
    }

    @Test func keepsAPublishedFigureOfTheWhole() throws {
        let published = Observation(area: SampleInputs.midtown, period: try Sample.year(2019), value: 12)
        let figures = [published, try block(1, 10, of: 100), try block(2, 0, of: 50), try block(3, 300, of: 400)]
        #expect(try assembled(figures, Sample.indicator()).map(\.value) == [12])
    }

    @Test(arguments: [ValueKind.rank, .decile, .score, .mean])
    func neverAddsUpKindsThatDoNotAddUp(_ kind: ValueKind) throws {
        let figures = [try block(1, 1, of: 10), try block(2, 2, of: 10), try block(3, 3, of: 10)]
        #expect(try assembled(figures, Sample.indicator(kind: kind)).isEmpty)
    }
}

@Suite struct AreaAggregationPropertyTests {
    /// Counts of random trees of four levels with one block of a random weight for some areas, all figures known.
    @Test(arguments: 1...40)
    func makesEveryWholeTheSumOfItsParts(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        var land = SampleLand(chain: ["country", "region", "district", "ward"])
        land.add("C", "country")
        var wards: [AreaIndex] = []
        for region in 0..<Int.random(in: 1...4, using: &random) {
            land.add("R\(region)", "region", in: "C")
            for district in 0..<Int.random(in: 0...4, using: &random) {
                land.add("D\(region)-\(district)", "district", in: "R\(region)")
                for ward in 0..<Int.random(in: 0...5, using: &random) {
                    wards.append(land.add("W\(region)-\(district)-\(ward)", "ward", in: "D\(region)-\(district)"))
                }
            }
        }
        let districts = land.areas.indices.map(AreaIndex.init).filter {
            land.areas[Int($0.position)].level == "district"
        }
        for district in districts where Bool.random(using: &random) {
            guard let ward = wards.randomElement(using: &random) else { continue }
            land.blocks[district] = [AreaTree.Block(area: ward, weight: Double.random(in: 0.1...1, using: &random))]
        }
        let figures = try wards.map { ward in
            let base = Double(Int.random(in: 1...500, using: &random))
            return try SampleLand.share(ward, Double(Int.random(in: 0...Int(base), using: &random)), of: base)
        }
        land.add(Sample.indicator(), figures)
        let site = try land.site
        let columns = try #require(site.indicators.first).columns
        let period = try Sample.year(2019)
        for whole in site.areas.composed {
            let parts = site.areas.parts(of: whole)
            let sums = parts.reduce((0.0, 0.0)) { sums, part in
                guard let row = columns.row(of: part.area, in: period) else { return sums }
                return (
                    sums.0 + part.weight * (columns.numerator(at: row) ?? 0),
                    sums.1 + part.weight * (columns.denominator(at: row) ?? 0)
                )
            }
            guard let row = columns.row(of: whole, in: period) else {
                #expect(sums == (0, 0))
                continue
            }
            guard let value = columns.value(at: row) else {
                #expect(
                    parts.contains { columns.row(of: $0.area, in: period).flatMap { columns.value(at: $0) } == nil }
                )
                continue
            }
            #expect(abs(try #require(columns.numerator(at: row)) - sums.0) < 1e-6)
            #expect(abs(try #require(columns.denominator(at: row)) - sums.1) < 1e-6)
            #expect(abs(value - 100 * sums.0 / sums.1) < 1e-9)
        }
    }
}
