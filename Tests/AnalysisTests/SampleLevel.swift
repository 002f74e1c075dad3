import Analysis
import Diagnostics
import Markdown
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
        var isSurvey = false
        /// For each neighbourhood, the number of people behind its percentage.
        var bases: [Double?] = []
        /// The district's own figure.
        var whole: Double? = nil
        /// The published limits lie so far on either side of every value.
        var margin: Double? = nil
        var year = 2019
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

    var table: LevelMatrix {
        get throws { try #require(Analyst(try site).table(of: "neighbourhood")) }
    }

    var site: Site {
        get throws {
            let tree = self.tree
            let figures = try measures.enumerated().map { number, measure in
                IndicatorFigures(
                    indicator: Self.indicator(number, measure),
                    columns: ObservationColumns(try observations(measure), areaCount: tree.areas.count)
                )
            }
            let comparators = ["district", "country"].map { Located(AreaLevel.ID($0), at: .wholeFile("site.yml")) }
            return Site(
                settings: SiteSettings(
                    title: "Sampleland",
                    levels: tree.levels,
                    comparators: comparators,
                    priorities: priorities
                ),
                asOf: try #require(CalendarDate(iso: "2026-01-01")),
                areas: tree,
                postcodes: [],
                boundaries: [:],
                themes: themes.map {
                    Theme(id: Theme.ID($0), title: $0, summary: nil, declaredAt: .wholeFile("themes.yml"))
                },
                glossary: [],
                indicators: figures,
                home: nil,
                pages: [],
                profiles: [:],
                briefings: [],
                plans: plans,
                links: links
            )
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
                period: try SampleReport.year(measure.year),
                value: value,
                lower: measure.margin.map { value - $0 },
                upper: measure.margin.map { value + $0 },
                numerator: base.map { value * $0 / 100 },
                denominator: base
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
        Indicator(
            id: Indicator.ID("measure-\(number)"),
            title: "Measure \(number)",
            short: "Measure \(number)",
            kind: measure.kind,
            unit: measure.kind == .proportion ? "%" : "",
            polarity: measure.polarity,
            decimals: 1,
            themes: measure.theme.map { [Located(Theme.ID($0), at: .wholeFile("measure.md"))] } ?? [],
            isSurvey: measure.isSurvey,
            source: IndicatorSource(title: "Sample survey"),
            body: Document(parsing: SourceFile(path: "measure.md", text: "")),
            declaredAt: .wholeFile("measure.md")
        )
    }

    private var tree: AreaTree {
        let levels = ["country", "district", "neighbourhood"].map {
            AreaLevel(id: AreaLevel.ID($0), name: $0, plural: $0 + "s", hasPages: true)
        }
        func area(_ code: String, _ level: String, _ parent: String?, end: String = "") -> Area {
            Area(
                code: Area.Code(code),
                name: code,
                level: AreaLevel.ID(level),
                parent: parent.map { Area.Code($0) },
                slug: code.lowercased(),
                end: CalendarDate(iso: end),
                declaredAt: .wholeFile("areas.csv")
            )
        }
        let parts = (0..<count).map { number in
            area("N\(number)", "neighbourhood", "D", end: ends.indices.contains(number) ? ends[number] : "")
        }
        return AreaTree(areas: [area("C", "country", nil), area("D", "district", "C")] + parts, levels: levels)
    }
}
