import Analysis
import Foundation
import Model
import TestRandom
import TestSupport
import Testing

/// Analyses made-up sites in which all areas and years have one true value, and counts what is claimed of them.
///
/// Of all tests of a kind no more may claim something than the level allows, and two standard errors for the chance of
/// the sites. `make test-chance` tries a thousand sites, the suite forty.
@Suite struct ChancePropertyTests {
    private static let sites =
        ProcessInfo.processInfo.environment["CHANCE_SITES"].flatMap { Int($0) } ?? 40

    /// How many tests of a kind were made, and how many of them claim something.
    private struct Tally {
        let name: String
        let level: Double
        var tests = 0
        var claims = 0

        var share: Double { Double(claims) / Double(max(tests, 1)) }
        var bound: Double { level + 2 * (level * (1 - level) / Double(max(tests, 1))).squareRoot() }

        mutating func add(_ isClaim: Bool) {
            tests += 1
            if isClaim { claims += 1 }
        }
    }

    @Test func claimsNoMoreThanChanceWhereNothingDiffers() throws {
        var comparisons = Tally(name: "differences from larger areas", level: 0.05)
        var findings = Tally(name: "strengths and concerns", level: 0.05)
        var ranks = Tally(name: "indicators ranked", level: 0.05)
        var gaps = Tally(name: "gaps", level: 0.05)
        var priorities = Tally(name: "indicators in the order of need", level: 0.05)
        var trends = Tally(name: "changes", level: 0.002)
        var generator = SeededRandom(seed: 2_026)
        for _ in 0..<Self.sites {
            let world = ChanceWorld(using: &generator)
            let site = try world.site
            let analyst = Analyst(site)
            let table = try #require(analyst.levelMatrix(of: "neighbourhood"))
            for indicator in site.indicators.indices {
                ranks.add(!table.variation(among: ChanceWorld.places, indicator: indicator).isOnlyChance)
                let gap = try #require(AreaGap(among: ChanceWorld.places, indicator: indicator, in: table))
                if gap.outcome.isTested { gaps.add(gap.outcome != .noClearDifference) }
            }
            let leftOut =
                switch NeedOrder(table, of: site) {
                case .ordered(let priorities): priorities.onlyChance + priorities.untested
                case .refused(let refusal): refusal.onlyChance + refusal.untested
                case nil: Array(site.indicators.indices)
                }
            for indicator in site.indicators.indices { priorities.add(!leftOut.contains(indicator)) }
            for place in ChanceWorld.places {
                let readings = site.indicators.indices.map { analyst.reading(of: place, indicator: $0) }
                for reading in readings {
                    for comparator in reading.comparators where comparator.outcome.isTested {
                        comparisons.add(comparator.outcome != .noClearDifference)
                    }
                    switch reading.change {
                    case .changed: trends.add(true)
                    case .noClearChange, .noDirection: trends.add(false)
                    case .tooFewPeriods, .tooFewCounted, .noMargin, .partlyCovered, .none: break
                    }
                }
                let found = KeyFindings(readings)
                findings.tests += found.tested
                findings.claims += [found.strength, found.concern].count { $0 != nil }
            }
        }
        for tally in [comparisons, findings, ranks, gaps, priorities, trends] {
            let percent = (tally.share * 100_000).rounded() / 1_000
            print("\(tally.name): \(tally.claims) of \(tally.tests), \(percent)%")
            #expect(tally.tests >= 2 * Self.sites, "\(tally.name)")
            #expect(tally.share <= tally.bound, "\(tally.name): \(percent)%")
        }
    }
}

/// A country of two districts with nine neighbourhoods each, and figures of eight kinds that all have one true value.
private struct ChanceWorld {
    static let places = (3..<21).map(AreaIndex.init)

    private var figures: [[Observation]] = []
    private var indicators: [Indicator] = []

    init(using generator: inout SeededRandom) {
        addShares("often", chance: 0.3, base: 200, &generator)
        addShares("seldom", chance: 0.02, base: 90, &generator)
        addShares("uneven", chance: 0.2, bases: [40, 150, 600], &generator)
        addRates("many", events: 25, &generator)
        addRates("few", events: 1.5, &generator)
        addRates("uneven-rates", events: 6, times: [1, 3, 10], &generator)
        addMeans("mean", isSurvey: false, &generator)
        addMeans("survey", isSurvey: true, &generator)
    }

    var site: Site {
        get throws {
            try Sample.site(Self.tree, Array(zip(indicators, figures)).map { (indicator: $0.0, figures: $0.1) })
        }
    }

