public import Markdown

/// What a link such as `[28%](indicator:NI4?area=speke&period=2008)` leads to.
public enum LiveFigure: Sendable {
    case figure(Observation, of: Indicator)
    /// The area and the indicator are known, and there is no figure.
    case noFigure(AreaIndex, of: Indicator)
    case unknownIndicator
    case unknownArea(String)
    /// The area has figures, and none for this period.
    case unknownPeriod(String, AreaIndex, of: Indicator)
}

extension Site {
    /// The figure that a link to an indicator means.
    ///
    /// - Parameter context: the area that the text is about, used where the link names none. Without either it is
    ///   the area at the top of the tree.
    public func liveFigure(_ reference: Reference, about context: AreaIndex?) -> LiveFigure {
        guard let position = links.indicators[Indicator.ID(reference.target)] else { return .unknownIndicator }
        let figures = indicators[position]
        var area = context ?? areas.top
        if let name = reference.parameter("area") {
            guard let named = areas.index(named: name) else { return .unknownArea(name) }
            area = named
        }
        guard let area else { return .unknownArea("") }
        let known = figures.columns.observations(of: area).filter { $0.value != nil }
        guard let latest = known.last else { return .noFigure(area, of: figures.indicator) }
        guard let period = reference.parameter("period") else { return .figure(latest, of: figures.indicator) }
        guard let chosen = known.last(where: { $0.period.isNamed(period) }) else {
            return .unknownPeriod(period, area, of: figures.indicator)
        }
        return .figure(chosen, of: figures.indicator)
    }
}
