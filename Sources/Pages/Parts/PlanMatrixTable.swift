internal import Templates

/// Places by themes: how many concerns each has, how many gaps its plans name, and how many actions they have.
struct PlanMatrixTable {
    let themes: [LinkItem]
    let rows: [PlanMatrixRow]
    /// How many places have neither a plan nor a concern.
    let others: Int
    /// How many places there was no room for.
    let leftOut: Int

    /// A table longer than this is closed until a reader opens it.
    static let longTable = 60
}

/// One place.
struct PlanMatrixRow {
    let place: LinkItem
    let cells: [PlanMatrixCell]
    let hasPlan: Bool
    /// Concerns on which no commitment has an action.
    let unanswered: [LinkItem]
}

/// One theme of one place.
struct PlanMatrixCell {
    let theme: String
    let counts: [PlanMatrixCount]
}

/// A number of concerns, gaps or actions, and where they are told.
struct PlanMatrixCount {
    let text: String
    let symbol: String
    let href: String?
}

extension PlanMatrixTable: TemplateContext {
    static let fields = ContextFields<PlanMatrixTable>(
        "PlanMatrixTable",
        [
            .list("themes", "The themes, one a column.") { $0.themes },
            .list("rows", "The places that have a plan or a concern.") { $0.rows },
            .optionalText("others", "How many places have neither a plan nor a concern; missing where all have one.") {
                $0.others > 0 ? String($0.others) : nil
            },
            .optionalText("leftOut", "How many places are not shown; missing where all are.") {
                $0.leftOut > 0 ? String($0.leftOut) : nil
            },
            .flag("isLong", "Whether the table is long enough to be closed at first.") {
                $0.rows.count > PlanMatrixTable.longTable
            },
            .flag("hasUnanswered", "Whether any place has a concern on which no commitment has an action.") {
                $0.rows.contains { !$0.unanswered.isEmpty }
            },
        ]
    )
}

extension PlanMatrixRow: TemplateContext {
    static let fields = ContextFields<PlanMatrixRow>(
        "PlanMatrixRow",
        [
            .object("place", "The place.") { $0.place },
            .list("cells", "As many as there are themes, in their order.") { $0.cells },
            .flag("hasPlan", "Whether there is an action plan for it.") { $0.hasPlan },
            .flag("hasUnanswered", "Whether it has concerns on which no commitment has an action.") {
                !$0.unanswered.isEmpty
            },
            .list("unanswered", "The indicators of those concerns.") { $0.unanswered },
        ]
    )
}

extension PlanMatrixCell: TemplateContext {
    static let fields = ContextFields<PlanMatrixCell>(
        "PlanMatrixCell",
        [
            .text("theme", "The theme.") { $0.theme },
            .flag("hasCounts", "Whether there is anything to count.") { !$0.counts.isEmpty },
            .list("counts", "How many concerns, gaps and actions: 2 concerns, 1 gap, no actions.") { $0.counts },
        ]
    )
}

extension PlanMatrixCount: TemplateContext {
    static let fields = ContextFields<PlanMatrixCount>(
        "PlanMatrixCount",
        [
            .text("text", "The number with its noun: 2 concerns.") { $0.text },
            .text("symbol", "A shape that stands for the noun.") { $0.symbol },
            .optionalText("href", "Where they are told; missing where they are nowhere.") { $0.href },
        ]
    )
}
