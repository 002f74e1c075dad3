/// Messages with arguments about the order of need.
///
/// Each passes its arguments in the order of its key, and its comment quotes the English of
/// `Templates/words/en-GB.yml`.
extension Message {
    /// Says “{from} to {to}”.
    package static func priorityRange(from: String, to: String) -> Self {
        Self(.`priorityRange(from:to:)`, .text(from), .text(to))
    }

    /// Says “{indicator} ({value}, {period})”.
    package static func priorityReason(indicator: String, value: String, period: String) -> Self {
        Self(.`priorityReason(indicator:value:period:)`, .text(indicator), .text(value), .text(period))
    }

    /// Says “{indicator} ({value}, {period}; {count} people)”.
    package static func priorityReasonPeople(indicator: String, value: String, period: String, count: Int) -> Self {
        Self(
            .`priorityReasonPeople(indicator:value:period:count:)`,
            .text(indicator),
            .text(value),
            .text(period),
            .count(count)
        )
    }

    /// Says “and {count} more”.
    package static func priorityMore(count: Int) -> Self {
        Self(.`priorityMore(count:)`, .count(count))
    }

    /// Says “{count} of {total}”.
    package static func priorityOfIndicators(count: Int, total: Int) -> Self {
        Self(.`priorityOfIndicators(count:total:)`, .count(count), .count(total))
    }
}
