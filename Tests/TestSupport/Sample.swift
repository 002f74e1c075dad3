package import Diagnostics
package import Markdown
package import Model

/// The parts that samples are made of: plainly fictitious, on a site that speaks from 1 January 2026.
package enum Sample {
    package static let location = Diagnostics.SourceLocation.wholeFile("Content/sample.md")

    package static func day(_ text: String) throws -> CalendarDate {
        try required(CalendarDate(iso: text))
    }

    package static func year(_ number: Int) throws -> Period {
        try years(number, number, kind: .calendarYear)
    }

    /// Whole years together, both included.
    package static func years(_ first: Int, _ last: Int, kind: Period.Kind = .severalYears) throws -> Period {
        let start = try required(CalendarDate(year: first, month: 1, day: 1))
        let end = try required(CalendarDate(year: last, month: 12, day: 31))
        return try required(Period(kind: kind, start: start, end: end))
    }

    package static func text(_ markdown: String, path: String = "Content/text.md") -> Document {
        Document(parsing: SourceFile(path: path, text: markdown))
    }

    /// - Parameters:
    ///   - start: a date as `2019-07-01`, as is the end; anything else is none.
    package static func area(
        _ code: String,
        _ name: String,
        _ level: String,
        in parent: String?,
        slug: String? = nil,
        saidAs: String? = nil,
        alsoKnownAs: [String] = [],
        start: String = "",
        end: String = "",
        replaces: [String] = [],
        roughly: [String] = []
    ) -> Area {
        Area(
            code: Area.Code(code),
            name: name,
            saidAs: saidAs,
            level: AreaLevel.ID(level),
            parent: parent.map { Area.Code($0) },
            slug: slug ?? name.lowercased().split(separator: " ").joined(separator: "-"),
            alsoKnownAs: alsoKnownAs,
            start: CalendarDate(iso: start),
            end: CalendarDate(iso: end),
            replaces: replaces.map { Area.Code($0) },
            replacesRoughly: roughly.map { Area.Code($0) },
            declaredAt: Diagnostics.SourceLocation(path: "Content/areas/areas.csv", line: 2, column: 1)
        )
    }

    /// A country, its districts, their neighbourhoods, and blocks without pages.
    ///
    /// - Parameter districts: the level that districts are made of, where they are made of one.
    package static func levels(
        neighbourhood: String = "neighbourhood",
        districtsMadeOf districts: String? = nil
    ) -> [AreaLevel] {
        [
            AreaLevel(id: "country", name: "Country", plural: "Countries", hasPages: true),
            AreaLevel(
                id: "district",
                name: "District",
                plural: "Districts",
                hasPages: true,
                madeOf: districts.map { AreaLevel.ID($0) }
            ),
            AreaLevel(
                id: AreaLevel.ID(neighbourhood),
                name: "Neighbourhood",
                plural: "Neighbourhoods",
                hasPages: true
            ),
            AreaLevel(id: "block", name: "Block", plural: "Blocks", hasPages: false),
        ]
    }

    package static func indicator(
        _ id: String = "voice",
        title: String = "People with a say",
        short: String = "Have a say",
        question: String? = nil,
        kind: ValueKind = .proportion,
        unit: String = "%",
        polarity: Polarity = .highIsGood,
        decimals: Int = 1,
        themes: [String] = [],
        sameAs: String? = nil,
        denominatorName: String? = nil,
        multiplier: Double = 100,
        minimumCoverage: Double = 0.8,
        suppressBelow: Double? = nil,
        addsUpFromCounts: Bool = false,
        roundedTo: DeclaredRounding? = nil,
        countsRoundedTo: Double? = nil,
        counted: CountCoverage? = nil,
        isSurvey: Bool = false,
        measuredTimes: [MeasuredTime] = [],
        publisher: String? = nil,
        licence: String? = nil,
        caveats: [String] = [],
        breakdowns: [Breakdown] = [],
        text: String = ""
    ) -> Indicator {
        let location = Diagnostics.SourceLocation.wholeFile("Content/indicators/\(id).md")
        return Indicator(
            id: Indicator.ID(id),
            title: title,
            short: short,
            question: question,
            kind: kind,
            unit: unit,
            polarity: polarity,
            decimals: decimals,
            themes: themes.map { Located(Theme.ID($0), at: location) },
            sameAs: sameAs.map { Located(Indicator.ID($0), at: location) },
            denominatorName: denominatorName,
            multiplier: multiplier,
            minimumCoverage: minimumCoverage,
            suppressBelow: suppressBelow,
            roundedTo: roundedTo,
            countsRoundedTo: countsRoundedTo,
            addsUpFromCounts: addsUpFromCounts,
            counted: counted,
            isSurvey: isSurvey,
            measuredTimes: measuredTimes,
            source: Citation(title: "Sample survey", publisher: publisher, licence: licence),
            caveats: caveats,
            breakdowns: breakdowns,
            body: Self.text(text),
            declaredAt: location
        )
    }

    /// A site of the areas and figures that a test is about, held against districts and the country; all else is empty.
    package static func site(
        _ areas: AreaTree,
        _ indicators: [(indicator: Indicator, figures: [Observation])],
        themes: [Theme] = [],
        glossary: [GlossaryTerm] = [],
        postcodes: [Postcode] = [],
        boundaries: [AreaIndex: Boundary] = [:],
        pages: [FreePage] = [],
        profiles: [AreaIndex: AreaProfile] = [:],
        briefings: [Briefing] = [],
        plans: [ActionPlan] = [],
        forums: [Forum] = [],
        embeddedBlocks: [Diagnostics.SourceLocation: EmbeddedBlock] = [:],
        attachments: Attachments = Attachments(),
        links: SiteLinks = SiteLinks(),
        settings change: (inout SiteSettings) -> Void = { _ in }
    ) throws -> Site {
        var settings = SiteSettings(
            title: "Sampleland",
            levels: areas.levels,
            comparators: ["district", "country"].map { Located(AreaLevel.ID($0), at: location) }
        )
        change(&settings)
        return Site(
            settings: settings,
            asOf: try day("2026-01-01"),
            areas: areas,
            postcodes: postcodes,
            boundaries: boundaries,
            themes: themes,
            glossary: glossary,
            indicators: indicators.map { indicator, figures in
                IndicatorFigures(
                    indicator: indicator,
                    columns: ObservationColumns(figures, areaCount: areas.areas.count)
                )
            },
            home: nil,
            pages: pages,
            profiles: profiles,
            briefings: briefings,
            plans: plans,
            forums: forums,
            embeddedBlocks: embeddedBlocks,
            attachments: attachments,
            links: links
        )
    }
}
