/// Messages with arguments for the notes beside figures that were added up or carried over.
///
/// Each passes its arguments in the order of its key, and its comment quotes the English of
/// `Templates/words/en-GB.yml`. Counts are plain: notes stand in downloads too, where no sign is between thousands.
extension Message {
    // MARK: Totals

    /// Says “Added up from {count} {parts} that cover {share} of the area”.
    package static func noteTotal(count: Int, parts: String, share: String) -> Self {
        Self(.`noteTotal(count:parts:share:)`, .plainCount(count), .text(parts), .text(share))
    }

    /// Says “Added up from {count} {parts} that cover {share} of the area, each weighted by its population”.
    package static func noteTotalWeighted(count: Int, parts: String, share: String) -> Self {
        Self(.`noteTotalWeighted(count:parts:share:)`, .plainCount(count), .text(parts), .text(share))
    }

    // MARK: Why there is no total

    /// Says “The only {part} has no figure that can be added up”.
    package static func noteOnlyPartMissing(part: String) -> Self { Self(.`noteOnlyPartMissing(part:)`, .text(part)) }

    /// Says “None of the {count} {parts} has a figure that can be added up”.
    package static func noteAllPartsMissing(count: Int, parts: String) -> Self {
        Self(.`noteAllPartsMissing(count:parts:)`, .plainCount(count), .text(parts))
    }

    /// Says “The only {part} has a figure for some of its people; it is not known for how many”.
    package static func noteOnlyPartOfUnknownSize(part: String) -> Self {
        Self(.`noteOnlyPartOfUnknownSize(part:)`, .text(part))
    }

    /// Says “All {count} {parts} have a figure for some of its people; it is not known for how many”.
    package static func noteAllPartsOfUnknownSize(count: Int, parts: String) -> Self {
        Self(.`noteAllPartsOfUnknownSize(count:parts:)`, .plainCount(count), .text(parts))
    }

    /// Says “{count} of the {total} {parts} have a figure; the population of the others is not known”.
    package static func noteSomePartsOfUnknownSize(count: Int, total: Int, parts: String) -> Self {
        Self(.`noteSomePartsOfUnknownSize(count:total:parts:)`, .plainCount(count), .plainCount(total), .text(parts))
    }

    /// Says “The only {part} has a figure; it covers {share} of the people”.
    package static func noteOnlyPartTooSmall(part: String, share: String) -> Self {
        Self(.`noteOnlyPartTooSmall(part:share:)`, .text(part), .text(share))
    }

    /// Says “All {count} {parts} have a figure; they cover {share} of the people”.
    package static func noteAllPartsTooSmall(count: Int, parts: String, share: String) -> Self {
        Self(.`noteAllPartsTooSmall(count:parts:share:)`, .plainCount(count), .text(parts), .text(share))
    }

    /// Says “{count} of the {total} {parts} have a figure; they hold {share} of the people”.
    package static func noteSomePartsTooSmall(count: Int, total: Int, parts: String, share: String) -> Self {
        Self(
            .`noteSomePartsTooSmall(count:total:parts:share:)`,
            .plainCount(count),
            .plainCount(total),
            .text(parts),
            .text(share)
        )
    }

    /// Says “The population of the only {part} is not known, so the answers cannot be weighted”.
    package static func noteOnlyPartUncounted(part: String) -> Self {
        Self(.`noteOnlyPartUncounted(part:)`, .text(part))
    }

    /// Says “The population of the {count} {parts} is not known, so the answers cannot be weighted”.
    package static func noteAllPartsUncounted(count: Int, parts: String) -> Self {
        Self(.`noteAllPartsUncounted(count:parts:)`, .plainCount(count), .text(parts))
    }

    /// Says “The population of {count} of the {total} {parts} is not known, so the answers cannot be weighted”.
    package static func noteSomePartsUncounted(count: Int, total: Int, parts: String) -> Self {
        Self(.`noteSomePartsUncounted(count:total:parts:)`, .plainCount(count), .plainCount(total), .text(parts))
    }

    // MARK: Figures of earlier areas

    /// Says “Published for {what}”.
    package static func notePublishedFor(what: String) -> Self { Self(.`notePublishedFor(what:)`, .text(what)) }

    /// Says “Added up for {what}”.
    package static func noteAddedUpFor(what: String) -> Self { Self(.`noteAddedUpFor(what:)`, .text(what)) }

    /// Says “{name} ({code})”.
    package static func noteArea(name: String, code: String) -> Self {
        Self(.`noteArea(name:code:)`, .text(name), .text(code))
    }

    /// Says “{what}: {places}”.
    package static func noteNaming(what: String, places: String) -> Self {
        Self(.`noteNaming(what:places:)`, .text(what), .text(places))
    }

    /// Says “{what}, whose boundary is not the same”.
    package static func noteRough(what: String) -> Self { Self(.`noteRough(what:)`, .text(what)) }

    /// Says “{first}” and “{last}”, with a full stop between them.
    package static func noteMore(first: String, last: String) -> Self {
        Self(.`noteMore(first:last:)`, .text(first), .text(last))
    }
}
