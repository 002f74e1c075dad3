import Assembly
import Diagnostics
import Markdown
import Model
import Testing

/// A plainly fictitious site to assemble: a country, two districts, and a neighbourhood made of three blocks.
struct UnassembledSite {
    var content = Content(settings: SiteSettings(title: "Sampleland"))
    var data: ReportData

    init(figures: [Observation] = [], indicator: Indicator? = nil) {
        self.init(tree: Self.tree, figures: figures, indicator: indicator)
    }

    init(tree: AreaTree, figures: [Observation] = [], indicator: Indicator? = nil) {
        data = ReportData(areas: tree)
        guard let indicator else { return }
        content.indicators = [indicator]
        data.figures = [ObservationColumns(figures, areaCount: tree.areas.count)]
    }

    /// The assembled figures of the only indicator.
    func columns() throws -> ObservationColumns {
        let day = try #require(CalendarDate(iso: "2026-01-01"))
        return try #require(SiteAssembler().assemble(content, data, asOf: day).value.indicators.first).columns
    }

    private static var tree: AreaTree {
        AreaTree(
            areas: [
                area("C", "Sampleland", "country", nil), area("D1", "Eastley", "district", "C"),
                area("D2", "Westley", "district", "C"), area("N1", "Midtown", "neighbourhood", "D1"),
                area("B1", "Block 1", "block", "N1"), area("B2", "Block 2", "block", "N1"),
                area("B3", "Block 3", "block", "N1"),
            ],
            levels: [
                AreaLevel(id: "country", name: "Country", plural: "Countries", hasPages: true),
                AreaLevel(id: "district", name: "District", plural: "Districts", hasPages: true),
                AreaLevel(id: "neighbourhood", name: "Neighbourhood", plural: "Neighbourhoods", hasPages: true),
                AreaLevel(id: "block", name: "Block", plural: "Blocks", hasPages: false),
            ],
            blocks: [
                AreaIndex(3): [4, 5, 6].map { AreaTree.Block(area: AreaIndex($0), weight: 1) }
            ]
        )
    }

    static let midtown = AreaIndex(3)

    static func indicator(
        _ id: String = "voice",
        kind: ValueKind = .proportion,
        multiplier: Double = 100,
        minimumCoverage: Double = 0.8,
        suppressBelow: Double? = nil,
        isSurvey: Bool = false
    ) -> Indicator {
        Indicator(
            id: Indicator.ID(id),
            title: "People with a say",
            short: "Have a say",
            kind: kind,
            unit: "%",
            polarity: .highIsGood,
            decimals: 1,
            multiplier: multiplier,
            minimumCoverage: minimumCoverage,
            suppressBelow: suppressBelow,
            isSurvey: isSurvey,
            source: IndicatorSource(title: "Sample survey"),
            body: text(""),
            declaredAt: .wholeFile("voice.md")
        )
    }

    static func text(_ markdown: String, path: String = "Content/text.md") -> Document {
        Document(parsing: SourceFile(path: path, text: markdown))
    }

    static func year(_ number: Int) throws -> Period {
        let start = try #require(CalendarDate(year: number, month: 1, day: 1))
        let end = try #require(CalendarDate(year: number, month: 12, day: 31))
        return try #require(Period(kind: .calendarYear, start: start, end: end))
    }

    /// Whole years together, both included.
    static func years(_ first: Int, _ last: Int) throws -> Period {
        try #require(Period(kind: .severalYears, start: year(first).start, end: year(last).end))
    }

    private static func area(_ code: String, _ name: String, _ level: String, _ parent: String?) -> Area {
        Area(
            code: Area.Code(code),
            name: name,
            level: AreaLevel.ID(level),
            parent: parent.map { Area.Code($0) },
            slug: name.lowercased().split(separator: " ").joined(separator: "-"),
            declaredAt: .wholeFile("areas.csv")
        )
    }
}
