internal import Localization

/// Which likely ranges are shown: their level and how they were worked out, in words.
package struct RangeFormatter {
    let locale: Locale

    /// The level and the method of a range: `95%, Wilson, worked out by us`.
    package func level(_ limits: Limits) -> String {
        locale.format(.figureRangeLevel(what: name(limits.method)))
    }

    /// The level and the methods of several figures' ranges in one sentence; nil where there are none.
    package func sentence(_ limits: some Sequence<Limits>) -> String? {
        methods(limits).map { locale.format(.figureRangesAre(what: $0)) }
    }

    /// The methods of several figures' ranges, each once: `from the source; Wilson, worked out by us`; nil for none.
    package func methods(_ limits: some Sequence<Limits>) -> String? {
        let found = Set(limits.map(\.method))
        let names = Limits.Method.allCases.filter(found.contains).map(name)
        return names.first.map { first in
            names.dropFirst().reduce(first) { locale.format(.figureRangeMore(first: $0, last: $1)) }
        }
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
