internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// Places by themes: how many concerns each has, how many gaps its plans name, and how many actions they have.
struct PlanMatrixTable: PagePart {
    /// Of an area with more places inside than this, only those directly inside it and those with plans are asked.
    private static let mostInside = 400
    /// More places than this are left to the pages below.
    private static let mostRows = 200
    /// A table longer than this is closed until a reader opens it.
    private static let longTable = 60

    private let matrix: PlanMatrix
    /// How many places there was no room for.
    private let leftOut: Int
    let scope: PageScope

    /// Nil where no plan that is not over is for any of the places: what is worse there is told without it.
    ///
    /// - Parameters:
    ///   - inside: every place with a page in the area, parents before their children.
    ///   - children: those directly inside it.
    init?(of inside: [AreaIndex], children: [AreaIndex], in scope: PageScope) {
        guard let (shown, leftOut) = Self.places(of: inside, children: children, in: scope) else { return nil }
        matrix = PlanMatrix(
            of: shown,
            in: scope.site,
            finder: scope.context.concerns,
            themes: scope.context.commitmentThemes
        )
        self.leftOut = leftOut
        self.scope = scope
    }

    /// The places that are asked for concerns, and how many there was no room for; nil where no plan is for any.
    static func places(of inside: [AreaIndex], children: [AreaIndex], in scope: PageScope)
        -> (shown: [AreaIndex], leftOut: Int)?
    {
        let plans = scope.site.links.plansOfArea.filter { _, plans in
            plans.contains { scope.context.tense(ofPlan: $0) != .past }
        }
        guard inside.contains(where: { plans[$0] != nil }) else { return nil }
        var asked = inside
        if inside.count > Self.mostInside {
            let direct = Set(children)
            asked = inside.filter { direct.contains($0) || plans[$0] != nil }
        }
        // Places with plans come first where there is not room for all.
        let shown = asked.sorted { plans[$0] != nil && plans[$1] == nil }.prefix(Self.mostRows)
        let chosen = Set(shown)
        return (asked.filter(chosen.contains), asked.count - shown.count)
    }

    static let fields = ContextFields<PlanMatrixTable>(
        .list("themes", "The themes, one a column.") { table in
            table.matrix.themes.map { table.link(toTheme: $0) }
        },
        .list("rows", "The places that have a plan or a concern.") { table in
            table.matrix.rows.map {
                PlanMatrixRow(row: $0, themes: table.matrix.themes, scope: table.scope)
            }
        },
        .list("planned", "Those of them that have a plan, over or not.") { table in
            table.matrix.rows.filter { $0.hasPlan || table.context.hasPastPlan($0.area) }.map {
                PlanMatrixRow(row: $0, themes: table.matrix.themes, scope: table.scope)
            }
        },
        .optionalCount(
            "others",
            "How many places have neither a plan nor a concern; missing where all have one.",
            \.matrix.others.count
        ),
        .optionalCount("leftOut", "How many places are not shown; missing where all are.", \.leftOut),
        .flag("isLong", "Whether the table is long enough to be closed at first.") { $0.matrix.rows.count > longTable },
        .flag("hasUnanswered", "Whether any place has a concern on which no commitment has an action.") {
            $0.matrix.rows.contains { !$0.unanswered.isEmpty }
        }
    )
}

/// One place.
struct PlanMatrixRow: PagePart {
    let row: PlanMatrix.Row
    let themes: [Int?]
    let scope: PageScope

    static let fields = ContextFields<PlanMatrixRow>(
        .object("place", "The place.") { $0.link(to: $0.row.area) },
        .list("cells", "As many as there are themes, in their order.") { part in
            zip(part.themes, part.row.cells).map { theme, cell in
                PlanMatrixCell(subject: theme, cell: cell, area: part.row.area, scope: part.scope)
            }
        },
        .flag("hasPlan", "Whether there is an action plan for it that is not over.", \.row.hasPlan),
        .flag("hasPastPlan", "Whether there is one for it that is over.") { $0.context.hasPastPlan($0.row.area) },
        .list("unanswered", "The indicators of concerns on which no commitment has an action.", \.unanswered)
    )

    private var unanswered: [LinkItem] {
        row.unanswered.map { concern in
            let indicator = site.indicators[concern.indicator].indicator
            let fragment = AnchorName.indicator(indicator.id)
            let page = context.addresses.area(row.area)
            return LinkItem(text: indicator.short, href: page.map { path.link(to: $0, fragment: fragment) })
        }
    }
}

/// One theme of one place.
struct PlanMatrixCell: PagePart {
    /// A position in `Site.themes`; nil for what has no theme.
    let subject: Int?
    let cell: PlanMatrix.Cell
    let area: AreaIndex
    let scope: PageScope

    static let fields = ContextFields<PlanMatrixCell>(
        .text("theme", "The theme.") { $0.link(toTheme: $0.subject).text },
        .list("counts", "How many concerns, gaps and actions: 2 concerns, 1 gap, no actions.", \.counts)
    )

    /// Nothing for a cell that is empty; a commitment without actions shows that there are none.
    private var counts: [PlanMatrixCount] {
        guard !cell.isEmpty else { return [] }
        var counts: [PlanMatrixCount] = []
        if !cell.concerns.isEmpty {
            let fragment = AnchorName.theme(subject.map { site.themes[$0] })
            let href = context.addresses.area(area).map { path.link(to: $0, fragment: fragment) }
            counts.append(count(cell.concerns.count, Message.countedConcerns, "◆", href))
        }
        if cell.gaps > 0 {
            counts.append(count(cell.gaps, Message.countedGaps, "◇", firstGap))
        }
        if cell.actions > 0 {
            counts.append(count(cell.actions, Message.countedActions, "▸", first { !$0.isIdle }))
        } else if !cell.commitments.isEmpty {
            counts.append(PlanMatrixCount(text: locale.format(.countedNoActions), symbol: "–", href: nil))
        }
        return counts
    }

    private func count(_ number: Int, _ message: (Int) -> Message, _ symbol: String, _ href: String?) -> PlanMatrixCount
    {
        PlanMatrixCount(text: locale.format(message(number)), symbol: symbol, href: href)
    }

    /// The way to the first commitment or need of the cell that names a gap.
    private var firstGap: String? {
        cell.commitments.lazy.compactMap { place -> String? in
            let commitment = site.plans[place.plan].commitments[place.commitment]
            return commitment.anchorOfGaps.map { path.link(to: context.addresses.plan(place.plan), fragment: $0) }
        }.first
    }

    /// The way to the first commitment of the cell that has something, on its plan's page.
    private func first(where has: (Commitment) -> Bool) -> String? {
        cell.commitments.first { has(site.plans[$0.plan].commitments[$0.commitment]) }.map(href)
    }
}

/// A number of concerns, gaps or actions, and where they are told.
struct PlanMatrixCount: TemplateContext {
    let text: String
    let symbol: String
    let href: String?

    static let fields = ContextFields<PlanMatrixCount>(
        .text("text", "The number with its noun: 2 concerns.", \.text),
        .text("symbol", "A shape that stands for the noun.", \.symbol),
        .optionalText("href", "Where they are told; missing where they are nowhere.", \.href)
    )
}
