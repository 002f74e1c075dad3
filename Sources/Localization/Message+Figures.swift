/// Messages with arguments about figures, their numbers and periods, and why there is none.
///
/// Each passes its arguments in the order of its key.
extension Message {
    package static func numberPercent(number: FixedDecimal) -> Self { Self(.`numberPercent(number:)`, .number(number)) }
    package static func numberUnit(number: FixedDecimal, unit: String) -> Self {
        Self(.`numberUnit(number:unit:)`, .number(number), .text(unit))
    }
    package static func numberRange(lower: String, upper: String) -> Self {
        Self(.`numberRange(lower:upper:)`, .text(lower), .text(upper))
    }
    package static func numberPercentagePoints(amount: FixedDecimal) -> Self {
        Self(.`numberPercentagePoints(amount:)`, .number(amount))
    }
    package static func numberPoints(amount: FixedDecimal) -> Self { Self(.`numberPoints(amount:)`, .number(amount)) }
    package static func numberLessThan(value: String) -> Self { Self(.`numberLessThan(value:)`, .text(value)) }
    package static func numberBase(total: String, counted: String) -> Self {
        Self(.`numberBase(total:counted:)`, .text(total), .text(counted))
    }
    package static func numberCountOf(count: String, total: String) -> Self {
        Self(.`numberCountOf(count:total:)`, .text(count), .text(total))
    }
    package static func numberCountOfBase(count: String, total: String, counted: String) -> Self {
        Self(.`numberCountOfBase(count:total:counted:)`, .text(count), .text(total), .text(counted))
    }

    package static func timeDay(day: String, month: String, year: String) -> Self {
        Self(.`timeDay(day:month:year:)`, .text(day), .text(month), .text(year))
    }
    package static func timeMonth(month: String, year: String) -> Self {
        Self(.`timeMonth(month:year:)`, .text(month), .text(year))
    }
    package static func timeQuarter(from: String, to: String, year: String) -> Self {
        Self(.`timeQuarter(from:to:year:)`, .text(from), .text(to), .text(year))
    }
    package static func timeSplitYear(from: String, end: String) -> Self {
        Self(.`timeSplitYear(from:end:)`, .text(from), .text(end))
    }
    package static func timeSchoolYear(year: String) -> Self { Self(.`timeSchoolYear(year:)`, .text(year)) }
    package static func timeSpan(from: String, to: String) -> Self {
        Self(.`timeSpan(from:to:)`, .text(from), .text(to))
    }

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
    package static func absentFirstOfTenths(count: Int, total: Int, parts: String) -> Self {
        Self(.`absentFirstOfTenths(count:total:parts:)`, .count(count), .count(total), .text(parts))
    }
    package static func absentWider(other: String, value: String, period: String) -> Self {
        Self(.`absentWider(other:value:period:)`, .text(other), .text(value), .text(period))
    }
    package static func absentHereDoesNotAddUp(kind: String) -> Self {
        Self(.`absentHereDoesNotAddUp(kind:)`, .text(kind))
    }
}
