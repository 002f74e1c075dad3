internal import Model

/// A figure of a series that would lead a reader elsewhere than two others of it alone.
struct TellingPeriod: Hashable, Sendable {
    /// Where it stands beside the two.
    enum Place: Hashable, Sendable {
        /// The earliest, from which on less than half of a change is left, or a change the other way.
        case before
        /// The highest between the two, farther above both than they are apart.
        case highest
        /// The lowest between the two, farther below both than they are apart.
        case lowest
    }

    let place: Place
    let figure: Observation

    /// Nil where the two say what the series says.
    ///
    /// Only published figures are set side by side, as readers see them. What lies between counts where its limits
    /// overlap those of neither end, or where none of the three has any.
    ///
    /// - Parameters:
    ///   - first: the earlier of the two.
    ///   - last: the later of the two.
    ///   - series: all figures of the area, earliest first.
    init?(beside first: Observation, _ last: Observation, in series: [Observation], of indicator: Indicator) {
        let figures = ComparablePeriods.latest(in: series)
        guard let start = FigureFormatter.shown(first, of: indicator),
            let end = FigureFormatter.shown(last, of: indicator)
        else { return nil }
        let change = end - start
        if let earliest = figures.first, earliest.period < first.period {
            guard let value = FigureFormatter.shown(earliest, of: indicator) else { return nil }
            let isLess = change < 0 ? end - value > change / 2 : end - value < change / 2
            guard change != 0, isLess else { return nil }
            (place, figure) = (.before, earliest)
            return
        }
        let between = figures.compactMap { figure -> (figure: Observation, value: Double)? in
            guard first.period < figure.period, figure.period < last.period else { return nil }
            return FigureFormatter.shown(figure, of: indicator).map { (figure, $0) }
        }
        guard let highest = between.max(by: { $0.value < $1.value }),
            let lowest = between.min(by: { $0.value < $1.value })
        else { return nil }
        let (above, below) = (highest.value - max(start, end), min(start, end) - lowest.value)
        guard max(above, below) > abs(change) else { return nil }
        let telling = above >= below ? highest.figure : lowest.figure
        guard Self.isApart(telling, from: [first, last], of: indicator) else { return nil }
        (place, figure) = (above >= below ? .highest : .lowest, telling)
    }

    private static func isApart(_ figure: Observation, from ends: [Observation], of indicator: Indicator) -> Bool {
        let limits = ends.map { Limits($0, of: indicator) }
        guard let own = Limits(figure, of: indicator) else { return limits.allSatisfy { $0 == nil } }
        return limits.allSatisfy { other in
            other.map { own.upper < $0.lower || $0.upper < own.lower } ?? false
        }
    }
}
