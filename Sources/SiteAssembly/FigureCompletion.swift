internal import ReportModel

/// Takes the published figures of an indicator to all figures that the site shows.
struct FigureCompletion {
    private let areaCount: Int
    private let aggregation: AreaAggregation
    private let suppression: SmallNumberSuppression

    init(areas: AreaTree) {
        areaCount = areas.areas.count
        aggregation = AreaAggregation(areas: areas)
        suppression = SmallNumberSuppression(areas: areas)
    }

    /// The figures of an indicator, of which some may have been added up and some withheld.
    ///
    /// - Parameter population: how many people live where; nothing in it may be withheld from readers.
    func complete(_ published: ObservationColumns, of indicator: Indicator, population: Population?)
        -> IndicatorFigures
    {
        let totals = TotalMaker(indicator: indicator, population: population)
        let complete = aggregation.complete(published, totals)
        return IndicatorFigures(indicator: indicator, columns: suppression.applied(to: complete, of: indicator))
    }

    /// The figures of the indicator of population itself.
    ///
    /// Where an area has none for a period, its people of another period say how much of the whole is missing.
    func completePopulation(_ published: ObservationColumns, of indicator: Indicator) -> IndicatorFigures {
        let shown = suppression.applied(to: published, of: indicator)
        let own = Population(IndicatorFigures(indicator: indicator, columns: shown))
        return complete(published, of: indicator, population: own)
    }
}
