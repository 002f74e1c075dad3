package import Diagnostics
internal import Markdown
package import Model

/// A plainly fictitious site: Sampleland holds Eastley and Westley; Eastley holds Midtown and Hillside; Midtown has a
/// block.
package struct SampleSite {
    package static let country = AreaIndex(0)
    package static let eastley = AreaIndex(1)
    package static let westley = AreaIndex(2)
    package static let midtown = AreaIndex(3)
    package static let hillside = AreaIndex(4)
    package static let block = AreaIndex(5)

    package var title = "Sample figures"
    package var baseURL: String?
    package var hasHandouts = true
    /// The smallest level whose places have files of their own.
    package var downloads: AreaLevel.ID?
    package var hasAccessibilityPage = true
    /// Whether site.yml has `priorities`.
    package var asksForOrder = false
    package var midtownName = "Midtown"
    package var hillsideSlug = "hillside"
    /// More neighbourhoods in Westley, whose positions follow that of the block.
    package var otherPlaces: [String] = []
    package var figures: [Observation] = []
    package var profile = ""
    package var indicatorText = ""
    package var indicatorKind = ValueKind.proportion
    package var indicatorPolarity = Polarity.highIsGood
    package var measuredTimes: [MeasuredTime] = []
    package var briefings: [Briefing] = []
    package var plans: [ActionPlan] = []
    /// Issues that name no area are about those of their forum.
    package var forums: [Forum] = []
    package var embeddedBlocks: [Diagnostics.SourceLocation: EmbeddedBlock] = [:]
    package var midtownOtherNames: [String] = []
    package var postcodes: [Postcode] = []
    package var freePages: [FreePage] = []
    package var links = SiteLinks()
    package var card: String?
    package var attachments = Attachments()
    package var glossary = [
        GlossaryTerm(
            id: "forum",
            term: "Community forum",
            abbreviation: nil,
            definition: "A meeting.",
            see: [],
            declaredAt: .wholeFile("Content/glossary.yml")
        )
    ]
    package var boundaries: [AreaIndex: Boundary] = [:]

    package init() {}

    package var site: Site {
        get throws {
            let tree = self.tree
            var links = links
            links.indicators = ["voice": 0]
            links.terms = Dictionary(uniqueKeysWithValues: zip(glossary.map(\.id), glossary.indices))
            links.indicatorsOfTheme = ["say": [0]]
            links.areasOfBriefing = briefings.map { $0.areas.compactMap { tree.index(named: $0.value) } }
            links.areasOfPlan = plans.map { $0.areas.compactMap { tree.index(named: $0.value) } }
            let ofForums = forums.map { $0.areas.compactMap { tree.index(named: $0.value) } }
            links.areasOfForum = ofForums
            links.areasOfIssue = zip(forums, ofForums).map { forum, areas in
                forum.issues.map { issue in issue.area.map { [tree.index(named: $0.value)].compactMap(\.self) } ?? areas
                }
            }
            for (forum, areasOfIssues) in links.areasOfIssue.enumerated() {
                for (number, areas) in areasOfIssues.enumerated() {
                    let position = SiteLinks.IssuePosition(forum: forum, issue: number)
                    for area in areas { links.issuesOfArea[area, default: []].append(position) }
                    guard let answer = forums[forum].issues[number].answeredBy else { continue }
                    links.issuesOfCommitment[answer.commitment, default: []].append(position)
                }
            }
            links.themes = ["say": 0]
            let theme = Theme(
                id: "say",
                title: "Having a say",
                summary: "Who decides.",
                declaredAt: .wholeFile("Content/themes.yml")
            )
            return try Sample.site(
                tree,
                [(indicator, figures)],
                themes: [theme],
                glossary: glossary,
                postcodes: postcodes,
                boundaries: boundaries,
                pages: freePages,
                profiles: profiles,
                briefings: briefings,
                plans: plans,
                forums: forums,
                embeddedBlocks: embeddedBlocks,
                attachments: attachments,
                links: links
            ) {
                $0.title = title
                $0.baseURL = baseURL
                $0.contact = .init(name: "The editor", email: "editor@example.org")
                $0.card = card.map { Located($0, at: .wholeFile("Content/site.yml")) }
                $0.hasHandouts = hasHandouts
                $0.downloads = downloads
                $0.hasAccessibilityPage = hasAccessibilityPage
                if asksForOrder { $0.priorities.declaredAt = .wholeFile("Content/site.yml") }
            }
        }
    }

    package static func figure(
        _ area: AreaIndex,
        _ value: Double?,
        year: Int = 2020,
        lower: Double? = nil,
        upper: Double? = nil,
        status: FigureStatus = .normal
    ) throws -> Observation {
        Observation(
            area: area,
            period: try Sample.year(year),
            value: value,
            lower: lower,
            upper: upper,
            status: status
        )
    }

    private var indicator: Indicator {
        Sample.indicator(
            question: "Do people have a say?",
            kind: indicatorKind,
            polarity: indicatorPolarity,
            themes: ["say"],
            measuredTimes: measuredTimes,
            publisher: "Sample office",
            licence: "Free to use",
            caveats: ["It was asked once."],
            text: indicatorText
        )
    }

    private var profiles: [AreaIndex: AreaProfile] {
        if profile.isEmpty { return [:] }
        let location = Diagnostics.SourceLocation.wholeFile("Content/profiles/midtown.md")
        let midtown = AreaProfile(
            area: Located("midtown", at: location),
            title: nil,
            reviewed: CalendarDate(iso: "2025-03-02"),
            body: Sample.text(profile),
            declaredAt: location
        )
        return [Self.midtown: midtown]
    }

    private var tree: AreaTree {
        AreaTree(
            areas: [
                Sample.area("C", "Sampleland", "country", in: nil),
                Sample.area("D1", "Eastley", "district", in: "C"),
                Sample.area("D2", "Westley", "district", in: "C"),
                Sample.area(
                    "N1",
                    midtownName,
                    "place",
                    in: "D1",
                    slug: "midtown",
                    alsoKnownAs: midtownOtherNames
                ),
                Sample.area("N2", "Hillside", "place", in: "D1", slug: hillsideSlug),
                Sample.area("B1", "Block 1", "block", in: "N1"),
            ] + otherPlaces.map { Sample.area($0, $0, "place", in: "D2") },
            levels: Sample.levels(neighbourhood: "place"),
            blocks: [Self.midtown: [AreaTree.Block(area: Self.block, weight: 1)]]
        )
    }
}
