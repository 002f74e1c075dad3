internal import Templates

/// Areas in the order of need, those inside one area, and why each stands where it does.
struct PriorityTable {
    let level: String
    let count: String
    let indicatorCount: String
    let isExponential: Bool
    let themes: [PriorityTheme]
    let rows: [PriorityRow]
    let leftOut: Int
    let without: [LinkItem]
}

/// How much a theme counts.
struct PriorityTheme {
    let theme: LinkItem
    let weight: String
}

/// One area's place in the order of need.
struct PriorityRow {
    let place: LinkItem
    let rank: String
    let range: String?
    let score: String
    let basis: String
    let reasons: [String]
    let people: String?
}

extension PriorityTable: TemplateContext {
    static let fields = ContextFields<PriorityTable>(
        "PriorityTable",
        [
            .text("level", "What the areas are called, several of them: council areas.") { $0.level },
            .text("count", "Among how many areas of the site the places are.") { $0.count },
            .text("indicatorCount", "How many indicators count.") { $0.indicatorCount },
            .flag("isExponential", "Whether the greatest needs count more, so that strengths do not cancel them.") {
                $0.isExponential
            },
            .list("themes", "The themes that count, with their weights.") { $0.themes },
            .list("rows", "The areas, the greatest need first.") { $0.rows },
            .optionalText("leftOut", "How many areas with less need are not shown; missing where all are.") {
                $0.leftOut > 0 ? String($0.leftOut) : nil
            },
            .flag("hasWithout", "Whether any area has too few figures to be put in order.") { !$0.without.isEmpty },
            .list("without", "The areas with figures for fewer than two thirds of the indicators.") { $0.without },
            .flag("hasPeople", "Whether the number of people in any of the areas is known.") { table in
                table.rows.contains { $0.people != nil }
            },
        ]
    )
}

extension PriorityTheme: TemplateContext {
    static let fields = ContextFields<PriorityTheme>(
        "PriorityTheme",
        [
            .object("theme", "The theme.") { $0.theme },
            .text("weight", "How much it counts beside the others: 1, 2.5.") { $0.weight },
        ]
    )
}

extension PriorityRow: TemplateContext {
    static let fields = ContextFields<PriorityRow>(
        "PriorityRow",
        [
            .object("place", "The area.") { $0.place },
            .text("rank", "Its place among all of its level on the site: 3rd, joint 3rd.") { $0.rank },
            .optionalText("range", "The places it would have with any one indicator left out: 2nd to 7th.") {
                $0.range
            },
            .text("score", "Its score, from 0 to 100.") { $0.score },
            .text("basis", "How many of the indicators have a figure for it: 17 of 20.") { $0.basis },
            .textList("reasons", "The indicators in which it is in the fifth with the greatest need.") { $0.reasons },
            .optionalText("people", "How many people live there; missing where that is not known.") { $0.people },
        ]
    )
}
