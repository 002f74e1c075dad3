internal import Analysis
internal import Localization
internal import Templates

/// The start of an area's page: what the page holds, and what stands out.
struct AreaSummaryText {
    let ownCount: Int
    let countedOwn: String
    let highlights: Highlights
    let byChance: String?

    init(ownCount: Int, highlights: Highlights, text: Formatters) {
        self.ownCount = ownCount
        countedOwn = text.counted(ownCount, Message.countedFigures, none: .countedNoFigures)
        self.highlights = highlights
        byChance = text.chance.standingOut(amongTested: highlights.tested)
    }
}

extension AreaSummaryText: TemplateContext {
    static let fields = ContextFields<AreaSummaryText>(
        "AreaSummary",
        [
            .text("ownCount", "How many figures there are for the place itself: 1 figure, 4 figures.") {
                $0.countedOwn
            },
            .flag("hasOwn", "Whether any indicator has a figure for the place itself.") { $0.ownCount > 0 },
            .flag(
                "hasHighlights",
                "Whether any figure is clearly better or worse than in a larger area, or has clearly changed."
            ) {
                !$0.highlights.items.isEmpty
            },
            .flag("hasStrength", "Whether a figure is clearly better than in a larger area.") {
                $0.highlights.hasStrength
            },
            .flag("hasConcern", "Whether a figure is clearly worse than in a larger area.") {
                $0.highlights.hasConcern
            },
            .flag("hasChange", "Whether a figure has clearly changed.") { $0.highlights.hasChange },
            .list("highlights", "At most a strength, a concern and a change, in this order.") { $0.highlights.items },
            .flag("hasTests", "Whether any figure could be tested against a larger area.") { $0.highlights.tested > 0 },
            .text("tested", "How many figures could be tested against a larger area.") {
                String($0.highlights.tested)
            },
            .optionalText("byChance", "How many of those could stand out by chance alone: Perhaps one, About 2.") {
                $0.byChance
            },
        ]
    )
}
