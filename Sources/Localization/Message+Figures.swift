/// Messages with arguments about figures, their numbers and periods, and why there is none.
///
/// Each passes its arguments in the order of its key, and its comment quotes the English of
/// `Templates/words/en-GB.yml`.
extension Message {
    /// Says “{range}, mid-p exact”.
    package static func figureRangeMidP(range: String) -> Self { Self(.`figureRangeMidP(range:)`, .text(range)) }

    /// Says “{figure}: {what}, {place}”.
    package static func figureLink(figure: String, what: String, place: String) -> Self {
        Self(.`figureLink(figure:what:place:)`, .text(figure), .text(what), .text(place))
    }

    /// Says “{number}%”.
    package static func numberPercent(number: FixedDecimal) -> Self { Self(.`numberPercent(number:)`, .number(number)) }

    /// Says “{number} {unit}”.
    package static func numberUnit(number: FixedDecimal, unit: String) -> Self {
        Self(.`numberUnit(number:unit:)`, .number(number), .text(unit))
    }

    /// Says “{lower} to {upper}”.
    package static func numberRange(lower: String, upper: String) -> Self {
        Self(.`numberRange(lower:upper:)`, .text(lower), .text(upper))
    }

    /// Says “{amount} percentage points”.
    package static func numberPercentagePoints(amount: FixedDecimal) -> Self {
        Self(.`numberPercentagePoints(amount:)`, .number(amount))
    }

    /// Says “{amount} points”.
    package static func numberPoints(amount: FixedDecimal) -> Self { Self(.`numberPoints(amount:)`, .number(amount)) }

    /// Says “less than {value}”.
    package static func numberLessThan(value: String) -> Self { Self(.`numberLessThan(value:)`, .text(value)) }

    /// Says “about {value}”.
    package static func numberAbout(value: String) -> Self { Self(.`numberAbout(value:)`, .text(value)) }

    /// Says “{total} {counted}”.
    package static func numberBase(total: String, counted: String) -> Self {
        Self(.`numberBase(total:counted:)`, .text(total), .text(counted))
    }

    /// Says “{count} of {total}”.
    package static func numberCountOf(count: String, total: String) -> Self {
        Self(.`numberCountOf(count:total:)`, .text(count), .text(total))
    }

    /// Says “{count} of {total} {counted}”.
    package static func numberCountOfBase(count: String, total: String, counted: String) -> Self {
        Self(.`numberCountOfBase(count:total:counted:)`, .text(count), .text(total), .text(counted))
    }

    /// Says “{day} {month} {year}”.
    package static func timeDay(day: String, month: String, year: String) -> Self {
        Self(.`timeDay(day:month:year:)`, .text(day), .text(month), .text(year))
    }

    /// Says “{month} {year}”.
    package static func timeMonth(month: String, year: String) -> Self {
        Self(.`timeMonth(month:year:)`, .text(month), .text(year))
    }

    /// Says “{from} to {to} {year}”.
    package static func timeQuarter(from: String, to: String, year: String) -> Self {
        Self(.`timeQuarter(from:to:year:)`, .text(from), .text(to), .text(year))
    }

    /// Says “{from}/{end}”.
    package static func timeSplitYear(from: String, end: String) -> Self {
        Self(.`timeSplitYear(from:end:)`, .text(from), .text(end))
    }

    /// Says “{year} school year”.
    package static func timeSchoolYear(year: String) -> Self { Self(.`timeSchoolYear(year:)`, .text(year)) }

    /// Says “{from} to {to}”.
    package static func timeSpan(from: String, to: String) -> Self {
        Self(.`timeSpan(from:to:)`, .text(from), .text(to))
    }

    /// Says “the period {period}”.
    package static func timeInPeriod(period: String) -> Self { Self(.`timeInPeriod(period:)`, .text(period)) }

    /// Says “{period}, data of {what}”.
    package static func timeDataOf(period: String, what: String) -> Self {
        Self(.`timeDataOf(period:what:)`, .text(period), .text(what))
    }

    /// Says “{period} (data of {what})”, in the middle of a sentence.
    package static func timeDataOfWithin(period: String, what: String) -> Self {
        Self(.`timeDataOfWithin(period:what:)`, .text(period), .text(what))
    }

    /// Says “The figure for {place} is {value} ({period})”.
    package static func figureStatement(place: String, value: String, period: String) -> Self {
        Self(.`figureStatement(place:value:period:)`, .text(place), .text(value), .text(period))
    }

