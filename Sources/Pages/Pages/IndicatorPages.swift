internal import Analysis
internal import Diagnostics
internal import Localization
internal import Model
internal import Templates

/// The list of all indicators: `/indicators/`.
struct IndicatorsPage: SinglePage {
    static let template = "indicators"
    static let address = SiteAddresses.indicators
    static let part: SiteSection? = .indicators

    let scope: PageScope

    static let fields = ContextFields<IndicatorsPage>(
        .frame,
        .list("groups", "The indicators by theme.") { page in
            page.context.grouping.groups(Array(page.site.indicators.indices)).map {
                IndicatorGroup(subject: $0.theme, positions: $0.positions, scope: page.scope)
            }
        }
    )

    var frame: PageFrame {
        frame(
            title: locale.format(.pageIndicators),
            description: locale.format(.pageIndicatorsAbout),
            section: .indicators
        )
    }
}

/// The indicators of one theme in a list.
struct IndicatorGroup: PagePart {
    /// nil for those that name no theme.
    let subject: Theme?
    /// Positions in `Site.indicators`.
    let positions: [Int]
    let scope: PageScope

    static let fields = ContextFields<IndicatorGroup>(
        .object("theme", "The theme.") { $0.link(to: $0.subject) },
        .text("anchor", "The group's name in the page, unique on it.") { AnchorName.theme($0.subject) },
        .optionalText("summary", "What the theme is about.", \.subject?.summary),
        .list("indicators", "Its indicators.", of: \.positions, as: IndicatorLine.init)
    )
}

/// The page of one indicator, `/indicators/ID/`: what it is, and its figures everywhere.
struct IndicatorPage: Page {
    static let template = "indicator"

    /// A position in `Site.indicators`.
    let position: Int
    let indicator: Indicator
    let scope: PageScope
    /// Its figures, one table a level of areas.
    private var tables: [RankedTable] = []

    private init(position: Int, indicator: Indicator, scope: PageScope) {
        self.position = position
        self.indicator = indicator
        self.scope = scope
    }

    static func all(in context: RenderContext) -> [IndicatorPage] {
        context.site.indicators.enumerated().map { position, figures in
            IndicatorPage(
                position: position,
                indicator: figures.indicator,
                scope: PageScope(context, at: context.addresses.indicator(position))
            )
        }
    }

    var origin: SourceLocation? { indicator.declaredAt }

    static let fields = ContextFields<IndicatorPage>(
        .frame,
        .text("title", "The indicator's full title.", \.indicator.title),
        .optionalText("question", "The indicator as a question a resident might ask.", \.indicator.question),
        .text("id", "Its identifier, as in the downloads.", \.indicator.id.text),
        .text("kind", "What sort of number it is: Percentage of people aged 16 to 64.") {
            $0.text.indicators.kind($0.indicator)
        },
        .optionalText("unit", "Its unit; missing for a bare number.") {
            $0.indicator.unit.isEmpty ? nil : $0.indicator.unit
        },
        .text("polarity", "Which direction is good, as a sentence.") { $0.text.indicators.polarity($0.indicator) },
        .object("headline", "The figure for the largest area.") {
            IndicatorLine($0.position, in: $0.scope)
        },
        .list("themes", "The themes it belongs to.") { page in
            page.indicator.themes.compactMap { page.site.links.themes[$0.value] }.map { page.link(toTheme: $0) }
        },
        .html("body", "What it is, why it matters and how to read it, as its editor wrote it.", \.body),
        .object("source", "Where its figures come from.") { page in
            SourceDetails(
                indicators: [LinkItem(text: page.indicator.short, href: nil)],
                source: page.indicator.source,
                context: page.context
            )
        },
        .textList("caveats", "What to take care with.") { $0.site.indicators[$0.position].caveats },
        .list("tables", "Its figures, one table a level of areas.", \.tables),
        .text("tested", "How many tests the page makes, gaps included.") { String($0.tested) },
        .optionalText("byChance", "How many of those could stand out by chance alone: Perhaps one, About 2.") {
            $0.text.chance.standingOut(amongTested: $0.tested)
        },
        .list("groups", "Its groups in the largest area, one table a breakdown.", \.groups),
        .list("trends", "Its figures over the years, one table a level of areas; none where there is one period.") {
            TrendTable.all(of: $0.position, in: $0.scope)
        },
        .text("actingTitle", "The heading of those: Who is acting on this, where the dates of a plan cover the day.") {
            $0.locale.format(PlanTenses(of: $0.commitments.map(\.plan), in: $0.context).headingOfActing)
        },
        .list("commitments", "The commitments that are to change it.", of: \.commitments, as: CommitmentLine.init),
        .list("acting", "The same commitments by the places of their plans.") {
            CommitmentGroup.all($0.commitments, in: $0.scope)
        },
        .object("briefings", "The briefings that use it.") {
            BriefingsAbout(
                briefings: $0.site.links.briefingsOfIndicator[$0.indicator.id] ?? [],
                scope: $0.scope
            )
        }
    )

    var frame: PageFrame {
        frame(
            title: indicator.short,
            description: locale.format(.pageIndicatorAbout(indicator: indicator.title)),
            section: .indicators,
            trail: [step(.pageIndicators, SiteAddresses.indicators)],
            subject: .figures(DatasetFacts(ofIndicator: position, on: path, in: context))
        )
    }

    private var commitments: [SiteLinks.CommitmentPosition] {
        site.links.commitmentsOfIndicator[indicator.id] ?? []
    }

    private var groups: [BreakdownTable] {
        guard let top = context.places.tops.first else { return [] }
        let columns = site.indicators[position].columns
        guard let row = columns.latestFigureRow(of: top) else { return [] }
        return BreakdownTable.all(of: position, area: top, period: columns.period(at: row), in: scope)
    }

    private var body: HTML {
        context.prose.html(
            indicator.body,
            on: path,
            topHeading: 2,
            terms: indicator.expandsTerms ? context.terms.marks(in: indicator.body, on: path) : .none
        )
    }

    mutating func prepare() {
        tables = context.places.levels.compactMap { level in
            RankedTable(
                indicator: position,
                areas: context.places.byName(context.analyst.levelMatrix(of: level.id)?.areas ?? []),
                level: level,
                whole: context.places.tops.first,
                isIllustrated: true,
                in: scope
            )
        }
    }

    private var tested: Int {
        tables.reduce(context.prose.testCount(of: indicator.body, on: path)) { $0 + $1.testCount }
    }
}
