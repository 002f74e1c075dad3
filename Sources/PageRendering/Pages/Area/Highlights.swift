internal import Analysis
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
        var best: (item: Highlight, distance: Double)?
        var worst: (item: Highlight, distance: Double)?
        var tested = 0
        for reading in readings {
            guard let comparator = reading.comparators.first(where: { $0.outcome.isTested }) else { continue }
            tested += 1
            let indicator = view.site.indicators[reading.indicator].indicator
            let distance = Self.distance(of: reading.current, from: comparator.observation, indicator: indicator)
            switch comparator.outcome {
            case .better where distance > best?.distance ?? -1:
                best = (Self.item(reading, beside: comparator, isStrength: true, in: view), distance)
            case .worse where distance > worst?.distance ?? -1:
                worst = (Self.item(reading, beside: comparator, isStrength: false, in: view), distance)
            default: break
            }
        }
        self.tested = tested
        items = [best?.item, worst?.item].compactMap { $0 }
    }

    /// The figure itself, and the sentence that holds it against the larger area.
    private static func item(
        _ reading: Reading,
        beside comparator: ComparatorReading,
        isStrength: Bool,
        in view: SiteView
    ) -> Highlight {
        let indicator = view.site.indicators[reading.indicator].indicator
        let writer = SentenceWriter(reading, in: view.site, text: view.text)
        return Highlight(
            isStrength: isStrength,
            title: indicator.short,
            anchor: AnchorText.indicator(indicator.id),
            sentences: [writer.statement, writer.comparison(with: comparator)].compactMap { $0 }
        )
    }

    private static func distance(of own: Observation?, from other: Observation?, indicator: Indicator) -> Double {
        guard let own, let value = own.value, let benchmark = other?.value, let limits = Limits(own, of: indicator)
        else { return 0 }
        let half = (limits.upper - limits.lower) / 2
        return half > 0 ? abs(value - benchmark) / half : Double.greatestFiniteMagnitude
    }
}