    /// Says “None of the {total} {counted} in {place} ({period})”.
    package static func figureZero(total: FixedDecimal, counted: String, place: String, period: String) -> Self {
        Self(.`figureZero(total:counted:place:period:)`, .number(total), .text(counted), .text(place), .text(period))
    }

    /// Says “The true figure could be as high as {value}”.
    package static func figureZeroLimit(value: String) -> Self { Self(.`figureZeroLimit(value:)`, .text(value)) }

    /// Says “We worked it out from its only {part}”.
    package static func figureOnlyPart(part: String) -> Self { Self(.`figureOnlyPart(part:)`, .text(part)) }

    /// Says “We added it up from its {count} {parts}”.
    package static func figureAllParts(count: Int, parts: String) -> Self {
        Self(.`figureAllParts(count:parts:)`, .count(count), .text(parts))
    }

    /// Says “We added it up from {parts} that hold {share} of its people”.
    package static func figureSomeParts(parts: String, share: String) -> Self {
        Self(.`figureSomeParts(parts:share:)`, .text(parts), .text(share))
    }

    /// Says “There is no figure for {period}: {reason}”.
    package static func figureNewerIsMissing(period: String, reason: String) -> Self {
        Self(.`figureNewerIsMissing(period:reason:)`, .text(period), .text(reason))
    }

    /// Says “There is no figure for {place}: the source has none”, then “This does not mean zero”.
    package static func absentNotCollected(place: String) -> Self { Self(.`absentNotCollected(place:)`, .text(place)) }

    /// Says “There is no figure for {place}: the source says it is not available”, then “This does not mean zero”.
    package static func absentNotAvailable(place: String) -> Self { Self(.`absentNotAvailable(place:)`, .text(place)) }

    /// Says “This does not apply to {place}”.
    package static func absentNotApplicable(place: String) -> Self {
        Self(.`absentNotApplicable(place:)`, .text(place))
    }

    /// Says “There is no single figure for {place}”.
    package static func absentNoSingleFigure(place: String) -> Self {
        Self(.`absentNoSingleFigure(place:)`, .text(place))
    }

    /// Says “Its {count} {parts} each have a {kind} of their own”.
    package static func absentDoesNotAddUp(count: Int, parts: String, kind: String) -> Self {
        Self(.`absentDoesNotAddUp(count:parts:kind:)`, .count(count), .text(parts), .text(kind))
    }

    /// Says “There is no figure for {place}: the survey met nobody there to count”.
    package static func absentNoneRecorded(place: String) -> Self { Self(.`absentNoneRecorded(place:)`, .text(place)) }

    /// Says “The source gives only a limit: {value}” of the figure for `place`.
    package static func absentOnlyLimit(place: String, value: String) -> Self {
        Self(.`absentOnlyLimit(place:value:)`, .text(place), .text(value))
    }

    /// Says “The source gives only a limit: {value}”.
    package static func absentHereOnlyLimit(value: String) -> Self {
        Self(.`absentHereOnlyLimit(value:)`, .text(value))
    }

    /// Says “There is no figure for {place}”.
    package static func absentNoFigure(place: String) -> Self { Self(.`absentNoFigure(place:)`, .text(place)) }

    /// Says “There is no figure for {place} itself”.
    package static func absentNoneItself(place: String) -> Self { Self(.`absentNoneItself(place:)`, .text(place)) }

    /// Says “Its only {part} has no figure that can be added up”.
    package static func absentOnlyPartMissing(part: String) -> Self {
        Self(.`absentOnlyPartMissing(part:)`, .text(part))
    }

    /// Says “None of its {total} {parts} has a figure that can be added up”.
    package static func absentAllPartsMissing(total: Int, parts: String) -> Self {
        Self(.`absentAllPartsMissing(total:parts:)`, .count(total), .text(parts))
    }
    /// Says “{count} of its {total} {parts} have a figure that can be added up, but we do not know how many people live
    /// in the others”.
    package static func absentPartsOfUnknownSize(count: Int, total: Int, parts: String) -> Self {
        Self(.`absentPartsOfUnknownSize(count:total:parts:)`, .count(count), .count(total), .text(parts))
    }
    /// Says “{count} of its {total} {parts} have a figure that can be added up”, then “They hold {share} of its people,
    /// which is too few for a total”.
    package static func absentPartsTooSmall(count: Int, total: Int, parts: String, share: String) -> Self {
        Self(.`absentPartsTooSmall(count:total:parts:share:)`, .count(count), .count(total), .text(parts), .text(share))
    }

