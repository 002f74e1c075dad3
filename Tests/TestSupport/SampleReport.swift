package import Analysis
internal import Diagnostics
internal import Markdown
package import Model

/// A plainly fictitious site: Sampleland holds Eastley, Eastley holds Midtown, Midtown is made of two blocks.
package struct SampleReport {
    package static let country = AreaIndex(0)
    package static let district = AreaIndex(1)
    package static let midtown = AreaIndex(2)
    package static let blocks = [AreaIndex(3), AreaIndex(4)]
    package static let unlocated = AreaIndex(5)
    package static let farAway = AreaIndex(6)
    /// Ended in the middle of 2019.
    package static let abolished = AreaIndex(7)
    /// Began in 2020.
    package static let notYetThere = AreaIndex(8)

    /// Whether a district is the sum of its neighbourhoods.
    package var neighbourhoodsMakeDistricts: Bool
    package let indicator: Indicator
    package let figures: [Observation]

    package init(
        kind: ValueKind = .proportion,
        unit: String = "%",
        polarity: Polarity = .highIsGood,
        multiplier: Double = 100,
        isSurvey: Bool = false,
        neighbourhoodsMakeDistricts: Bool = false,
        figures: [Observation]
    ) {
        self.figures = figures
        self.neighbourhoodsMakeDistricts = neighbourhoodsMakeDistricts
        indicator = Indicator(
            id: "voice",
            title: "People with a say",
            short: "Have a say",
            kind: kind,
            unit: unit,
            polarity: polarity,
            decimals: 1,
            denominatorName: "people asked",
            multiplier: multiplier,
            isSurvey: isSurvey,
            source: IndicatorSource(title: "Sample survey"),
            body: Document(parsing: SourceFile(path: "voice.md", text: "")),
            declaredAt: .wholeFile("voice.md")
        )
    }

    package func reading(of area: AreaIndex) throws -> Reading {
        try analyst.reading(of: area, indicator: 0)
    }

    /// The figures of the neighbourhoods side by side.
    package var table: LevelMatrix {
        get throws { try required(try analyst.table(of: "neighbourhood")) }
    }

    package var analyst: Analyst {
        get throws { Analyst(try site) }
    }

    package var site: Site {
        get throws {
            let tree = tree
            let columns = ObservationColumns(figures, areaCount: tree.areas.count)
            let comparators = ["district", "country"].map {
                Located(AreaLevel.ID($0), at: .wholeFile("site.yml"))
            }
            return Site(
                settings: SiteSettings(title: "Sampleland", levels: tree.levels, comparators: comparators),
                asOf: try required(CalendarDate(iso: "2026-01-01")),
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

    package static func year(_ number: Int) throws -> Period {
        try years(number, number, kind: .calendarYear)
    }

    package static func years(_ first: Int, _ last: Int, kind: Period.Kind = .severalYears) throws -> Period {
        let start = try required(CalendarDate(year: first, month: 1, day: 1))
        let end = try required(CalendarDate(year: last, month: 12, day: 31))
        return try required(Period(kind: kind, start: start, end: end))
    }

    /// A figure made of a count and a base.
    package static func counted(
        _ count: Double,
        of base: Double,
        in area: AreaIndex,
        year: Int = 2019,
        per multiplier: Double = 100,
        basis: Observation.Basis = .published,
        coverage: Double? = nil
    ) throws -> Observation {
        Observation(
            area: area,
            period: try Self.year(year),
            value: multiplier * count / base,
            numerator: count,
            denominator: base,
            basis: basis,
            coverage: coverage
        )
    }

    /// A figure with or without published limits.
    package static func figure(
        _ value: Double?,
        _ limits: ClosedRange<Double>? = nil,
        in area: AreaIndex = district,
        year: Int = 2019,
        status: FigureStatus = .normal
    ) throws -> Observation {
        Observation(
            area: area,
            period: try Self.year(year),
            value: value,
            lower: limits?.lowerBound,
            upper: limits?.upperBound,
            status: status
        )
    }
}
