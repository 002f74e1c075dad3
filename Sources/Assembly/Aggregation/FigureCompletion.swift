internal import Localization
internal import Model

/// Takes the published figures of an indicator to all figures that the site shows.
struct FigureCompletion {
    private let areas: AreaTree
    private let aggregation: AreaAggregation
    private let suppression: SmallNumberSuppression
    private let notesOfEarlierAreas: TotalNotes

    /// - Parameter locale: the language of the notes beside figures that are added up or carried over.
    init(areas: AreaTree, locale: Locale) {
        self.areas = areas
        aggregation = AreaAggregation(areas: areas, locale: locale)
        suppression = SmallNumberSuppression(areas: areas)
        notesOfEarlierAreas = TotalNotes(ofEarlierAreas: locale)
    }

    /// The figures of an indicator, of which some may have been added up, withheld or carried over from earlier areas.
    ///
    /// What is carried over, and what is added up from it, is made of figures that have been through suppression. So it
    /// tells nothing that readers could not work out themselves, and a copy of a withheld figure is withheld.
    ///
    /// - Parameters:
    ///   - groups: the published figures of its groups, one breakdown after the other.
    ///   - population: how many people live where; nothing in it may be withheld from readers.
    func complete(
        _ published: ObservationColumns,
        groups: [ObservationColumns] = [],
        of indicator: Indicator,
        population: Population?
    ) -> IndicatorFigures {
        let everybody = TotalCalculator(indicator: indicator, population: population)
        // Nobody says how many people of a group live where.
        let ofGroup = TotalCalculator(indicator: indicator, population: nil)
        let parts = ([published] + groups).enumerated().map { position, columns in
            FigurePart(published: columns, totals: position == 0 ? everybody : ofGroup)
        }
        let complete = zip(parts, firstTotals(parts)).map { part, first in
            rounded(carriedOver(first, part), of: indicator)
        }
        return IndicatorFigures(indicator: indicator, columns: complete[0], groups: Array(complete.dropFirst()))
    }

    /// The published figures of everybody or of one group, and how they are added up.
    private struct FigurePart {
        let published: ObservationColumns
        let totals: TotalCalculator
    }

    private func changes(_ part: FigurePart) -> BoundaryChanges {
        BoundaryChanges(part.published, areas: areas, totals: part.totals, notes: notesOfEarlierAreas)
    }

    /// The figures with those of earlier areas in the place of these, and what is added up from them.
    private func carriedOver(_ first: ObservationColumns, _ part: FigurePart) -> ObservationColumns {
        var columns = first
        var changes = changes(part)
        // A total of figures that were carried over may itself be carried over, but hardly more often than levels
        // allow.
        for _ in areas.lineage.successors.isEmpty ? 0..<0 : 0..<(areas.levels.count + 1) {
            let carried = changes.carry(columns)
            let complete = aggregation.complete(carried, part.totals, changes, .afterBoundaryChanges)
            let isFinished = complete.count == columns.count
            columns = complete
            if isFinished { break }
        }
        return columns
    }

    /// The figures with what they are rounded to, which is read from those that readers may see, so that it tells
    /// nothing of a withheld one.
    private func rounded(_ columns: ObservationColumns, of indicator: Indicator) -> ObservationColumns {
        let rounding = PublishedRounding(columns, of: indicator, areas: areas)
        var parts = columns.parts
        parts.roundings = (0..<columns.count).map { rounding.known(at: $0).map(Float.init) ?? .nan }
        return ObservationColumns(parts, areaCount: areas.areas.count) ?? columns
    }

    /// What is published and added up from it before anything is withheld: not for readers' eyes.
    func everything(_ published: ObservationColumns, of indicator: Indicator, population: Population?)
        -> ObservationColumns
    {
        let totals = TotalCalculator(indicator: indicator, population: population)
        let changes = BoundaryChanges(published, areas: areas, totals: totals, notes: notesOfEarlierAreas)
        return aggregation.complete(published, totals, changes, .beforeBoundaryChanges)
    }

    /// The figures with the totals that need none that is carried over, all of them as readers may see them.
    ///
    /// Sums are made before suppression, which looks for whatever could be worked out from them. The totals of a survey
    /// are no sums: a part that is withheld is a part without a figure, so they are made of what is left.
    private func firstTotals(_ parts: [FigurePart]) -> [ObservationColumns] {
        let published = parts.map(\.published)
        let indicator = parts[0].totals.indicator
        func added(_ columns: [ObservationColumns]) -> [ObservationColumns] {
            zip(parts, columns).map { part, columns in
                aggregation.complete(columns, part.totals, changes(part), .beforeBoundaryChanges)
            }
        }
        if parts[0].totals.isWeighted { return added(suppression.applied(to: published, of: indicator)) }
        return suppression.applied(to: added(published), of: indicator)
    }

    /// The figures of the indicator of population itself.
    ///
    /// Where an area has none for a period, its people of another period say how much of the whole is missing.
    func completePopulation(
        _ published: ObservationColumns,
        groups: [ObservationColumns] = [],
        of indicator: Indicator
    ) -> IndicatorFigures {
        let complete = complete(published, of: indicator, population: nil)
        return self.complete(published, groups: groups, of: indicator, population: Population(complete))
    }
}
