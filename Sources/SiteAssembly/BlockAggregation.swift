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
        let composed = areas.areas.indices.map(AreaIndex.init).filter { !areas.blocks(of: $0).isEmpty }
        guard indicator.kind.addsUp, !composed.isEmpty else { return columns }
        let derived = composed.flatMap { area in
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
                note: "Too few of the \(blocks.count) blocks have a figure",
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
        let share = (coverage * 1_000).rounded() / 10
        let shown = share == share.rounded() ? String(Int(share)) : String(share)
        return "Added up from \(parts) blocks that cover \(shown)% of the area"
    }
}
