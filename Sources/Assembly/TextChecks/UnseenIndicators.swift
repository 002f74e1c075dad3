internal import Diagnostics
internal import Model

/// Finds indicators whose figures are all of areas without pages, so that readers meet none of them.
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
            var hasValue = false
            for row in 0..<columns.count where columns.value(at: row) != nil {
                if site.areas.hasPage(columns.area(at: row)) { return nil }
                hasValue = true
            }
            guard hasValue else { return nil }
            return Diagnostic(
                AssemblyRules.unseenIndicator,
                .warning,
                "the figures of indicator \"\(indicator.id)\" are on no page",
                at: indicator.declaredAt,
                explanation: Self.reason(indicator),
                suggestion: Self.suggestion(indicator),
                effect: "Readers see no figure of it."
            )
        }
    }

    private static func reason(_ indicator: Indicator) -> String {
        "All of them are of areas without pages, and "
            + (indicator.kind.addsUp
                ? "they are not added up for larger areas."
                : "a \(indicator.kind.rawValue) is never added up for larger areas.")
    }

    private static func suggestion(_ indicator: Indicator) -> String {
        indicator.kind.addsUp
            ? "Map the numerator and the denominator, name the population in site.yml, or add figures of larger areas."
            : "Add the figures of larger areas."
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
