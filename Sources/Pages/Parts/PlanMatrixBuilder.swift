internal import Analysis
internal import Localization
internal import Model

/// Makes the matrix of concerns, gaps and actions of one page.
struct PlanMatrixBuilder {
    /// Of an area with more places inside than this, only those directly inside it and those with plans are asked.
    private static let mostInside = 400
    /// More places than this are left to the pages below.
    private static let mostRows = 200

    let view: RenderContext
    let path: PagePath

    /// Nil where no plan is for any of the places: what is worse there is told without it.
    ///
    /// - Parameters:
    ///   - inside: every place with a page in the area, parents before their children.
    ///   - children: those directly inside it.
    func table(of inside: [AreaIndex], children: [AreaIndex]) -> PlanMatrixTable? {
        let plans = view.site.links.plansOfArea
        guard inside.contains(where: { plans[$0] != nil }) else { return nil }
        var asked = inside
        if inside.count > Self.mostInside {
            let direct = Set(children)
            asked = inside.filter { direct.contains($0) || plans[$0] != nil }
        }
        let shown = asked.sorted { rank($0) < rank($1) }.prefix(Self.mostRows)
        let chosen = Set(shown)
        let matrix = PlanMatrix(
            of: asked.filter(chosen.contains),
            in: view.site,
            finder: view.concerns,
            themes: view.commitmentThemes
        )
        return PlanMatrixTable(
            themes: matrix.themes.map { view.link(to: $0.map { view.site.themes[$0] }, from: path) },
            rows: matrix.rows.map { row($0, of: matrix) },
            others: matrix.others.count,
            leftOut: asked.count - shown.count
        )
    }

    /// Places with plans come first where there is not room for all.
    private func rank(_ area: AreaIndex) -> Int {
        view.site.links.plansOfArea[area] == nil ? 1 : 0
    }

    private func row(_ row: PlanMatrix.Row, of matrix: PlanMatrix) -> PlanMatrixRow {
        PlanMatrixRow(
            place: view.link(to: row.area, from: path),
            cells: zip(matrix.themes, row.fields).map { theme, field in
                PlanMatrixCell(
                    theme: view.link(to: theme.map { view.site.themes[$0] }, from: path).text,
                    counts: counts(field, theme: theme, area: row.area)
                )
            },
            hasPlan: row.hasPlan,
            unanswered: row.unanswered.map { concern in
                let indicator = view.site.indicators[concern.indicator].indicator
                let fragment = AnchorText.indicator(indicator.id)
                return LinkItem(
                    text: indicator.short,
                    href: view.addresses.area(row.area).map { path.link(to: $0, fragment: fragment) }
                )
            }
        )
    }

    /// Nothing for a field that is empty; a commitment without actions shows that there are none.
    private func counts(_ field: PlanMatrix.Field, theme: Int?, area: AreaIndex) -> [PlanMatrixCount] {
        guard !field.isEmpty else { return [] }
        var counts: [PlanMatrixCount] = []
        if !field.concerns.isEmpty {
            let fragment = "theme-" + AnchorText.of(theme.map { view.site.themes[$0].id.text } ?? "other")
            let href = view.addresses.area(area).map { path.link(to: $0, fragment: fragment) }
            counts.append(count(field.concerns.count, Message.countedConcerns, "◆", href))
        }
        if field.gaps > 0 {
            counts.append(count(field.gaps, Message.countedGaps, "◇", first(field) { !$0.namedGaps.isEmpty }))
        }
        if field.actions > 0 {
            counts.append(count(field.actions, Message.countedActions, "▸", first(field) { !$0.isIdle }))
        } else if !field.commitments.isEmpty {
            let text = view.text.locale.format(.countedNoActions)
            counts.append(PlanMatrixCount(text: text, symbol: "–", href: nil))
        }
        return counts
    }

    private func count(_ number: Int, _ message: (Int) -> Message, _ symbol: String, _ href: String?) -> PlanMatrixCount
    {
        PlanMatrixCount(text: view.text.locale.format(message(number)), symbol: symbol, href: href)
    }

    /// The first commitment of a field that has something, on its plan's page.
    private func first(_ field: PlanMatrix.Field, where has: (Commitment) -> Bool) -> String? {
        field.commitments.first { has(view.site.plans[$0.plan].commitments[$0.commitment]) }.map { place in
            path.link(
                to: view.addresses.plan(place.plan),
                fragment: view.site.plans[place.plan].commitments[place.commitment].anchor
            )
        }
    }
}
