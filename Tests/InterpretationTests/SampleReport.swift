import Analysis
import CommonMark
import Diagnostics
import Interpretation
import ReportModel
import Testing

/// A plainly fictitious site: Sampleland holds Eastley, Eastley holds Midtown, Midtown is made of two blocks.
struct SampleReport {
    static let country = AreaIndex(0)
    static let district = AreaIndex(1)
    static let midtown = AreaIndex(2)
    static let blocks = [AreaIndex(3), AreaIndex(4)]
    static let unlocated = AreaIndex(5)
    static let farAway = AreaIndex(6)
    /// Ended in the middle of 2019.
    static let abolished = AreaIndex(7)
    /// Began in 2020.
    static let notYetThere = AreaIndex(8)

    let indicator: Indicator
    let figures: [Observation]
    /// Whether a district is the sum of its neighbourhoods.
    var neighbourhoodsMakeDistricts = false

    init(
        kind: ValueKind = .proportion,
        unit: String = "%",
        polarity: Polarity = .highIsGood,
        figures: [Observation]
    ) {
        self.figures = figures
        indicator = Indicator(
            id: "voice",
            title: "People with a say",
            short: "Have a say",
            kind: kind,
            unit: unit,
            polarity: polarity,
            decimals: 1,
            denominatorName: "people asked",
            source: IndicatorSource(title: "Sample survey"),
            body: Document(parsing: SourceFile(path: "voice.md", text: "")),
            declaredAt: .wholeFile("voice.md")
        )
    }

    func reading(of area: AreaIndex) throws -> Reading {
        Analyst(try site).reading(of: area, indicator: 0)
    }

    func sentences(about area: AreaIndex) throws -> [String] {
        SentenceWriter(try reading(of: area), in: try site, text: ReportText(try EnglishWords.read())).sentences()
    }

    var site: Site {
        get throws {
            let tree = tree
            let columns = ObservationColumns(figures, areaCount: tree.areas.count)
            let comparators = ["district", "country"].map {
                Written(AreaLevel.ID($0), at: .wholeFile("site.yml"))
            }
            return Site(
                settings: SiteSettings(title: "Sampleland", levels: tree.levels, comparators: comparators),
                asOf: try #require(CalendarDate(iso: "2026-01-01")),
                areas: tree,
                postcodes: [],
                boundaries: [:],
                themes: [],
                glossary: [],
                indicators: [IndicatorFigures(indicator: indicator, columns: columns)],
                home: nil,
                pages: [],
                profiles: [:],
                briefings: [],
                plans: [],
                links: SiteLinks()
            )
        }
    }

    private var tree: AreaTree {
        func area(
            _ code: String,
            _ name: String,
            _ level: String,
            _ parent: String?,
            start: String = "",
            end: String = ""
        ) -> Area {
            Area(
                code: Area.Code(code),
                name: name,
                level: AreaLevel.ID(level),
                parent: parent.map { Area.Code($0) },
                slug: code.lowercased(),
                start: CalendarDate(iso: start),
                end: CalendarDate(iso: end),
                declaredAt: .wholeFile("areas.csv")
            )
        }
        return AreaTree(
            areas: [
                area("C", "Sampleland", "country", nil), area("D", "Eastley", "district", "C"),
                area("N", "Midtown", "neighbourhood", "D"), area("B1", "Block 1", "block", "N"),
                area("B2", "Block 2", "block", "N"), area("U", "Lostwick", "neighbourhood", "D"),
                area("F", "Farwick", "neighbourhood", "D"),
                area("A", "Oldwick", "neighbourhood", "D", end: "2019-07-01"),
                area("Y", "Newwick", "neighbourhood", "D", start: "2020-01-01"),
            ],
            levels: [
                AreaLevel(id: "country", name: "Country", plural: "Countries", hasPages: true),
                AreaLevel(
                    id: "district",
                    name: "District",
                    plural: "Districts",
                    hasPages: true,
                    madeOf: neighbourhoodsMakeDistricts ? "neighbourhood" : nil
                ),
                AreaLevel(id: "neighbourhood", name: "Neighbourhood", plural: "Neighbourhoods", hasPages: true),
                AreaLevel(id: "block", name: "Block", plural: "Blocks", hasPages: false),
            ],
            blocks: [Self.midtown: Self.blocks.map { AreaTree.Block(area: $0, weight: 1) }]
        )
    }

    static func year(_ number: Int) throws -> Period {
        let start = try #require(CalendarDate(year: number, month: 1, day: 1))
        let end = try #require(CalendarDate(year: number, month: 12, day: 31))
        return try #require(Period(kind: .calendarYear, start: start, end: end))
    }
}
