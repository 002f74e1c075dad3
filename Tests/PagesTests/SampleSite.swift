import Diagnostics
import Foundation
import Markdown
import Model
import Pages
import Templates
import TestSupport
import Testing

/// A plainly fictitious site: Sampleland holds Eastley and Westley; Eastley holds Midtown and Hillside; Midtown has a block.
struct SampleSite {
    static let country = AreaIndex(0)
    static let eastley = AreaIndex(1)
    static let westley = AreaIndex(2)
    static let midtown = AreaIndex(3)
    static let hillside = AreaIndex(4)
    static let block = AreaIndex(5)

    var title = "Sample figures"
    var baseURL: String?
    var hasHandouts = true
    var midtownName = "Midtown"
    var hillsideSlug = "hillside"
    /// More neighbourhoods in Westley, whose positions follow that of the block.
    var otherPlaces: [String] = []
    var figures: [Observation] = []
    var profile = ""
    var indicatorText = ""
    var briefings: [Briefing] = []
    var plans: [ActionPlan] = []
    var embeddedBlocks: [Diagnostics.SourceLocation: EmbeddedBlock] = [:]
    var midtownOtherNames: [String] = []
    var postcodes: [Postcode] = []
    var freePages: [FreePage] = []
    var links = SiteLinks()
    var card: String?
    var attachments = Attachments()
    var glossary = [
        GlossaryTerm(
            id: "forum",
            term: "Community forum",
            abbreviation: nil,
            definition: "A meeting.",
            see: [],
            declaredAt: .wholeFile("Content/glossary.yml")
        )
    ]
    var boundaries: [AreaIndex: Boundary] = [:]

    var site: Site {
        get throws {
            let tree = self.tree
            var links = links
            links.indicators = ["voice": 0]
            links.themes = ["say": 0]
            links.terms = Dictionary(uniqueKeysWithValues: zip(glossary.map(\.id), glossary.indices))
            links.indicatorsOfTheme = ["say": [0]]
            links.areasOfBriefing = briefings.map { $0.areas.compactMap { tree.index(named: $0.value) } }
            links.areasOfPlan = plans.map { $0.areas.compactMap { tree.index(named: $0.value) } }
            let location = Diagnostics.SourceLocation.wholeFile("Content/profiles/midtown.md")
            return Site(
                settings: SiteSettings(
                    title: title,
                    baseURL: baseURL,
                    contact: .init(name: "The editor", email: "editor@example.org"),
                    card: card.map { Located($0, at: .wholeFile("Content/site.yml")) },
                    levels: tree.levels,
                    comparators: ["district", "country"].map { Located(AreaLevel.ID($0), at: location) },
                    hasHandouts: hasHandouts
                ),
                asOf: try #require(CalendarDate(iso: "2026-01-01")),
                areas: tree,
                postcodes: postcodes,
                boundaries: boundaries,
                themes: [Theme(id: "say", title: "Having a say", summary: "Who decides.", declaredAt: location)],
                glossary: glossary,
                indicators: [
                    IndicatorFigures(
                        indicator: indicator,
                        columns: ObservationColumns(figures, areaCount: tree.areas.count)
                    )
                ],
                home: nil,
                pages: freePages,
                profiles: profile.isEmpty
                    ? [:]
                    : [
                        Self.midtown: AreaProfile(
                            area: Located("midtown", at: location),
                            title: nil,
                            reviewed: CalendarDate(iso: "2025-03-02"),
                            body: Self.text(profile),
                            declaredAt: location
                        )
                    ],
                briefings: briefings,
                plans: plans,
                embeddedBlocks: embeddedBlocks,
                attachments: attachments,
                links: links
            )
        }
    }

    /// Every page of the site by its path; fails on any diagnostic.
    func pages() async throws -> [String: String] {
        let outcome = try await render()
        #expect(outcome.diagnostics == [])
        return Dictionary(
            outcome.value.map { ($0.path, String(decoding: $0.render(), as: UTF8.self)) },
            uniquingKeysWith: { $1 }
        )
    }

