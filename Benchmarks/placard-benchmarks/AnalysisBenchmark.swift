import Analysis
import Diagnostics
import Glibc
import Markdown
import Model

/// A country of many small areas in 300 districts, with five years of percentages and their counts.
struct AnalysisBenchmark {
    private let site: Site
    private let small: [AreaIndex]
    private let indicatorCount: Int

    init(areaCount: Int, indicatorCount: Int) {
        let levels = ["country", "district", "block"].map {
            AreaLevel(id: AreaLevel.ID($0), name: $0, plural: $0, hasPages: true)
        }
        func area(_ code: String, _ level: String, in parent: String?) -> Area {
            Area(
                code: Area.Code(code),
                name: code,
                level: AreaLevel.ID(level),
                parent: parent.map { Area.Code($0) },
                slug: code,
                declaredAt: .wholeFile("areas.csv")
            )
        }
        let districts = (0..<Self.districts).map { area("D\($0)", "district", in: "C") }
        let blocks = (0..<areaCount).map { area("B\($0)", "block", in: "D\($0 % Self.districts)") }
        let tree = AreaTree(areas: [area("C", "country", in: nil)] + districts + blocks, levels: levels)
        let comparators = ["district", "country"].map { Located(AreaLevel.ID($0), at: .wholeFile("site.yml")) }
        small = tree.areas(at: "block")
        self.indicatorCount = indicatorCount
        site = Site(
            settings: SiteSettings(title: "Benchmark", levels: levels, comparators: comparators),
            asOf: CalendarDate(daysSinceEpoch: 20_000),
            areas: tree,
            postcodes: [],
            boundaries: [:],
            themes: [],
            glossary: [],
            indicators: (0..<indicatorCount).map { Self.figures($0, areaCount: tree.areas.count) },
            home: nil,
            pages: [],
            profiles: [:],
            briefings: [],
            plans: [],
            links: SiteLinks()
        )
    }

    /// Prints the processor seconds of each part, run once.
    func run() {
        let analyst = Self.timed("places and matrices of all areas") { Analyst(site) }
        Self.timed("all readings") {
            small.reduce(0) { sum, area in
                sum + (0..<indicatorCount).count { analyst.reading(of: area, indicator: $0).current != nil }
            }
        }
        Self.timed("matrix of all areas by theme") { analyst.themeMatrix(of: small).rows.count }
        guard let matrix = analyst.levelMatrix(of: "block") else { return }
        Self.timed("gaps in every district and the country") {
            let districts = site.areas.areas(at: "district").map { site.areas.children(of: $0) }
            return (districts + [small]).reduce(0) { sum, areas in
                sum + (0..<indicatorCount).count { AreaGap(among: areas, indicator: $0, in: matrix) != nil }
            }
        }
        Self.timed("priorities") {
            guard case .ordered(let priorities) = NeedOrder(matrix, of: site) else { return 0 }
            return priorities.areas.count
        }
        let similar = Self.timed("similar areas, once a level") { SimilarAreas(matrix) }
        Self.timed("similar areas, of all areas") { small.count { similar.matches(of: $0) != nil } }
    }

    private static let districts = 300

    @discardableResult
    private static func timed<Value>(_ name: String, _ work: () -> Value) -> Value {
        let start = clock()
        let value = work()
        let milliseconds = Int(Double(clock() - start) / Double(CLOCKS_PER_SEC) * 1_000)
        print("\(name): \(milliseconds) ms")
        return value
    }

    private static func figures(_ number: Int, areaCount: Int) -> IndicatorFigures {
        var builder = ObservationColumnsBuilder()
        builder.reserve(areaCount * 5)
        for area in 0..<areaCount {
            for year in 2019...2023 {
                let start = CalendarDate(year: year, month: 1, day: 1)
                let end = CalendarDate(year: year, month: 12, day: 31)
                guard let start, let end, let period = Period(kind: .calendarYear, start: start, end: end) else {
                    continue
                }
                let mix = (area &* 7_919 &+ number &* 104_729 &+ year &* 1_299_709) & 0xFFFF
                let base = area == 0 ? 60_000_000 : area <= districts ? 200_000 : Double(800 + mix % 3_200)
                let count = (base * Double(10 + mix % 31) / 100).rounded()
                builder.append(
                    Observation(
                        area: AreaIndex(area),
                        period: period,
                        value: 100 * count / base,
                        numerator: count,
                        denominator: base
                    )
                )
            }
        }
        let file = SourceFile(path: "Content/indicators/ind_\(number).md", text: "")
        return IndicatorFigures(
            indicator: Indicator(
                id: Indicator.ID("ind_\(number)"),
                title: "Indicator \(number)",
                short: "Indicator \(number)",
                kind: .proportion,
                unit: "%",
                polarity: .highIsGood,
                decimals: 1,
                source: Citation(title: "Benchmark"),
                body: Document(parsing: file),
                declaredAt: .wholeFile(file.path)
            ),
            columns: builder.finish(areaCount: areaCount)
        )
    }
}
