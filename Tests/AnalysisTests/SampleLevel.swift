import Analysis
import Model
import TestSupport
import Testing

/// A plainly fictitious district, Eastley in Sampleland, with any number of neighbourhoods and indicators.
struct SampleLevel {
    static let country = AreaIndex(0)
    static let district = AreaIndex(1)

    /// One indicator with a value for each neighbourhood; nil where there is none.
    struct Measure {
        var values: [Double?]
        var kind: ValueKind = .mean
        var polarity: Polarity = .lowIsGood
        var theme: String? = nil
        /// The number of the measure that it measures the same thing as.
        var sameAs: Int? = nil
        var isSurvey = false
        /// For each neighbourhood, the number of people behind its percentage.
        var bases: [Double?] = []
        /// The district's own figure.
        var whole: Double? = nil
        /// The published limits lie so far on either side of every value.
        var margin: Double? = nil
        var year = 2019
        /// What the district's and the neighbourhoods' figures were rounded to.
        var roundingOfWhole: Double? = nil
        var roundingOfParts: Double? = nil
    }

    var measures: [Measure]
    var themes: [String] = []
    var priorities = PrioritySettings()
    /// For each neighbourhood the day it ended; shorter lists stand for areas that live on.
    var ends: [String] = []
    var plans: [ActionPlan] = []
    /// For each plan the areas it is for.
    var areasOfPlan: [[AreaIndex]] = []

    static func area(_ number: Int) -> AreaIndex {
        AreaIndex(2 + number)
    }

    var areas: [AreaIndex] {
        (0..<count).map(Self.area)
    }

    var matrix: LevelMatrix {
        get throws { try #require(Analyst(try site).levelMatrix(of: "neighbourhood")) }
    }

    var site: Site {
        get throws {
            let themes = themes.map { Theme(id: Theme.ID($0), title: $0, summary: nil, declaredAt: Sample.location) }
            let figures = try measures.enumerated().map { number, measure in
                (Self.indicator(number, measure), try observations(measure))
            }
            return try Sample.site(tree, figures, themes: themes, plans: plans, links: links) {
                $0.priorities = priorities
            }
        }
    }

    private var links: SiteLinks {
        var links = SiteLinks()
        links.areasOfPlan = areasOfPlan
        for (plan, areas) in areasOfPlan.enumerated() {
            for area in areas { links.plansOfArea[area, default: []].append(plan) }
        }
        for number in measures.indices { links.indicators[Indicator.ID("measure-\(number)")] = number }
        for (number, theme) in themes.enumerated() { links.themes[Theme.ID(theme)] = number }
        return links
    }

    private var count: Int {
        measures.map(\.values.count).max() ?? 0
    }

    private func observations(_ measure: Measure) throws -> [Observation] {
        func figure(_ area: AreaIndex, _ value: Double, base: Double?) throws -> Observation {
            Observation(
                area: area,
                period: try Sample.year(measure.year),
                value: value,
                lower: measure.margin.map { value - $0 },
                upper: measure.margin.map { value + $0 },
                numerator: base.map { value * $0 / 100 },
                denominator: base,
                roundedTo: area == Self.district ? measure.roundingOfWhole : measure.roundingOfParts
            )
        }
        let whole = try measure.whole.map { try figure(Self.district, $0, base: nil) }
        let parts = try measure.values.enumerated().compactMap { number, value in
            try value.map { value in
                let base = measure.bases.indices.contains(number) ? measure.bases[number] : nil
                return try figure(Self.area(number), value, base: base)
            }
        }
        return [whole].compactMap { $0 } + parts
    }

    private static func indicator(_ number: Int, _ measure: Measure) -> Indicator {
        Sample.indicator(
            "measure-\(number)",
            title: "Measure \(number)",
            short: "Measure \(number)",
            kind: measure.kind,
            unit: measure.kind == .proportion ? "%" : "",
            polarity: measure.polarity,
            themes: measure.theme.map { [$0] } ?? [],
            sameAs: measure.sameAs.map { "measure-\($0)" },
            isSurvey: measure.isSurvey
        )
    }

    private var tree: AreaTree {
        let levels = ["country", "district", "neighbourhood"].map {
            AreaLevel(id: AreaLevel.ID($0), name: $0, plural: $0 + "s", hasPages: true)
        }
        let parts = (0..<count).map { number in
            let end = ends.indices.contains(number) ? ends[number] : ""
            return Sample.area("N\(number)", "N\(number)", "neighbourhood", in: "D", end: end)
        }
        let whole = [Sample.area("C", "C", "country", in: nil), Sample.area("D", "D", "district", in: "C")]
        return AreaTree(areas: whole + parts, levels: levels)
    }
}
