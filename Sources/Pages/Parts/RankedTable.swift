internal import Templates

/// An indicator's figures for areas of one level, the best or the highest first.
struct RankedTable {
    let anchor: String
    let indicator: LinkItem
    let question: String?
    let caption: String
    let level: String
    let count: Int
    let comparedWith: String?
    let meaningOfFirst: String
    let findings: [String]
    let map: HTML?
    let strip: HTML?
    let bars: HTML?
    let rows: [PlaceFigureRow]
    let absent: [AbsenceGroup]
    let absentCount: Int
    let leftOut: Int

    /// Tables longer than this are closed until a reader opens them.
    static let longTable = 60
    /// Rows beyond this are left to the download.
    static let mostRows = 1_000
}

extension RankedTable: TemplateContext {
    static let fields = ContextFields<RankedTable>(
        "RankedTable",
        [
            .text("anchor", "The table's name in the page, unique on it.") { $0.anchor },
            .object("indicator", "The indicator.") { $0.indicator },
            .optionalText("question", "The indicator as a question a resident might ask.") { $0.question },
            .text("caption", "What the table shows.") { $0.caption },
            .text("level", "What the areas are called, several of them: council areas.") { $0.level },
            .text("count", "How many areas there are, with and without a figure.") { String($0.count) },
            .optionalText(
                "comparedWith",
                "The area they are held against, or: a larger area; missing where none has a figure."
            ) { $0.comparedWith },
            .text("meaningOfFirst", "What 1st means: the best, the highest.") { $0.meaningOfFirst },
            .optionalHTML(
                "map",
                "A map of the figures; missing where there is none, or on pages that show many tables."
            ) {
                $0.map
            },
            .flag("hasFindings", "Whether anything can be said of the areas together.") { !$0.findings.isEmpty },
            .textList(
                "findings",
                "What the figures say together, one fact a sentence: whether they differ, and by how much."
            ) { $0.findings },
            .optionalHTML("strip", "A chart of all areas of the level; missing for fewer than three.") { $0.strip },
            .optionalHTML("bars", "A chart of the first areas with their likely ranges; only on the indicator's page.")
            {
                $0.bars
            },
            .flag("hasRows", "Whether any area has a figure.") { !$0.rows.isEmpty },
            .flag("hasRanks", "Whether any row has a rank.") { table in table.rows.contains { $0.rank != nil } },
            .flag("hasRanges", "Whether any row has a likely range.") { table in
                table.rows.contains { $0.range != nil }
            },
            .flag("isLong", "Whether the table is long enough to be closed at first.") {
                $0.rows.count > RankedTable.longTable
            },
            .list("rows", "The areas with a figure, the latest and best first.") { $0.rows },
            .optionalText("leftOut", "How many areas with a figure are only in the download; missing where none is.") {
                $0.leftOut > 0 ? String($0.leftOut) : nil
            },
            .flag("hasAbsent", "Whether any area has no figure.") { !$0.absent.isEmpty },
            .text("absentCount", "How many areas have no figure.") { String($0.absentCount) },
            .list("absent", "The areas without a figure by the reason why.") { $0.absent },
        ]
    )
}
