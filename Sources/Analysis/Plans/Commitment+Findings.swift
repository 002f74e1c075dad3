package import Model

extension Commitment {
    /// Whether no action is published for it.
    package var isIdle: Bool { actions.isEmpty }

    /// Whether it says what is missing while nothing is open that could change that.
    package var hasUnansweredGaps: Bool {
        !namedGaps.isEmpty && !actions.contains(where: \.isOpen)
    }
}
