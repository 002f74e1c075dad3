internal import Analysis
internal import Diagnostics
internal import Localization
internal import Markdown
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
        },
        .optionalText("restWithoutFigure", "That the others have no figure for the largest area, if so.") { page in
            IndicatorLine.restWithoutFigure(among: page.site.indicators.indices, in: page.scope)
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
    /// How many tests the page makes, gaps included.
    private var tested = 0
    /// What the first uses of terms in its text become.
    private var terms = TermMarks.none
    private var parts = DefinitionParts()

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
        .object("headline", "The figure for the largest area; missing where it has none.") {
            IndicatorHeadline($0.position, in: $0.scope)
        },
        .list("themes", "The themes it belongs to.") { page in
            page.indicator.themes.compactMap { page.site.links.themes[$0.value] }.map { page.link(toTheme: $0) }
        },
        .html("body", "What it is, why it matters and how to read it, as its editor wrote it.", \.body),
        .object("definition", "The part of that text up to its second heading; missing where there is none.") {
            $0.definition
        },
        .optionalHTML("rest", "All of the text but that part, with its footnotes; missing where nothing is left.") {
            $0.rest
        },
        .object("source", "Where its figures come from.") { page in
            SourceDetails(
                indicators: [LinkItem(text: page.indicator.short, href: nil)],
                source: page.indicator.source,
                context: page.context
            )
        },
        .textList("caveats", "What to take care with.") { $0.site.indicators[$0.position].caveats },
        .list("tables", "Its figures, one table a level of areas.", \.tables),
        .list("rankings", "Those of the tables that say more than the largest area's figure.") {
            $0.tables.filter(\.isRanking)
        },
        .list("incomplete", "Those of the tables in which areas have no figure.") { $0.tables.filter(\.hasAbsent) },
        .text("tested", "How many tests the page makes, gaps included.") { String($0.tested) },
        .optionalText("byChance", "How many of those could stand out by chance alone: Perhaps one, About 2.") {
            $0.text.chance.standingOut(amongTested: $0.tested)
        },
        .list("groups", "Its groups in the largest area, one table a breakdown.", \.groups),
        .optionalText("trendTitle", "How the figure of the largest area has changed; missing where it has but one.") {
            $0.trendTitle
        },
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

    private var body: HTML { context.prose.html(indicator.body, on: path, topHeading: 2, terms: terms) }

    private var definition: Definition? {
        html(parts.definition).map { Definition(heading: parts.heading, body: $0) }
    }

    private var rest: HTML? {
        let text = html(parts.rest)
        let notes = context.prose.notes(of: indicator.body, on: path, terms: terms)
        return text == nil && notes == nil ? nil : HTML(trusted: (text?.bytes ?? []) + (notes?.bytes ?? []))
    }

    private func html(_ blocks: [Int]) -> HTML? {
        let part = DocumentFragment(document: indicator.body, blocks: blocks)
        return context.prose.html(part, on: path, topHeading: 3, terms: terms)
    }

    private var trendTitle: String? {
        context.places.tops.first.flatMap { context.charts.findings.change(of: $0, indicator: position) }
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
        tested = tables.reduce(context.prose.testCount(of: indicator.body, on: path)) { $0 + $1.testCount }
        if indicator.expandsTerms { terms = context.terms.marks(in: indicator.body, on: path) }
        parts = DefinitionParts(indicator.body)
    }
}

/// The figure of the largest area at the top of an indicator's page.
struct IndicatorHeadline: PagePart {
    /// A position in `Site.indicators`.
    let position: Int
    let area: AreaIndex
    private let latest: Observation
    let scope: PageScope

    /// Nil where the largest area has no figure.
    init?(_ position: Int, in scope: PageScope) {
        let columns = scope.site.indicators[position].columns
        guard let area = scope.context.places.tops.first, let row = columns.latestFigureRow(of: area) else {
            return nil
        }
        self.position = position
        self.area = area
        latest = columns.observation(at: row)
        self.scope = scope
    }

    static let fields = ContextFields<IndicatorHeadline>(
        "Headline",
        .object("place", "The area.") { $0.link(to: $0.area) },
        .optionalText("figure", "Its latest figure with its unit.") { part in
            part.text.figures.value(part.latest, of: part.indicator)
        },
        .html("period", "The period of the figure.") { part in
            part.context.times.period(part.latest.period, of: part.indicator)
        },
        .optionalText("frequency", "A percentage as people say it: about 1 in 4; missing where none is near enough.") {
            part in part.text.frequencies.text(part.latest, of: part.indicator)
        },
        .optionalText("range", "The likely range; missing where it is not known.") { part in
            part.context.analyst.ranges.limits(of: part.latest, indicator: part.position).map {
                part.text.indicators.likelyRange($0, of: part.latest, part.indicator)
            }
        },
        .optionalText("remark", "What to know about the figure: provisional, few replies, the note of the data file.") {
            $0.context.remark(on: $0.latest)
        },
        .text("polarity", "Which direction is good, as a sentence.") { $0.text.indicators.polarity($0.indicator) }
    )

    private var indicator: Indicator { site.indicators[position].indicator }
}

/// What an indicator is, as its editor says it first.
struct Definition: TemplateContext {
    let heading: String?
    let body: HTML

    static let fields = ContextFields<Definition>(
        .optionalText("heading", "The editor's heading; missing where the text begins without one.", \.heading),
        .html("body", "What stands below it.", \.body)
    )
}

/// The text of an indicator in two parts: what it says first, which defines the figure, and the rest.
struct DefinitionParts {
    /// The first heading, where the text begins with it.
    private(set) var heading: String?
    /// The blocks up to the second heading, without the first.
    private(set) var definition: [Int] = []
    private(set) var rest: [Int] = []

    /// Of no text.
    init() {}

    init(_ document: Document) {
        let blocks = document.children(of: 0)
        let headings = Dictionary(document.headings.map { ($0.node, $0.text) }) { first, _ in first }
        let first = blocks.first.flatMap { headings[$0] }
        let below = Array(blocks.dropFirst(first == nil ? 0 : 1))
        let end = below.firstIndex { headings[$0] != nil } ?? below.count
        heading = first
        definition = Array(below[..<end])
        rest = Array(below[end...])
    }
}