    /// Says “{count} of the {total} {parts} with a figure for {period} are in the most deprived tenth”.
    package static func absentFirstTenth(count: Int, total: Int, parts: String, period: String) -> Self {
        Self(.`absentFirstTenth(count:total:parts:period:)`, .count(count), .count(total), .text(parts), .text(period))
    }

    /// Says “{count} of the {total} {parts} with a figure for {period} are in tenth 1”.
    package static func absentFirstOfTenths(count: Int, total: Int, parts: String, period: String) -> Self {
        Self(
            .`absentFirstOfTenths(count:total:parts:period:)`,
            .count(count),
            .count(total),
            .text(parts),
            .text(period)
        )
    }

    /// Says “{count} of the {total} {parts} with a figure for {period} are in {what}”.
    package static func absentNamedTenth(count: Int, total: Int, parts: String, period: String, what: String) -> Self {
        Self(
            .`absentNamedTenth(count:total:parts:period:what:)`,
            .count(count),
            .count(total),
            .text(parts),
            .text(period),
            .text(what)
        )
    }

    /// Says “{count} are in tenth 10”.
    package static func absentLastTenth(count: Int) -> Self { Self(.`absentLastTenth(count:)`, .count(count)) }

    /// Says “None of the {total} {parts} with a figure for {period} is in the most deprived tenth”.
    package static func absentNoneInFirstTenth(total: Int, parts: String, period: String) -> Self {
        Self(.`absentNoneInFirstTenth(total:parts:period:)`, .count(total), .text(parts), .text(period))
    }

    /// Says “None of the {total} {parts} with a figure for {period} is in tenth 1”.
    package static func absentNoneInFirstOfTenths(total: Int, parts: String, period: String) -> Self {
        Self(.`absentNoneInFirstOfTenths(total:parts:period:)`, .count(total), .text(parts), .text(period))
    }

    /// Says “None of the {total} {parts} with a figure for {period} is in {what}”.
    package static func absentNoneInNamedTenth(total: Int, parts: String, period: String, what: String) -> Self {
        Self(
            .`absentNoneInNamedTenth(total:parts:period:what:)`,
            .count(total),
            .text(parts),
            .text(period),
            .text(what)
        )
    }

    /// Says “There is no figure for {place}: it began in {month}, after these figures”.
    package static func absentNotYetThere(place: String, month: String) -> Self {
        Self(.`absentNotYetThere(place:month:)`, .text(place), .text(month))
    }

    /// Says “There is no figure for {place}: it ended in {month}, before these figures”.
    package static func absentNoLongerThere(place: String, month: String) -> Self {
        Self(.`absentNoLongerThere(place:month:)`, .text(place), .text(month))
    }

    /// Says “It began in {month}, after these figures”.
    package static func absentHereNotYetThere(month: String) -> Self {
        Self(.`absentHereNotYetThere(month:)`, .text(month))
    }

    /// Says “It ended in {month}, before these figures”.
    package static func absentHereNoLongerThere(month: String) -> Self {
        Self(.`absentHereNoLongerThere(month:)`, .text(month))
    }

    /// Says “In {other} as a whole it is {value} ({period})”.
    package static func absentWider(other: String, value: String, period: String) -> Self {
        Self(.`absentWider(other:value:period:)`, .text(other), .text(value), .text(period))
    }

    /// Says “Made of smaller areas, each with a {kind} of its own”.
    package static func absentHereDoesNotAddUp(kind: String) -> Self {
        Self(.`absentHereDoesNotAddUp(kind:)`, .text(kind))
    }

    /// Says “95%, {what}”.
    package static func figureRangeLevel(what: String) -> Self {
        Self(.`figureRangeLevel(what:)`, .text(what))
    }
    /// Says “{first}; {last}”.
    package static func figureRangeMore(first: String, last: String) -> Self {
        Self(.`figureRangeMore(first:last:)`, .text(first), .text(last))
    }

    /// Says “Each likely range is a 95% range ({what})”.
    package static func figureRangesAre(what: String) -> Self {
        Self(.`figureRangesAre(what:)`, .text(what))
    }

    /// Says “about {count} in {total}”.
    package static func frequencyAbout(count: Int, total: Int) -> Self {
        Self(.`frequencyAbout(count:total:)`, .count(count), .count(total))
    }
}
