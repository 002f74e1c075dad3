/// Messages with arguments: a figure and the reasons why there is none.
extension Message {
    package static func figureStatement(place: String, value: String, period: String) -> Self {
        Self(.`figureStatement(place:value:period:)`, .text(place), .text(value), .text(period))
    }
    package static func figureZero(total: FixedDecimal, counted: String, place: String, period: String) -> Self {
        Self(.`figureZero(total:counted:place:period:)`, .number(total), .text(counted), .text(place), .text(period))
    }
    package static func figureZeroLimit(value: String) -> Self { Self(.`figureZeroLimit(value:)`, .text(value)) }
    package static func figureOnlyPart(part: String) -> Self { Self(.`figureOnlyPart(part:)`, .text(part)) }
    package static func figureAllParts(count: Int, parts: String) -> Self {
        Self(.`figureAllParts(count:parts:)`, .count(count), .text(parts))
    }
    package static func figureSomeParts(parts: String, share: String) -> Self {
        Self(.`figureSomeParts(parts:share:)`, .text(parts), .text(share))
    }
    package static func figureNewerIsMissing(period: String, reason: String) -> Self {
        Self(.`figureNewerIsMissing(period:reason:)`, .text(period), .text(reason))
    }

    package static func absentNotCollected(place: String) -> Self { Self(.`absentNotCollected(place:)`, .text(place)) }
    package static func absentNotAvailable(place: String) -> Self { Self(.`absentNotAvailable(place:)`, .text(place)) }
    package static func absentNotApplicable(place: String) -> Self {
        Self(.`absentNotApplicable(place:)`, .text(place))
    }
    package static func absentNoSingleFigure(place: String) -> Self {
        Self(.`absentNoSingleFigure(place:)`, .text(place))
    }
    package static func absentDoesNotAddUp(count: Int, parts: String, kind: String) -> Self {
        Self(.`absentDoesNotAddUp(count:parts:kind:)`, .count(count), .text(parts), .text(kind))
    }
    package static func absentNoFigure(place: String) -> Self { Self(.`absentNoFigure(place:)`, .text(place)) }
    package static func absentNoneItself(place: String) -> Self { Self(.`absentNoneItself(place:)`, .text(place)) }
    package static func absentOnlyPartMissing(part: String) -> Self {
        Self(.`absentOnlyPartMissing(part:)`, .text(part))
    }
    package static func absentAllPartsMissing(total: Int, parts: String) -> Self {
        Self(.`absentAllPartsMissing(total:parts:)`, .count(total), .text(parts))
    }
    package static func absentPartsOfUnknownSize(count: Int, total: Int, parts: String) -> Self {
        Self(.`absentPartsOfUnknownSize(count:total:parts:)`, .count(count), .count(total), .text(parts))
    }
    package static func absentPartsTooSmall(count: Int, total: Int, parts: String, share: String) -> Self {
        Self(.`absentPartsTooSmall(count:total:parts:share:)`, .count(count), .count(total), .text(parts), .text(share))
    }
    package static func absentFirstTenth(count: Int, total: Int, parts: String) -> Self {
        Self(.`absentFirstTenth(count:total:parts:)`, .count(count), .count(total), .text(parts))
    }
    package static func absentWider(other: String, value: String, period: String) -> Self {
        Self(.`absentWider(other:value:period:)`, .text(other), .text(value), .text(period))
    }
    package static func absentHereDoesNotAddUp(kind: String) -> Self {
        Self(.`absentHereDoesNotAddUp(kind:)`, .text(kind))
    }
}
