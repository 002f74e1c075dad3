internal import Interpretation
internal import ReportModel

/// The start of an area's page: what stands out among its figures, and how much was tested.
struct Highlights {
    /// At most one strength and one concern, the strength first.
    let items: [Highlight]
    /// How many figures were tested against a larger area.
    let tested: Int

    /// Looks at each figure beside the nearest larger area that it could be tested against.
    ///
    /// The strength is the better figure that lies furthest from the larger area's, counted in half-widths of its
    /// likely range, and the concern the worse one. Of two equally far the first in the site's order is taken.
    init(_ readings: [Reading], in view: SiteView) {
        var best: (reading: Reading, distance: Double)?
        var worst: (reading: Reading, distance: Double)?
        var tested = 0
        for reading in readings {
            guard let comparator = reading.comparators.first(where: { $0.outcome.isTested }) else { continue }
            tested += 1
            let indicator = view.site.indicators[reading.indicator].indicator
            let distance = Self.distance(of: reading.current, from: comparator.observation, indicator: indicator)
            switch comparator.outcome {
            case .better where distance > best?.distance ?? -1: best = (reading, distance)
            case .worse where distance > worst?.distance ?? -1: worst = (reading, distance)
            default: break
            }
        }
        self.tested = tested
        let strength = best.map { Self.item($0.reading, isStrength: true, in: view) }
        let concern = worst.map { Self.item($0.reading, isStrength: false, in: view) }
        items = [strength, concern].compactMap { $0 }
    }

    private static func item(_ reading: Reading, isStrength: Bool, in view: SiteView) -> Highlight {
        let indicator = view.site.indicators[reading.indicator].indicator
        return Highlight(
            isStrength: isStrength,
            title: indicator.short,
            anchor: AnchorText.indicator(indicator.id),
            sentences: Array(reading.sentences.prefix(2))
        )
    }

    private static func distance(of own: Observation?, from other: Observation?, indicator: Indicator) -> Double {
        guard let own, let value = own.value, let benchmark = other?.value, let limits = Limits(own, of: indicator)
        else { return 0 }
        let half = (limits.upper - limits.lower) / 2
        return half > 0 ? abs(value - benchmark) / half : Double.greatestFiniteMagnitude
    }
}

extension ComparisonOutcome {
    /// Whether two figures could be held against each other at all.
    var isTested: Bool {
        if case .notCompared = self { return false }
        return true
    }
}
