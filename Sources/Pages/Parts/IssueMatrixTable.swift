internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// Places by themes: how many issues are about each, and how many of them have no answer yet.
struct IssueMatrixTable: PagePart {
    /// More places than this are left to the pages below.
    private static let mostRows = 200

    private let matrix: IssueMatrix
    /// How many places there was no room for.
    private let leftOut: Int
    let scope: PageScope

    /// Nil where no issue is about any of the places.
    init?(of areas: [AreaIndex], in scope: PageScope) {
        let known = areas.filter { scope.site.links.issuesOfArea[$0] != nil }
        guard !known.isEmpty else { return nil }
        let shown = Array(known.prefix(Self.mostRows))
        matrix = IssueMatrix(of: shown, in: scope.site)
        leftOut = known.count - shown.count
        self.scope = scope
    }

    static let fields = ContextFields<IssueMatrixTable>(
        .list("themes", "The themes, one a column.") { table in table.matrix.themes.map { table.link(toTheme: $0) } },
        .list("rows", "The places that an issue is about.") { table in
            table.matrix.rows.map { IssueMatrixRow(row: $0, themes: table.matrix.themes, scope: table.scope) }
        },
        .flag("countsTwice", "Whether an issue is about several of the places.", \.matrix.countsTwice),
        .optionalCount("leftOut", "How many places are not shown; missing where all are.", \.leftOut)
    )
}

/// One place.
struct IssueMatrixRow: PagePart {
    let row: IssueMatrix.Row
    let themes: [Int?]
    let scope: PageScope

    static let fields = ContextFields<IssueMatrixRow>(
        .object("place", "The place; a link to what was raised there.") { part in
            let name = part.site.areas[part.row.area].name
            guard let page = part.context.addresses.area(part.row.area) else { return LinkItem(text: name, href: nil) }
            return part.link(name, to: page, fragment: AreaIssues.anchor)
        },
        .list("cells", "As many as there are themes, in their order.") { part in
            zip(part.themes, part.row.cells).map { IssueMatrixCell(name: part.link(toTheme: $0).text, cell: $1, part) }
        },
        .object("whole", "All issues about the place.") { part in
            IssueMatrixCell(name: part.locale.format(.labelAllThemes), cell: part.row.whole, part)
        }
    )
}

/// One theme of one place, or all themes.
struct IssueMatrixCell: TemplateContext {
    private let name: String
    private let cell: IssueMatrix.Cell
    private let locale: Locale

    init(name: String, cell: IssueMatrix.Cell, _ row: IssueMatrixRow) {
        self.name = name
        self.cell = cell
        locale = row.locale
    }

    static let fields = ContextFields<IssueMatrixCell>(
        .text("theme", "The theme.", \.name),
        .optionalText("count", "How many issues: 3; missing for none.") {
            $0.cell.isEmpty ? nil : String($0.cell.total)
        },
        .optionalText("unanswered", "How many of them have no answer yet, as words; missing for none.") { part in
            part.cell.unanswered > 0 ? part.locale.format(.issueUnanswered(count: part.cell.unanswered)) : nil
        }
    )
}

/// What people raised about an area, on its page.
struct AreaIssues: PagePart {
    /// The name of the part in the page of an area.
    static let anchor = "issues"
    private static let mostNewest = 3

    /// The area's own, and those of the places inside it.
    private let issues: [SiteLinks.IssuePosition]
    /// The area and those inside it; empty for an area without others in it.
    private let areas: [AreaIndex]
    let scope: PageScope

    /// Nil where nothing was raised.
    ///
    /// - Parameter inside: the areas inside it, which have pages of their own.
    init?(of area: AreaIndex, inside: [AreaIndex], in scope: PageScope) {
        let known = scope.site.links.issuesOfArea
        guard !known.isEmpty else { return nil }
        issues = ([area] + inside).flatMap { known[$0] ?? [] }.uniqued()
        guard !issues.isEmpty else { return nil }
        areas = inside.isEmpty ? [] : [area] + inside
        self.scope = scope
    }

    static let fields = ContextFields<AreaIssues>(
        .object("counts", "How many there are, and how far they have come.") { IssueCounts($0.issues, in: $0.scope) },
        .list("newest", "The newest issues, three at most.") { part in
            part.newestFirst(part.issues).prefix(mostNewest).map { IssueLine($0, in: part.scope) }
        },
        .list("forums", "The forums at which they were raised, each a link to all of its issues.") { part in
            part.issues.map(\.forum).uniqued().map { part.link(toForum: $0) }
        },
        .object("matrix", "The places by theme; missing where no others lie in the area.") { part in
            IssueMatrixTable(of: part.areas, in: part.scope)
        }
    )
}
