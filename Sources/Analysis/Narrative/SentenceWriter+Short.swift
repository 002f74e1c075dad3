internal import Localization
internal import Model

/// Parts of sentences, to stand behind a figure or a reason.
extension SentenceWriter {
    /// How many parts of the area are in the first and the last tenth, with the year; empty but for tenths of parts.
    package func countsByTenth() -> [String] {
        AbsenceSentences(reading, in: site, text: text).counts()
    }

    /// How far the figure is from a larger area's that it was tested against, to stand behind it: `4 percentage points
    /// lower than England`; nil where nothing was tested, or no difference is clear.
    package func difference(beside comparator: ComparatorReading) -> String? {
        guard let current = reading.current, let own = current.value, let observation = comparator.observation,
            let other = observation.value
        else { return nil }
        switch comparator.outcome {
        case .notCompared, .noClearDifference: return nil
        case .better, .worse, .higher, .lower: break
        }
        let place = name(comparator.area)
        guard (own > other) == isHigher(comparator.outcome), let difference = difference(current, observation) else {
            let outcomes = text.outcomes
            let (outcome, joint) = (outcomes.word(comparator.outcome), outcomes.joint(comparator.outcome))
            return locale.format(.comparisonShortOther(outcome: outcome, joint: joint, other: place))
        }
        return locale.format(
            own > other
                ? .comparisonShortHigher(difference: difference, other: place)
                : .comparisonShortLower(difference: difference, other: place)
        )
    }

    /// How far a count of everybody is from a larger area's where nothing was tested.
    ///
    /// A fact with its size, and no finding. Nil for samples, and where the figures do not say how far they are apart.
    package func fact(beside comparator: ComparatorReading) -> String? {
        guard indicator.counted == .all, comparator.outcome == .notCompared(.noMargin), let current = reading.current,
            let own = current.value, let observation = comparator.observation, let other = observation.value,
            let difference = difference(current, observation)
        else { return nil }
        let place = name(comparator.area)
        return locale.format(
            own > other
                ? .comparisonShortHigher(difference: difference, other: place)
                : .comparisonShortLower(difference: difference, other: place)
        )
    }

    /// What the figures of larger areas are, where the area has none.
    func wider(_ comparators: [ComparatorReading]) -> [String] {
        comparators.compactMap { comparator in
            guard let observation = comparator.observation, let value = value(of: observation) else { return nil }
            return locale.format(
                .absentWider(
                    other: name(comparator.area),
                    value: value,
                    period: text.period(observation.period, of: indicator)
                )
            )
        }
    }
}
