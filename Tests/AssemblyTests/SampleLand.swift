import Assembly
import Diagnostics
import Model
import TestSupport
import Testing

/// A plainly fictitious land of any shape, to see areas added up in.
struct SampleLand {
    var levels: [AreaLevel] = []
    private(set) var areas: [Area] = []
    var blocks: [AreaIndex: [AreaTree.Block]] = [:]
    /// The id of the indicator of population.
    var population: String?
    /// What the site says otherwise than the English words, as YAML.
    var words = ""
    private var indicators: [Indicator] = []
    private var figures: [[Observation]] = []

    /// The levels from the largest to the smallest, each but the last made of the next.
    init(chain levels: [String]) {
        self.levels = levels.enumerated().map { position, id in
            AreaLevel(
                id: AreaLevel.ID(id),
                name: id.prefix(1).uppercased() + id.dropFirst(),
                plural: id.prefix(1).uppercased() + id.dropFirst() + "s",
                hasPages: true,
                madeOf: position + 1 < levels.count ? AreaLevel.ID(levels[position + 1]) : nil
            )
        }
    }

    @discardableResult
    mutating func add(
        _ code: String,
        _ level: String,
        in parent: String? = nil,
        start: String = "",
        end: String = "",
        replaces: [String] = [],
        roughly: [String] = []
    ) -> AreaIndex {
        areas.append(
            Sample.area(
                code,
                "Place \(code)",
                level,
                in: parent,
                slug: code.lowercased(),
                start: start,
                end: end,
                replaces: replaces,
                roughly: roughly
            )
        )
        return AreaIndex(areas.count - 1)
    }

    mutating func add(_ indicator: Indicator, _ observations: [Observation]) {
        indicators.append(indicator)
        figures.append(observations)
    }

    var site: Site {
        get throws {
            let tree = AreaTree(areas: areas, levels: levels, blocks: blocks)
            var content = Content(settings: SiteSettings(title: "Sampleland", levels: levels))
            content.settings.population = population.map {
                Located(Indicator.ID($0), at: .wholeFile("site.yml"))
            }
            content.indicators = indicators
            let data = ReportData(
                areas: tree,
                figures: figures.map { ObservationColumns($0, areaCount: areas.count) }
            )
            let day = try Sample.day("2026-01-01")
            return try SiteAssembler().assemble(content, data, asOf: day, locale: EnglishWords.read(changedBy: words))
                .value
        }
    }

    /// The figures of an area by the first indicator.
    func figures(of area: AreaIndex) throws -> [Observation] {
        try #require(try site.indicators.first).columns.observations(of: area)
    }

    func figure(of area: AreaIndex, in year: Int) throws -> Observation? {
        let period = try Sample.year(year)
        return try figures(of: area).first { $0.period == period }
    }

    static func count(_ area: AreaIndex, _ value: Double?, in year: Int = 2019) throws -> Observation {
        Observation(
            area: area,
            period: try Sample.year(year),
            value: value,
            status: value == nil ? .notAvailable : .normal
        )
    }

    static func share(
        _ area: AreaIndex,
        _ numerator: Double?,
        of denominator: Double?,
        in year: Int = 2019
    ) throws -> Observation {
        let value = numerator.flatMap { count in denominator.map { 100 * count / $0 } }
        return Observation(
            area: area,
            period: try Sample.year(year),
            value: value,
            numerator: numerator,
            denominator: denominator,
            status: value == nil ? .notAvailable : .normal
        )
    }
}
