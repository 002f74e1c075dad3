internal import Analysis
internal import Model
internal import Templates

/// What one indicator says about one area, as a card.
///
/// A card is a reading and the page it is on; each of its fields is worked out when a template asks for it, since most
/// pages show only some of them.
struct IndicatorCard {
    let reading: Reading
    let indicator: Indicator
    /// Whether the card has charts.
    let isDrawn: Bool
    let view: RenderContext
    let path: PagePath

    init(_ reading: Reading, isDrawn: Bool, in view: RenderContext, from path: PagePath) {
        self.reading = reading
        indicator = view.site.indicators[reading.indicator].indicator
        self.isDrawn = isDrawn
        self.view = view
        self.path = path
    }
}

extension IndicatorCard: TemplateContext {
    static let fields = ContextFields<IndicatorCard>(
        "IndicatorCard",
        [
            .text("anchor", "The card's name in the page, unique on it.") { $0.anchor },
            .text("title", "The indicator's full title.") { $0.indicator.title },
            .text("short", "The indicator's short title.") { $0.indicator.short },
            .optionalText("question", "The indicator as a question a resident might ask.") { $0.indicator.question },
            .text("definition", "The way to the indicator's page.") { $0.definition },
            .text("place", "The name of the area that the figure is for.") { $0.place },
            .optionalText("placePage", "The way to that area's page; missing where the card is on it.") {
                $0.placePage
            },
            .optionalText("figure", "The latest figure with its unit; missing where there is none.") { $0.figure },
            .optionalHTML("period", "The period of the figure.") { $0.period },
            .textList("sentences", "What the figure means, or why there is none; one fact a sentence.") {
                $0.sentences
            },
            .optionalText("range", "The likely range (95 % interval); missing where it is not known.") { $0.range },
            .flag("rangeIsDerived", "Whether Placard worked out the range rather than the source.") {
                $0.rangeIsDerived
            },
            .flag("isAddedUp", "Whether Placard added the figure up from smaller areas.") {
                $0.reading.current?.basis == .derived
            },
            .flag("hasComparators", "Whether any larger area has a figure to hold it against.") {
                $0.hasComparators
            },
            .list("comparators", "The larger areas that have a figure for the same period, nearest first.") {
                $0.comparators
            },
            .textList("withoutFigure", "The names of those that have none, as they stand in a sentence.") {
                $0.withoutFigure
            },
            .optionalText("rank", "The place among areas of the same level: joint 4th of 27 neighbourhoods.") {
                $0.rank
            },
            .optionalText(
                "unranked",
                "Why the areas of its level are not ranked, as a sentence; missing where they are."
            ) {
                $0.unranked
            },
            .optionalText("change", "Whether the figure has changed over the years; missing with a single period.") {
                $0.change
            },
            .optionalHTML(
                "strip",
                "A chart of all areas of its level with this one marked; missing for fewer than three."
            ) {
                $0.strip
            },
            .optionalHTML("trend", "A chart of the figure over time; missing with a single period.") { $0.trend },
            .optionalText(
                "methods",
                "How each difference was tested, one larger area a sentence; missing where none was."
            ) {
                $0.methods
            },
            .text("meaningOfFirst", "What 1st means: the best, the highest.") { $0.meaningOfFirst },
            .flag("hasSeries", "Whether there is more than one period.") { $0.reading.series.count > 1 },
            .list("series", "Every period, latest first.") { $0.series },
            .object("source", "Where the figures come from.") { $0.source },
            .text("kind", "What sort of number it is.") { $0.kind },
            .text("polarity", "Which direction is good, as a sentence.") { $0.polarity },
            .optionalText("base", "How many of what the figure is based on: 1,204 of 3,011 people.") { $0.base },
            .optionalText("note", "What the data file notes beside the figure.") { $0.reading.current?.note },
            .flag("hasCaveats", "Whether there are caveats.") { !$0.indicator.caveats.isEmpty },
            .textList("caveats", "What to take care with.") { $0.indicator.caveats },
        ]
    )
}
