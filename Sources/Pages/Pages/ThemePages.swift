internal import Analysis
internal import Diagnostics
internal import Graphics
internal import Localization
internal import Model
internal import Templates

/// The list of all themes: `/themes/`.
struct ThemesPage: SinglePage {
    static let template = "themes"
    static let address = SiteAddresses.themes
    static let part: SiteSection? = .themes

    let scope: PageScope

    static let fields = ContextFields<ThemesPage>(
        .frame,
        .list("themes", "The themes in their order.", of: \.site.themes, as: ThemeLine.init)
    )

    var frame: PageFrame {
        frame(title: locale.format(.pageThemes), description: locale.format(.pageThemesAbout), section: .themes)
    }
}

/// A theme in a list, and how much there is about it.
struct ThemeLine: PagePart {
    let subject: Theme
    let scope: PageScope

    static let fields = ContextFields<ThemeLine>(
        .object("theme", "The theme.") { $0.link(to: $0.subject) },
        .optionalText("summary", "What it is about.", \.subject.summary),
        .text("indicators", "How many indicators: 1 indicator, 4 indicators.") {
            $0.counted(Message.countedIndicators, $0.site.links.indicatorsOfTheme)
        },
        .text("commitments", "How many commitments: 1 commitment, 4 commitments.") {
            $0.counted(Message.countedCommitments, $0.site.links.commitmentsOfTheme)
        },
        .text("briefings", "How many briefings: 1 briefing, 4 briefings.") {
            $0.counted(Message.countedBriefings, $0.site.links.briefingsOfTheme)
        }
    )

    private func counted<Item>(_ message: (Int) -> Message, _ links: [Theme.ID: [Item]]) -> String {
        locale.format(message(links[subject.id]?.count ?? 0))
    }
}

/// The page of one theme: what is measured, promised and written about it.
struct ThemePage: Page {
    static let template = "theme"

    let theme: Theme
    let scope: PageScope

    static func all(in context: RenderContext) -> [ThemePage] {
        context.site.themes.map { ThemePage(theme: $0, scope: PageScope(context, at: context.addresses.theme($0.id))) }
    }

    var origin: SourceLocation? { theme.declaredAt }

    static let fields = ContextFields<ThemePage>(
        .frame,
        .text("title", "The theme's title.", \.theme.title),
        .optionalText("summary", "What it is about.", \.theme.summary),
        .list("indicators", "Its indicators with the figure for the largest area.") { page in
            page.indicators.map { IndicatorLine($0, in: page.scope) }
        },
        .optionalText("restWithoutFigure", "That the others have no figure for the largest area, if so.") { page in
            IndicatorLine.restWithoutFigure(among: page.indicators, in: page.scope)
        },
        .optionalHTML("charts", "A small chart an indicator: its figures for all areas of the smallest level.") {
            $0.charts
        },
        .text("plansTitle", "The heading of those: What is being done, where the dates of a plan cover the day.") {
            PlanTenses(of: $0.positions.map(\.plan), in: $0.context).heading(in: $0.locale)
        },
        .list("commitments", "The commitments under it.", of: \.positions, as: CommitmentLine.init),
        .list("acting", "The same commitments by the places of their plans.") {
            CommitmentGroup.all($0.positions, in: $0.scope)
        },
        .object("progress", "How far the actions under it have come; missing without a commitment.") {
            $0.positions.isEmpty
                ? nil : ThemeProgress($0.positions, under: $0.theme, in: $0.scope)
        },
        .object("briefings", "The briefings about it.", \.briefings),
        .list("others", "The other themes.") { page in
            page.site.themes.filter { $0.id != page.theme.id }.map { page.link(to: $0) }
        }
    )

    var frame: PageFrame {
        frame(
            title: theme.title,
            description: theme.summary,
            section: .themes,
            trail: [step(.pageThemes, SiteAddresses.themes)],
            feed: context.feeds.path(of: theme.id).map { link(theme.title, to: $0) }
        )
    }

    /// Positions in `Site.indicators` of those that measure it.
    private var indicators: [Int] { site.links.indicatorsOfTheme[theme.id] ?? [] }

    private var positions: [SiteLinks.CommitmentPosition] { site.links.commitmentsOfTheme[theme.id] ?? [] }

    private var briefings: BriefingsAbout {
        BriefingsAbout(
            briefings: site.links.briefingsOfTheme[theme.id] ?? [],
            list: context.briefingLists.place(of: theme.id.text, in: .theme),
            feed: context.feeds.path(of: theme.id),
            scope: scope
        )
    }

    /// For each indicator the smallest level with pages of which some areas have figures for one period.
    private var charts: HTML? {
        let strips = indicators.compactMap { position in
            context.places.levels.reversed().lazy.compactMap { chart(of: position, level: $0.id) }.first
        }
        return strips.isEmpty ? nil : SmallMultiples(strips).svg
    }

    private func chart(of position: Int, level: AreaLevel.ID) -> (heading: HTML, chart: StripPlot)? {
        let id = "spread-" + AnchorName.of(site.indicators[position].indicator.id.text)
        guard
            var strip = context.charts.strip(
                of: level,
                indicator: position,
                larger: context.places.tops,
                id: id
            )
        else { return nil }
        let heading = ChartHeading(
            finding: context.charts.findings.ends(of: level, indicator: position),
            statistic: strip.frame.title
        )
        strip.frame = strip.frame.captioned(nil)
        return (HTML(trusted: heading.markup), strip)
    }
}
