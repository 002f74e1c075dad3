import Analysis
import Localization
import Model
import TestRandom
import TestSupport
import Testing

@Suite struct DifferenceFormatterTests {
    private func words() throws -> Formatters { Formatters(try EnglishWords.read()) }

    private func figure(_ value: Double, of base: Double? = nil, roundedTo unit: Double? = nil) throws -> Observation {
        Observation(
            area: SampleReport.midtown,
            period: try Sample.year(2019),
            value: value,
            denominator: base,
            roundedTo: unit
        )
    }

    @Test(arguments: [
        (29, 33, "4.0 percentage points"), (2.64, 29.44, "26.8 percentage points"),
        (30, 30.04, "about 0.04 percentage points"),
        (42.66, 36.14, "about 6.5 percentage points"), (31, 30, "1.0 percentage points"),
    ])
    func isThatOfTheUnroundedValues(_ one: Double, _ other: Double, _ text: String) throws {
        let (first, second) = (try figure(one), try figure(other))
        let found = try words().figures.difference(first, from: second, of: Sample.indicator())
        #expect(found == text)
    }

    /// 3% and 29% are 26 points apart, and 2.6 and 29.4 are 27.
    @Test(arguments: [
        (2.6, 29.4, "about 27 percentage points"), (3, 29, "26 percentage points"),
        (28.6, 29.2, "about 0.6 percentage points"),
        (28.4, 29.4, "1 percentage point"), (28.5, 29.6, "1 percentage point"), (40, 41, "1 percentage point"),
    ])
    func saysAboutWhereTheFiguresAsShownGiveAnother(_ one: Double, _ other: Double, _ text: String) throws {
        let (first, second) = (try figure(one, of: 500), try figure(other, of: 500))
        #expect(try words().figures.difference(first, from: second, of: Sample.indicator()) == text)
    }

    @Test func hasNoMoreDecimalsThanTheCoarserOfTheTwo() throws {
        let (own, country) = (try figure(42.7, roundedTo: 0.1), try figure(29, roundedTo: 1))
        #expect(
            try words().figures.difference(own, from: country, of: Sample.indicator()) == "about 14 percentage points"
        )
        let even = try figure(43, roundedTo: 0.1)
        #expect(try words().figures.difference(even, from: country, of: Sample.indicator()) == "14 percentage points")
    }

    /// Over many figures with small and large bases and of all roundings: the numbers on the page, subtracted, give the
    /// number that is said, or it is said to be about so much.
    @Test func talliesWithTheFiguresAsShown() throws {
        let text = try words()
        var random = SeededRandom(seed: 3)
        let units: [Double?] = [nil, 0.01, 0.1, 1]
        var (exact, about) = (0, 0)
        for _ in 0..<4_000 {
            let indicator = Sample.indicator(
                kind: .mean,
                unit: "points",
                decimals: Int.random(in: 0...2, using: &random)
            )
            let pair = try (0..<2).map { _ in
                let unit = units.randomElement(using: &random) ?? nil
                let raw = Double.random(in: 0.5...99, using: &random)
                return try figure(unit.map { (raw / $0).rounded() * $0 } ?? raw, roundedTo: unit)
            }
            let shown = try pair.map { try number(text.figures.value($0, of: indicator)) }
            let said = try #require(text.figures.difference(pair[0], from: pair[1], of: indicator))
            if said.hasPrefix("about ") {
                about += 1
            } else {
                exact += 1
                #expect(abs(abs(shown[0] - shown[1]) - (try number(said))) < 1e-9, "\(shown) \(said)")
            }
        }
        #expect(exact > 1_000)
        #expect(about > 500)
    }

    private func number(_ text: String?) throws -> Double {
        try #require(text?.split(separator: " ").first.flatMap { Double($0) })
    }

    // MARK: Likely ranges

    @Test(arguments: [
        (24.96, 25.04, 0, "24.96% to 25.04%"), (24.9, 25.1, 0, "24.9% to 25.1%"), (25, 25, 0, "about 25%"),
        (24.6, 25.6, 0, "25% to 26%"), (63.8, 64.2, 0, "63.8% to 64.2%"), (0, 0.04, 1, "0.0% to 0.04%"),
        (0.0000001, 0.0000002, 1, "less than 0.0001%"), (99.96, 100, 0, "99.96% to 100%"),
    ])
    func givesARangeTwoEnds(_ lower: Double, _ upper: Double, _ decimals: Int, _ text: String) throws {
        #expect(try words().figures.range(lower, upper, decimals: decimals, unit: "%") == text)
    }

    @Test func givesNoRangeTwoEndsAlike() throws {
        let text = try words()
        var random = SeededRandom(seed: 5)
        for _ in 0..<2_000 {
            let lower = Double.random(in: 0...99.5, using: &random)
            let widths: [Double] = [0, 0.004, 0.02, 0.3, 2]
            let width = widths.randomElement(using: &random) ?? 0
            let decimals = Int.random(in: 0...2, using: &random)
            let range = text.figures.range(lower, min(100, lower + width), decimals: decimals, unit: "%")
            let ends = range.split(separator: " to ").map(String.init)
            #expect(ends.count == 1 ? range.hasPrefix("about ") : ends[0] != ends[1], "\(lower), \(width): \(range)")
        }
    }

    // MARK: One of something

    @Test(arguments: [
        (1.0, 0, "people", "1 person"), (0.96, 0, "people", "1 person"), (1.04, 1, "people", "1.0 people"),
        (1, 0, "people per 1,000", "1 person per 1,000"), (2, 0, "people", "2 people"),
        (0.4, 0, "people", "0.4 people"),
        (1, 0, "years", "1 year"), (1, 0, "noises", "1 noises"), (-1, 0, "points", "−1 point"),
    ])
    func saysOneOfAUnitInTheSingular(_ value: Double, _ decimals: Int, _ unit: String, _ text: String) throws {
        #expect(try words().figures.value(value, decimals: decimals, unit: unit) == text)
    }

    @Test func saysOneOfWhatIsCountedInTheSingular() throws {
        let indicator = Sample.indicator(denominatorName: "people asked")
        let base = try words().figures.base(of: try figure(100, of: 1), indicator: indicator)
        #expect(base == "1 person asked")
    }
}
