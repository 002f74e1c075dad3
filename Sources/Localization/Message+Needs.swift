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

    /// Says “{indicator} ({value}, {period}; {count} in all)”, of whatever is counted.
    package static func priorityReasonCount(indicator: String, value: String, period: String, count: Int) -> Self {
        Self(
            .`priorityReasonCount(indicator:value:period:count:)`,
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

    /// Says “{rank} of {count}”.
    package static func priorityPlace(rank: String, count: Int) -> Self {
        Self(.`priorityPlace(rank:count:)`, .text(rank), .count(count))
    }

    /// Says “The {areas} cannot be put in the order of need, because only {count} indicators can count”.
    package static func priorityTooFewMeasures(areas: String, count: Int) -> Self {
        Self(.`priorityTooFewMeasures(areas:count:)`, .text(areas), .count(count))
    }

    /// Says “The {areas} cannot be put in the order of need, because all {count} indicators that can count are in one
    /// theme”.
    package static func priorityOneTheme(areas: String, count: Int) -> Self {
        Self(.`priorityOneTheme(areas:count:)`, .text(areas), .count(count))
    }

    /// Says “The {areas} cannot be put in the order of need, because fewer than five of them have figures for two
    /// thirds of the indicators that can count”.
    package static func priorityTooFewAreas(areas: String) -> Self {
        Self(.`priorityTooFewAreas(areas:)`, .text(areas))
    }
}