    private static var tree: AreaTree {
        let districts = ["D1", "D2"].map { Sample.area($0, $0, "district", in: "C") }
        let places = (0..<18).map { Sample.area("N\($0)", "N\($0)", "neighbourhood", in: $0 < 9 ? "D1" : "D2") }
        return AreaTree(
            areas: [Sample.area("C", "C", "country", in: nil)] + districts + places,
            levels: Sample.levels()
        )
    }

    private mutating func addShares(_ id: String, chance: Double, base: Int, _ generator: inout SeededRandom) {
        addShares(id, chance: chance, bases: [base], &generator)
    }

    /// Each area and year has one of the bases.
    private mutating func addShares(_ id: String, chance: Double, bases: [Int], _ generator: inout SeededRandom) {
        let draws = bases.map { (base: Double($0), draw: Distribution.binomial($0, chance)) }
        add(id, .proportion, 100) { _ in
            let (base, draw) = draws[Int.random(in: draws.indices, using: &generator)]
            return (Double(draw.next(&generator)), base)
        }
    }

    /// Each area and year has so many times the events and people of the fewest.
    private mutating func addRates(
        _ id: String,
        events: Double,
        times: [Double] = [1],
        _ generator: inout SeededRandom
    ) {
        let draws = times.map { (base: 2_000 * $0, draw: Distribution.poisson(events * $0)) }
        add(id, .rate, 1_000) { _ in
            let (base, draw) = draws[Int.random(in: draws.indices, using: &generator)]
            return (Double(draw.next(&generator)), base)
        }
    }

    /// Counts of every neighbourhood and year, and their sums for the larger areas.
    private mutating func add(
        _ id: String,
        _ kind: ValueKind,
        _ multiplier: Double,
        _ counts: (Int) -> (Double, Double)
    ) {
        var found: [Observation] = []
        for year in 2015...2019 {
            var sums = [Double](repeating: 0, count: 3)
            var bases = [Double](repeating: 0, count: 3)
            func append(_ area: Int, _ count: Double, _ base: Double) {
                guard let period = try? Sample.year(year) else { return }
                found.append(
                    Observation(
                        area: AreaIndex(area),
                        period: period,
                        value: multiplier * count / base,
                        numerator: count,
                        denominator: base
                    )
                )
            }
            for place in 0..<18 {
                let (count, base) = counts(place)
                append(3 + place, count, base)
                for larger in [0, place < 9 ? 1 : 2] {
                    sums[larger] += count
                    bases[larger] += base
                }
            }
            for larger in 0..<3 { append(larger, sums[larger], bases[larger]) }
        }
        figures.append(found)
        indicators.append(Sample.indicator(id, kind: kind, polarity: .lowIsGood, multiplier: multiplier))
    }

    /// Figures with limits that a source published, each area and year of a sample of its own.
    private mutating func addMeans(_ id: String, isSurvey: Bool, _ generator: inout SeededRandom) {
        var found: [Observation] = []
        for year in 2015...2019 {
            for area in 0..<21 {
                guard let period = try? Sample.year(year) else { continue }
                let error = area == 0 ? 0.5 : area < 3 ? 1.5 : 2
                let value = 50 + error * Distribution.normal(&generator)
                found.append(
                    Observation(
                        area: AreaIndex(area),
                        period: period,
                        value: value,
                        lower: value - 1.96 * error,
                        upper: value + 1.96 * error
                    )
                )
            }
        }
        figures.append(found)
        indicators.append(
            Sample.indicator(id, kind: isSurvey ? .proportion : .mean, polarity: .lowIsGood, isSurvey: isSurvey)
        )
    }
}

/// Draws whole numbers of a distribution by its cumulative probabilities.
private struct Distribution {
    private let cumulative: [Double]

    static func binomial(_ base: Int, _ chance: Double) -> Distribution {
        var term = pow(1 - chance, Double(base))
        return Distribution(
            terms: (0...base).map { count in
                defer { term *= Double(base - count) / Double(count + 1) * chance / (1 - chance) }
                return term
            }
        )
    }

    static func poisson(_ mean: Double) -> Distribution {
        var term = exp(-mean)
        return Distribution(
            terms: (0...Int(mean * 3 + 20)).map { count in
                defer { term *= mean / Double(count + 1) }
                return term
            }
        )
    }

    static func normal(_ generator: inout SeededRandom) -> Double {
        let radius = (-2 * log(Double.random(in: 1e-12..<1, using: &generator))).squareRoot()
        return radius * cos(2 * .pi * Double.random(in: 0..<1, using: &generator))
    }

    private init(terms: [Double]) {
        var sum = 0.0
        cumulative = terms.map { term in
            sum += term
            return sum
        }
    }

    func next(_ generator: inout SeededRandom) -> Int {
        let point = Double.random(in: 0..<1, using: &generator)
        return cumulative.firstIndex { $0 > point } ?? cumulative.count - 1
    }
}
