internal import Localization
internal import Model

/// Adds up the figures of areas that are made of smaller ones, where the kind of figure allows it.
///
/// The smallest level comes first, so that a country can be made of regions that are made of council areas that are
/// made of blocks; each area is looked at once.
struct AreaAggregation {
    private let areas: AreaTree
    private let locale: Locale
    /// The areas that are made of others, each after its parts.
    private let order: [AreaIndex]

    /// How far the figures of earlier areas have been given to those that took their place.
    enum Round {
        /// Not yet: what may depend on them is left for later.
        case beforeBoundaryChanges
        case afterBoundaryChanges
    }

    /// - Parameter locale: the language of the notes beside totals.
    init(areas: AreaTree, locale: Locale) {
        self.areas = areas
        self.locale = locale
        let sizes = Dictionary(zip(areas.levels.map(\.id), areas.levels.indices)) { first, _ in first }
        // Blocks may have the level of the area they build, and are added up before it.
        order = areas.composed.map { area in
            (
                size: sizes[areas[area].level] ?? areas.levels.count, hasBlocks: areas.blocks(of: area).isEmpty ? 0 : 1,
                area
            )
        }
        .sorted { ($1.size, $0.hasBlocks, $0.2) < ($0.size, $1.hasBlocks, $1.2) }
        .map(\.2)
    }

    /// The columns with the missing figures of composed areas added.
    ///
    /// Every area and period without a published figure gets a derived one, or the reason why there is none.
    func complete(
        _ columns: ObservationColumns,
        _ totals: TotalCalculator,
        _ changes: BoundaryChanges,
        _ round: Round
    ) -> ObservationColumns {
        guard totals.indicator.kind.addsUp, !order.isEmpty else { return columns }
        var figures = ObservationAccumulator(columns, areaCount: areas.areas.count)
        var waiting: Set<FigureKey> = []
        for whole in order {
            let notes = TotalNotes(areas.levelOfParts(of: whole), locale)
            for period in figures.periods(of: areas.parts(of: whole).lazy.map(\.area))
            where figures.figure(of: whole, in: period) == nil {
                let parts = parts(of: whole, in: period, figures, changes.origins)
                if round == .beforeBoundaryChanges {
                    let waits =
                        changes.mayGive(to: whole, in: period)
                        || parts.contains { part in
                            part.figure == nil
                                && (changes.mayGive(to: part.area, in: period)
                                    || waiting.contains(FigureKey(area: part.area, period: period)))
                        }
                    if waits {
                        waiting.insert(FigureKey(area: whole, period: period))
                        continue
                    }
                }
                if let total = totals.total(of: parts, for: whole, in: period, notes) { figures.add(total) }
            }
        }
        return figures.finish()
    }

    /// The parts that count for a period, with their figures.
    ///
    /// A figure that was carried over counts as a block's own where the boundary is the same and none of the areas it
    /// comes from is a block as well. Of a level, areas with figures that were carried over were not there at the time.
    private func parts(
        of whole: AreaIndex,
        in period: Period,
        _ figures: ObservationAccumulator,
        _ origins: [FigureKey: BoundaryChanges.Origin]
    ) -> [TotalCalculator.Part] {
        let parts = areas.parts(of: whole, in: period)
        let listed = origins.isEmpty ? [] : Set(parts.map(\.area))
        let isOfLevel = areas.levelOfParts(of: whole) != nil
        return parts.compactMap { part in
            var figure = figures.figure(of: part.area, in: period)
            if let origin = origins[FigureKey(area: part.area, period: period)] {
                if isOfLevel || listed.isSuperset(of: origin.areas) { return nil }
                if origin.isRough || origin.areas.contains(where: listed.contains) { figure = nil }
            }
            return TotalCalculator.Part(area: part.area, weight: part.weight, figure: figure)
        }
    }
}

/// The figures of one indicator that there are, and those that are being added to them.
private struct ObservationAccumulator {
    private let columns: ObservationColumns
    /// By area, in the order they were added.
    private var added: [[Observation]]

    init(_ columns: ObservationColumns, areaCount: Int) {
        self.columns = columns
        added = Array(repeating: [], count: areaCount)
    }

    /// The periods for which any of the areas has a figure or a reason why there is none, earliest first.
    func periods(of areas: some Sequence<AreaIndex>) -> [Period] {
        var seen: Set<Period> = []
        for area in areas {
            for row in columns.rows(of: area) { seen.insert(columns.period(at: row)) }
            for observation in added[Int(area.position)] { seen.insert(observation.period) }
        }
        return seen.sorted()
    }

    func figure(of area: AreaIndex, in period: Period) -> PartFigure? {
        if let row = columns.row(of: area, in: period) { return PartFigure(row: row, of: columns) }
        return added[Int(area.position)].first { $0.period == period }.map { PartFigure($0) }
    }

    /// Adds a figure for an area and period that have none.
    mutating func add(_ observation: Observation) {
        added[Int(observation.area.position)].append(observation)
    }

    /// All figures, those that were there first.
    func finish() -> ObservationColumns {
        let count = added.reduce(0) { $0 + $1.count }
        guard count > 0 else { return columns }
        var builder = ObservationColumnsBuilder()
        builder.reserve(columns.count + count)
        for row in 0..<columns.count { builder.append(columns.observation(at: row)) }
        for observation in added.joined() { builder.append(observation) }
        return builder.finish(areaCount: added.count)
    }
}

/// The place of one figure among those of an indicator.
struct FigureKey: Hashable {
    let area: AreaIndex
    let period: Period
}