    func page(_ path: String) async throws -> String {
        try #require(try await pages()[path])
    }

    func render(assets: [SourceFile] = [], part: PageSelection? = nil) async throws -> Outcome<[OutputFile]> {
        let made = PageRenderer.make(templates: TemplateLibrary(try Self.templates()), assets: assets)
        #expect(made.diagnostics == [])
        return (try #require(made.value)).pages(of: try site, words: try EnglishWords.read(), part)
    }

    /// The templates that the repository ships.
    static func templates() throws -> [SourceFile] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Templates")
        return try ["", "partials/"].flatMap { folder in
            try FileManager.default.contentsOfDirectory(atPath: root.path + "/" + folder).sorted()
                .filter { $0.hasSuffix(".mustache") }
                .map { name in
                    let bytes = try Data(contentsOf: root.appendingPathComponent(folder + name))
                    return SourceFile(path: "Templates/" + folder + name, bytes: Array(bytes))
                }
        }
    }

    static func text(_ markdown: String) -> Document {
        Document(parsing: SourceFile(path: "Content/text.md", text: markdown))
    }

    static func figure(
        _ area: AreaIndex,
        _ value: Double?,
        year: Int = 2020,
        lower: Double? = nil,
        upper: Double? = nil,
        status: FigureStatus = .normal
    ) throws -> Observation {
        let start = try #require(CalendarDate(year: year, month: 1, day: 1))
        let end = try #require(CalendarDate(year: year, month: 12, day: 31))
        let period = try #require(Period(kind: .calendarYear, start: start, end: end))
        return Observation(area: area, period: period, value: value, lower: lower, upper: upper, status: status)
    }

    private var indicator: Indicator {
        Indicator(
            id: "voice",
            title: "People with a say",
            short: "Have a say",
            question: "Do people have a say?",
            kind: .proportion,
            unit: "%",
            polarity: .highIsGood,
            decimals: 1,
            themes: [Located("say", at: .wholeFile("Content/indicators/voice.md"))],
            source: IndicatorSource(title: "Sample survey", publisher: "Sample office"),
            caveats: ["It was asked once."],
            body: Self.text(indicatorText),
            declaredAt: .wholeFile("Content/indicators/voice.md")
        )
    }

    private var tree: AreaTree {
        func area(
            _ code: String,
            _ name: String,
            _ level: String,
            _ parent: String?,
            slug: String? = nil,
            also: [String] = []
        )
            -> Area
        {
            Area(
                code: Area.Code(code),
                name: name,
                level: AreaLevel.ID(level),
                parent: parent.map { Area.Code($0) },
                slug: slug ?? name.lowercased(),
                alsoKnownAs: also,
                declaredAt: Diagnostics.SourceLocation(path: "Content/areas/areas.csv", line: 2, column: 1)
            )
        }
        return AreaTree(
            areas: [
                area("C", "Sampleland", "country", nil), area("D1", "Eastley", "district", "C"),
                area("D2", "Westley", "district", "C"),
                area("N1", midtownName, "place", "D1", slug: "midtown", also: midtownOtherNames),
                area("N2", "Hillside", "place", "D1", slug: hillsideSlug), area("B1", "Block 1", "block", "N1"),
            ] + otherPlaces.map { area($0, $0, "place", "D2") },
            levels: [
                AreaLevel(id: "country", name: "Country", plural: "Countries", hasPages: true),
                AreaLevel(id: "district", name: "District", plural: "Districts", hasPages: true),
                AreaLevel(id: "place", name: "Neighbourhood", plural: "Neighbourhoods", hasPages: true),
                AreaLevel(id: "block", name: "Block", plural: "Blocks", hasPages: false),
            ],
            blocks: [Self.midtown: [AreaTree.Block(area: Self.block, weight: 1)]]
        )
    }
}
