package import Model

/// Areas by themes: in each cell, how many concerns an area has, how many gaps its plans name, and how many actions
/// they have.
///
/// Plans that are over do not count.
package struct PlanMatrix: Sendable {
    /// Positions in `Site.themes` in their order, and nil last for what has no theme; only themes with anything to say.
    package let themes: [Int?]
    /// The areas that have a plan or a concern, in the order given.
    package let rows: [Row]
    /// The areas that have neither.
    package let others: [AreaIndex]

    /// One area.
    package struct Row: Sendable {
        /// The area of the row.
        package let area: AreaIndex
        /// In the order of the matrix's themes.
        package let cells: [Cell]
        /// Concerns on which no commitment has an action.
        package let unanswered: [Concern]
        /// Whether a plan that is not over is for this area itself.
        package let hasPlan: Bool
    }

    /// One theme of one area.
    package struct Cell: Sendable {
        /// Figures of the theme that are worse than the nearest larger area's by a test.
        package var concerns: [Concern] = []
        /// The commitments of the area's own plans under the theme.
        package var commitments: [SiteLinks.CommitmentPosition] = []
        /// How many gaps the commitments name.
        package var gaps = 0
        /// How many actions they have, open or not.
        package var actions = 0
        /// How many of the actions are open.
        package var openActions = 0

        /// Whether there is neither a concern nor a commitment.
        package var isEmpty: Bool { concerns.isEmpty && commitments.isEmpty }
    }

    /// Sets concerns and commitments of areas side by side.
    package init(of areas: [AreaIndex], in site: Site, finder: ConcernFinder, themes places: CommitmentThemes) {
        var rows: [(area: AreaIndex, cells: [Int: Cell], unanswered: [Concern], hasPlan: Bool)] = []
        var others: [AreaIndex] = []
        var used: Set<Int> = []
        let none = site.themes.count
        for area in areas {
            var cells: [Int: Cell] = [:]
            let concerns = finder.concerns(of: area)
            for concern in concerns { cells[concern.theme ?? none, default: Cell()].concerns.append(concern) }
            let own = finder.openCommitments(of: area)
            for place in own {
                let commitment = site.plans[place.plan].commitments[place.commitment]
                let theme = places.theme(of: place) ?? none
                cells[theme, default: Cell()].commitments.append(place)
                cells[theme]?.gaps += commitment.allGaps.count
                cells[theme]?.actions += commitment.actions.count
                cells[theme]?.openActions += commitment.actions.count(where: \.isOpen)
            }
            let hasPlan = !own.isEmpty
            guard hasPlan || !cells.isEmpty else {
                others.append(area)
                continue
            }
            used.formUnion(cells.keys)
            rows.append((area, cells, concerns.filter { !$0.hasAction }, hasPlan))
        }
        let columns = used.sorted()
        themes = columns.map { $0 == none ? nil : $0 }
        self.others = others
        self.rows = rows.map { row in
            Row(
                area: row.area,
                cells: columns.map { row.cells[$0] ?? Cell() },
                unanswered: row.unanswered,
                hasPlan: row.hasPlan
            )
        }
    }
}
