internal import Diagnostics
internal import Model

/// Finds indicators with figures that readers meet nowhere: of areas without pages, and not added up for larger ones.
struct UnseenIndicators {
    let site: Site

    func diagnostics() -> [Diagnostic] {
        guard site.areas.levels.contains(where: \.hasPages) else { return [] }
        let embedded = Set(site.embeddedBlocks.values.flatMap(Self.indicators))
        return site.indicators.compactMap { figures in
            let (indicator, columns) = (figures.indicator, figures.columns)
            // Tenths of areas without pages, which come with places, are counted on the pages of those that hold them.
            guard indicator.kind != .decile, indicator.kind != .rank, !embedded.contains(indicator.id) else {
                return nil
            }
            guard let level = unseenLevel(indicator, columns) else { return nil }
            let isAll = !(0..<columns.count).contains { isSeen($0, columns) }
            return Diagnostic(
                AssemblyRules.unseenIndicator,
                .warning,
                isAll
                    ? "the figures of indicator \"\(indicator.id)\" are on no page"
                    : "the figures of indicator \"\(indicator.id)\" for \(level.plural) are on no page",
                at: indicator.declaredAt,
                explanation: isAll ? Self.reason(indicator) : Self.reasonOfSome,
                suggestion: suggestion(indicator, columns, of: level),
                effect: isAll ? "Readers see no figure of it." : "Readers see none of them, nor a total of them."
            )
        }
    }

    private func isSeen(_ row: Int, _ columns: ObservationColumns) -> Bool {
        columns.value(at: row) != nil && site.areas.hasPage(columns.area(at: row))
    }

    /// The level without pages whose figures reach no page: all there are, or those of the parts of larger areas that
    /// have no figure of their own, where no total could be made of any.
    private func unseenLevel(_ indicator: Indicator, _ columns: ObservationColumns) -> AreaLevel? {
        var unseen: Set<AreaLevel.ID> = []
        var isAnySeen = false
        var hasTotals = false
        for row in 0..<columns.count {
            let area = columns.area(at: row)
            let isKnown = columns.value(at: row) != nil || columns.status(at: row) == .confidential
            if isKnown, columns.basis(at: row) == .derived { hasTotals = true }
            guard columns.value(at: row) != nil else { continue }
            if site.areas.hasPage(area) { isAnySeen = true } else { unseen.insert(site.areas[area].level) }
        }
        let levels = site.areas.levels.filter { unseen.contains($0.id) }
        guard isAnySeen else { return levels.first }
        guard indicator.kind.addsUp, !hasTotals else { return nil }
        return levels.first { level in
            site.areas.composed.contains { whole in
                site.areas.hasPage(whole) && !Self.hasValue(whole, columns)
                    && site.areas.parts(of: whole).contains { part in
                        site.areas[part.area].level == level.id && Self.hasValue(part.area, columns)
                    }
            }
        }
    }

    private static func hasValue(_ area: AreaIndex, _ columns: ObservationColumns) -> Bool {
        columns.rows(of: area).contains { columns.value(at: $0) != nil }
    }

    private static let reasonOfSome =
        "They are of areas without pages, and no figure could be added up from them for the larger areas that these make up."

    private static func reason(_ indicator: Indicator) -> String {
        "All of them are of areas without pages, and "
            + (indicator.kind.addsUp
                ? "they are not added up for larger areas."
                : "a \(indicator.kind.rawValue) is never added up for larger areas.")
    }

    /// What is lacking for totals of larger areas, the first first.
    private func suggestion(_ indicator: Indicator, _ columns: ObservationColumns, of level: AreaLevel) -> String {
        let other = "add figures of larger areas"
        guard indicator.kind.addsUp else { return "A\(other.dropFirst())." }
        let isPart = site.areas.composed.contains { whole in
            site.areas.hasPage(whole) && site.areas.parts(of: whole).contains { site.areas[$0.area].level == level.id }
        }
        if !isPart {
            return
                "Write made_of: \(level.id) for a larger level in site.yml, list the parts of areas in blocks.csv, or "
                + "\(other)."
        }
        let isCounted =
            indicator.kind == .count
            || (0..<columns.count).contains { columns.numerator(at: $0) != nil && columns.denominator(at: $0) != nil }
        return (isCounted ? "Name the population in site.yml" : "Map the numerator and the denominator")
            + ", or \(other)."
    }

    private static func indicators(of block: EmbeddedBlock) -> [Indicator.ID] {
        switch block {
        case .table(let table): table.indicators.map(\.value)
        case .chart(let chart): chart.indicators.map(\.value)
        case .map(let map): [map.indicator.value]
        case .areas: []
        }
    }
}
