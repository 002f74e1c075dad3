internal import Localization
package import Model

/// Which likely ranges are shown: their level and how they were worked out, in words.
package struct RangeFormatter {
    let locale: Locale

    /// The level and the method of a figure's range: `95%, Wilson, worked out by us`; nil where it has none.
    package func level(_ observation: Observation, of indicator: Indicator) -> String? {
        method(of: observation, indicator).map { locale.format(.figureRangeLevel(what: name($0))) }
    }

    /// The level and the method of the range of a reading's figure, which is that of an exact test where one was made.
    package func level(_ reading: Reading, of indicator: Indicator) -> String? {
        guard let current = reading.current else { return nil }
        guard reading.isTestedExactly, Limits.exact(current, of: indicator) != nil else {
            return level(current, of: indicator)
        }
        return locale.format(.figureRangeLevel(what: name(.midP)))
    }

    /// The level and the methods of all ranges of a table in one sentence; nil where no figure has any.
    package func sentence(_ observations: some Sequence<Observation>, of indicator: Indicator) -> String? {
        sentence(observations.lazy.map { ($0, indicator) })
    }

    /// The level and the methods of the ranges of figures of several indicators.
    package func sentence(_ figures: some Sequence<(Observation, Indicator)>) -> String? {
        methods(figures).map { locale.format(.figureRangesAre(what: $0)) }
    }

    /// The methods of several figures' ranges, each once: `from the source; Wilson, worked out by us`; nil for none.
    package func methods(_ figures: some Sequence<(Observation, Indicator)>) -> String? {
        let found = Set(figures.compactMap { method(of: $0, $1) })
        let names = Limits.Method.allCases.filter(found.contains).map(name)
        return names.first.map { first in
            names.dropFirst().reduce(first) { locale.format(.figureRangeMore(first: $0, last: $1)) }
        }
    }

    private func method(of observation: Observation, _ indicator: Indicator) -> Limits.Method? {
        observation.value == nil ? nil : Limits(observation, of: indicator)?.method
    }

    private func name(_ method: Limits.Method) -> String {
        switch method {
        case .published: locale.format(.figureRangePublished)
        case .weightedSurvey: locale.format(.figureRangeSurvey)
        case .wilson: locale.format(.figureRangeWilson)
        case .byar: locale.format(.figureRangeByar)
        case .exactPoisson: locale.format(.figureRangeExact)
        case .midP: locale.format(.figureRangeMidPExact)
        }
    }
}
