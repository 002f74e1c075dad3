internal import ReportModel
internal import Statistics

/// Adds up the figures of areas that are made of blocks, by numerator and denominator, where the kind allows it.
struct BlockAggregation {
    let areas: AreaTree

    /// The columns with the missing figures of composed areas added.
    ///
    /// Every area and period without a published figure gets a derived one, or the reason why there is none.
    /// Percentages are never averaged; nothing missing is filled in with 0.
    func complete(_ columns: ObservationColumns, of indicator: Indicator) -> ObservationColumns {
        guard indicator.kind.addsUp, !areas.composed.isEmpty else { return columns }
        let derived = areas.composed.flatMap { area in
            periods(of: areas.blocks(of: area), in: columns)
                .filter { columns.row(of: area, in: $0) == nil }
                .compactMap { total(of: area, in: $0, columns: columns, indicator: indicator) }
        }
        guard !derived.isEmpty else { return columns }
        var builder = ObservationColumnsBuilder()
        builder.reserve(columns.count + derived.count)
        for row in 0..<columns.count { builder.append(columns.observation(at: row)) }
        for observation in derived { builder.append(observation) }
        return builder.finish(areaCount: areas.areas.count)
    }

    private func periods(of blocks: [AreaTree.Block], in columns: ObservationColumns) -> [Period] {
        var seen: Set<Period> = []
        for block in blocks {
            for row in columns.rows(of: block.area) { seen.insert(columns.period(at: row)) }
        }
        return seen.sorted()
    }

    private func total(
        of area: AreaIndex,
        in period: Period,
        columns: ObservationColumns,
        indicator: Indicator
    ) -> Observation? {
        let blocks = areas.blocks(of: area)
        let parts = blocks.map { part($0, in: period, columns: columns, indicator: indicator) }
        let aggregate =
            indicator.kind == .count
            ? Aggregation.count(of: parts, minimumCoverage: indicator.minimumCoverage)
            : Aggregation.ratio(
                of: parts,
                per: indicator.multiplier,
                minimumCoverage: indicator.minimumCoverage
            )
        switch aggregate {
        case .total(let total):
            return Observation(
                area: area,
                period: period,
                value: total.value,
                numerator: indicator.kind == .count ? nil : total.count,
                denominator: total.base,
                note: note(parts: blocks.count, coverage: total.coverage),
                basis: .derived,
                coverage: total.coverage
            )
        case .tooLittleCovered(let coverage):
            return Observation(
                area: area,
                period: period,
                value: nil,
                status: .notAvailable,
                note: refusal(parts, isCount: indicator.kind == .count, coverage: coverage),
                basis: .derived,
                coverage: coverage
            )
        case nil:
            return nil
        }
    }

    private func part(
        _ block: AreaTree.Block,
        in period: Period,
        columns: ObservationColumns,
        indicator: Indicator
    ) -> AreaPart {
        guard let row = columns.row(of: block.area, in: period) else {
            return AreaPart(count: nil, weight: block.weight)
        }
        let count = indicator.kind == .count ? columns.value(at: row) : columns.numerator(at: row)
        let base = columns.denominator(at: row)
        return AreaPart(count: count, base: base, population: base, weight: block.weight)
    }

    private func note(parts: Int, coverage: Double) -> String {
        "Added up from \(parts) \(parts == 1 ? "block that covers" : "blocks that cover") \(percent(coverage)) of the area"
    }

    /// Why there is no total: `9 of the 10 blocks have a figure; they hold 62% of the people`.
    private func refusal(_ parts: [AreaPart], isCount: Bool, coverage: Double?) -> String {
        let present = parts.count { $0.count != nil && (isCount || $0.base != nil) }
        if parts.count == 1 { return "The only block has no figure that can be added up" }
        guard present > 0 else { return "None of the \(parts.count) blocks has a figure that can be added up" }
        let known = "\(present) of the \(parts.count) blocks \(present == 1 ? "has" : "have") a figure"
        guard let coverage else { return known + "; the population of the others is not known" }
        return known + "; \(present == 1 ? "it holds" : "they hold") \(percent(coverage)) of the people"
    }

    /// A share to a tenth of a per cent, without a needless `.0`.
    private func percent(_ share: Double) -> String {
        let rounded = (share * 1_000).rounded() / 10
        return (rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)) + "%"
    }
}
