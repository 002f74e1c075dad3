package import Model

/// Areas by themes: how many issues are about each, and how many of them have no answer yet.
package struct IssueMatrix: Sendable {
    /// One theme of one area, or all of them.
    package struct Cell: Hashable, Sendable {
        /// How many issues there are.
        package var total = 0
        /// How many of them have no answer yet.
        package var unanswered = 0

        /// Whether there is none.
        package var isEmpty: Bool { total == 0 }
    }

    /// One area.
    package struct Row: Sendable {
        /// The area of the row.
        package let area: AreaIndex
        /// In the order of the matrix's themes.
        package let cells: [Cell]
        /// All issues about the area.
        package let whole: Cell
    }

    /// Positions in `Site.themes` in their order, and nil last for what has no theme; only themes with an issue.
    package let themes: [Int?]
    /// The areas with an issue, in the order given.
    package let rows: [Row]
    /// Whether an issue is about several of the areas, so that it is counted more than once.
    package let countsTwice: Bool

    /// Counts the issues about some areas.
    package init(of areas: [AreaIndex], in site: Site) {
        let none = site.themes.count
        var counted: [(area: AreaIndex, cells: [Int: Cell], whole: Cell)] = []
        var used: Set<Int> = []
        var seen: Set<SiteLinks.IssuePosition> = []
        var isTwice = false
        for area in areas {
            guard let issues = site.links.issuesOfArea[area] else { continue }
            var cells: [Int: Cell] = [:]
            var whole = Cell()
            for position in issues {
                let issue = site.issue(at: position)
                let theme = issue.theme.flatMap { site.links.themes[$0.value] } ?? none
                cells[theme, default: Cell()].total += 1
                whole.total += 1
                if issue.status.isUnanswered {
                    cells[theme, default: Cell()].unanswered += 1
                    whole.unanswered += 1
                }
                used.insert(theme)
                if !seen.insert(position).inserted { isTwice = true }
            }
            counted.append((area, cells, whole))
        }
        let order = used.sorted()
        themes = order.map { $0 == none ? nil : $0 }
        rows = counted.map { row in Row(area: row.area, cells: order.map { row.cells[$0] ?? Cell() }, whole: row.whole)
        }
        countsTwice = isTwice
    }
}

extension Site {
    /// The issue that stands at a place of its forums.
    package func issue(at position: SiteLinks.IssuePosition) -> RaisedIssue {
        forums[position.forum].issues[position.issue]
    }

    /// Every issue, in the order of the forums.
    package var issuePositions: [SiteLinks.IssuePosition] {
        forums.enumerated().flatMap { forum, value in value.issues.indices.map { .init(forum: forum, issue: $0) } }
    }
}
