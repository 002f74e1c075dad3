internal import Templates

/// The page of one indicator: what it is, and its figures everywhere.
struct IndicatorPage {
    let frame: PageFrame
    let title: String
    let question: String?
    let id: String
    let kind: String
    let unit: String?
    let polarity: String
    let headline: IndicatorLine
    let themes: [LinkItem]
    let body: HTML
    let source: SourceDetails
    let caveats: [String]
    let tables: [RankedTable]
    let trend: TrendTable?
    let commitments: [CommitmentLine]
    let acting: [CommitmentGroup]
    let briefings: BriefingsAbout
}

extension IndicatorPage: TemplateContext {
    static let fields = ContextFields<IndicatorPage>(
        "IndicatorPage",
        [
            .object("frame", "What every page has around its content.") { $0.frame },
            .text("title", "The indicator's full title.") { $0.title },
            .optionalText("question", "The indicator as a question a resident might ask.") { $0.question },
            .text("id", "Its identifier, as in the downloads.") { $0.id },
            .text("kind", "What sort of number it is: Percentage of people aged 16 to 64.") { $0.kind },
            .optionalText("unit", "Its unit; missing for a bare number.") { $0.unit },
            .text("polarity", "Which direction is good, as a sentence.") { $0.polarity },
            .object("headline", "The figure for the largest area.") { $0.headline },
            .flag("hasThemes", "Whether it belongs to a theme.") { !$0.themes.isEmpty },
            .list("themes", "The themes it belongs to.") { $0.themes },
            .html("body", "What it is, why it matters and how to read it, as its editor wrote it.") { $0.body },
            .object("source", "Where its figures come from.") { $0.source },
            .flag("hasCaveats", "Whether there are caveats.") { !$0.caveats.isEmpty },
            .textList("caveats", "What to take care with.") { $0.caveats },
            .flag("hasTables", "Whether any area has a page.") { !$0.tables.isEmpty },
            .list("tables", "Its figures, one table a level of areas.") { $0.tables },
            .object("trend", "Its figures over the years; missing where there is only one period.") { $0.trend },
            .flag("hasCommitments", "Whether any plan is to change it.") { !$0.commitments.isEmpty },
            .list("commitments", "The commitments that are to change it.") { $0.commitments },
            .list("acting", "The same commitments by the places of their plans.") { $0.acting },
            .object("briefings", "The briefings that use it.") { $0.briefings },
        ]
    )
}
