/// Messages with arguments about comparisons, gaps and needs.
///
/// Each passes its arguments in the order of its key, and its comment quotes the English of
/// `Templates/words/en-GB.yml`.
extension Message {
    /// Says “This is {difference} higher than {other} ({value})”.
    package static func comparisonHigher(difference: String, other: String, value: String) -> Self {
        Self(.`comparisonHigher(difference:other:value:)`, .text(difference), .text(other), .text(value))
    }

    /// Says “This is higher than {other} ({value})”.
    package static func comparisonHigherBare(other: String, value: String) -> Self {
        Self(.`comparisonHigherBare(other:value:)`, .text(other), .text(value))
    }

    /// Says “This is {difference} lower than {other} ({value})”.
    package static func comparisonLower(difference: String, other: String, value: String) -> Self {
        Self(.`comparisonLower(difference:other:value:)`, .text(difference), .text(other), .text(value))
    }

    /// Says “This is lower than {other} ({value})”.
    package static func comparisonLowerBare(other: String, value: String) -> Self {
        Self(.`comparisonLowerBare(other:value:)`, .text(other), .text(value))
    }

    /// Says “{Other} is {value}”, then “That is within the 95% likely range for {place} ({range}), so we cannot tell
    /// whether there is a real difference”.
    package static func comparisonUnclear(other: String, value: String, place: String, range: String) -> Self {
        Self(.`comparisonUnclear(other:value:place:range:)`, .text(other), .text(value), .text(place), .text(range))
    }

    /// Says “{Other} is {value}”, then “With {total} {counted}, we cannot tell whether there is a real difference”.
    package static func comparisonUnclearCounts(
        other: String,
        value: String,
        total: FixedDecimal,
        counted: String
    ) -> Self {
        Self(
            .`comparisonUnclearCounts(other:value:total:counted:)`,
            .text(other),
            .text(value),
            .number(total),
            .text(counted)
        )
    }

    /// Says “{other} is {value}”.
    package static func comparisonBeside(other: String, value: String) -> Self {
        Self(.`comparisonBeside(other:value:)`, .text(other), .text(value))
    }

    /// Says “{What}”.
    package static func comparisonBesideList(what: String) -> Self { Self(.`comparisonBesideList(what:)`, .text(what)) }

    /// Says “{first}; {last}”.
    package static func comparisonBesideMore(first: String, last: String) -> Self {
        Self(.`comparisonBesideMore(first:last:)`, .text(first), .text(last))
    }

    /// Says “{Place} is all that is counted for {other}, so there is nothing else to compare it with”.
    package static func comparisonUntestedWhole(place: String, other: String) -> Self {
        Self(.`comparisonUntestedWhole(place:other:)`, .text(place), .text(other))
    }

    /// Says “The numbers behind the two figures do not fit together, so we have not tested the difference from
    /// {other}”.
    package static func comparisonUntestedCounts(other: String) -> Self {
        Self(.`comparisonUntestedCounts(other:)`, .text(other))
    }

    /// Says “Some parts are missing from one of the two figures, so we have not tested the difference from {other}”.
    package static func comparisonUntestedPart(other: String) -> Self {
        Self(.`comparisonUntestedPart(other:)`, .text(other))
    }

    /// Says “{Other} is {value}”, then “Both figures have a margin of error, so we cannot tell whether there is a real
    /// difference”.
    package static func comparisonUnclearBoth(other: String, value: String) -> Self {
        Self(.`comparisonUnclearBoth(other:value:)`, .text(other), .text(value))
    }

    /// Says “{what} Chance alone could make a difference of that size”.
    package static func comparisonOnlyChance(what: String) -> Self { Self(.`comparisonOnlyChance(what:)`, .text(what)) }

    /// Says “{Other} is {value} too”.
    package static func comparisonSame(other: String, value: String) -> Self {
        Self(.`comparisonSame(other:value:)`, .text(other), .text(value))
    }

    /// Says “{place} for {period}”, of a larger area without a figure.
    package static func comparisonNone(place: String, period: String) -> Self {
        Self(.`comparisonNone(place:period:)`, .text(place), .text(period))
    }

    /// Says “No larger area has a figure for {period}”.
    package static func comparisonNoLarger(period: String) -> Self {
        Self(.`comparisonNoLarger(period:)`, .text(period))
    }

    /// Says “{Other} is {value}”, then “The figures are rounded, and the difference is too small to say which is
    /// higher”.
    package static func comparisonRounded(other: String, value: String) -> Self {
        Self(.`comparisonRounded(other:value:)`, .text(other), .text(value))
    }

    /// Says “That is {share} of the {value} in {other}”.
    package static func comparisonPart(share: String, value: String, other: String) -> Self {
        Self(.`comparisonPart(share:value:other:)`, .text(share), .text(value), .text(other))
    }

    /// Says “That is {share} of all in {other}”.
    package static func comparisonPartOnly(share: String, other: String) -> Self {
        Self(.`comparisonPartOnly(share:other:)`, .text(share), .text(other))
    }

    /// Says “{share} of all”, in a table below the name of the larger area.
    package static func comparisonPartCell(share: String) -> Self {
        Self(.`comparisonPartCell(share:)`, .text(share))
    }

    /// Says “{Other}: by the limits of both figures”, then “Difference: {difference}”.
    package static func methodBoth(other: String, difference: String) -> Self {
        Self(.`methodBoth(other:difference:)`, .text(other), .text(difference))
    }

    /// Says “{Other}: by the limits of both figures, after taking this place out of it”, then “Difference from the
    /// rest: {difference}”.
    package static func methodRestByLimits(other: String, difference: String) -> Self {
        Self(.`methodRestByLimits(other:difference:)`, .text(other), .text(difference))
    }

    /// Says “{Other}: an exact test (mid-p), because few are expected”.
    package static func methodExact(other: String) -> Self { Self(.`methodExact(other:)`, .text(other)) }

    /// Says “{Other}: we looked at whether its figure lies outside the likely range”.
    package static func methodBenchmark(other: String) -> Self { Self(.`methodBenchmark(other:)`, .text(other)) }

    /// Says “{Other}: a test of two proportions, against the rest of it”, then “Difference from the rest:
    /// {difference}”.
    package static func methodRestByCounts(other: String, difference: String) -> Self {
        Self(.`methodRestByCounts(other:difference:)`, .text(other), .text(difference))
    }

    /// Says “{Other}: by the limits of two rates, against the rest of it”, then “Difference from the rest:
    /// {difference}”.
    package static func methodRestByIntervals(other: String, difference: String) -> Self {
        Self(.`methodRestByIntervals(other:difference:)`, .text(other), .text(difference))
    }

    /// Says “{difference} (likely {range})”.
    package static func methodDifference(difference: String, range: String) -> Self {
        Self(.`methodDifference(difference:range:)`, .text(difference), .text(range))
    }

    /// Says “Percentage of {counted}”.
    package static func indicatorProportionOf(counted: String) -> Self {
        Self(.`indicatorProportionOf(counted:)`, .text(counted))
    }

    /// Says “Rate, {unit}”.
    package static func indicatorRate(unit: String) -> Self { Self(.`indicatorRate(unit:)`, .text(unit)) }

    /// Says “{difference} higher than {other}”.
    package static func comparisonShortHigher(difference: String, other: String) -> Self {
        Self(.`comparisonShortHigher(difference:other:)`, .text(difference), .text(other))
    }

    /// Says “{difference} lower than {other}”.
    package static func comparisonShortLower(difference: String, other: String) -> Self {
        Self(.`comparisonShortLower(difference:other:)`, .text(difference), .text(other))
    }

    /// Says “{outcome} {joint} {other}”: better than England.
    package static func comparisonShortOther(outcome: String, joint: String, other: String) -> Self {
        Self(.`comparisonShortOther(outcome:joint:other:)`, .text(outcome), .text(joint), .text(other))
    }

    /// Says “Beside {other} ({value}, {period}): {lower} of {count} {areas} lower, {upper} higher”.
    package static func besideCounts(
        other: String,
        value: String,
        period: String,
        count: Int,
        areas: String,
        lower: String,
        upper: String
    ) -> Self {
        Self(
            .`besideCounts(other:value:period:count:areas:lower:upper:)`,
            .text(other),
            .text(value),
            .text(period),
            .count(count),
            .text(areas),
            .text(lower),
            .text(upper)
        )
    }

    /// Says “{count} are the same”.
    package static func besideSame(count: Int) -> Self { Self(.`besideSame(count:)`, .count(count)) }

    /// Says “{count} are too close to say, because the figures are rounded”.
    package static func besideTooClose(count: Int) -> Self { Self(.`besideTooClose(count:)`, .count(count)) }

    /// Says “Tested: {better} of {count} clearly better than {other}, {worse} clearly worse, {similar} without a clear
    /// difference”.
    package static func besideTestedJudged(
        count: Int,
        other: String,
        better: String,
        worse: String,
        similar: String
    ) -> Self {
        Self(
            .`besideTestedJudged(count:other:better:worse:similar:)`,
            .count(count),
            .text(other),
            .text(better),
            .text(worse),
            .text(similar)
        )
    }

    /// Says “Tested: {upper} of {count} clearly higher than {other}, {lower} clearly lower, {similar} without a clear
    /// difference”.
    package static func besideTested(count: Int, other: String, upper: String, lower: String, similar: String) -> Self {
        Self(
            .`besideTested(count:other:upper:lower:similar:)`,
            .count(count),
            .text(other),
            .text(upper),
            .text(lower),
            .text(similar)
        )
    }

    /// Says “{Areas}: best {first} ({value}), worst {last} ({other_value})”.
    package static func gapTitleBest(
        areas: String,
        first: String,
        value: String,
        last: String,
        otherValue: String
    ) -> Self {
        Self(
            .`gapTitleBest(areas:first:value:last:otherValue:)`,
            .text(areas),
            .text(first),
            .text(value),
            .text(last),
            .text(otherValue)
        )
    }

    /// Says “{Areas}: highest {first} ({value}), lowest {last} ({other_value})”.
    package static func gapTitleHighest(
        areas: String,
        first: String,
        value: String,
        last: String,
        otherValue: String
    ) -> Self {
        Self(
            .`gapTitleHighest(areas:first:value:last:otherValue:)`,
            .text(areas),
            .text(first),
            .text(value),
            .text(last),
            .text(otherValue)
        )
    }

    /// Says “{Areas}: all {value}”.
    package static func gapTitleSame(areas: String, value: String) -> Self {
        Self(.`gapTitleSame(areas:value:)`, .text(areas), .text(value))
    }

    /// Says “{Areas}: no further apart than chance would make them”.
    package static func gapTitleOnlyChance(areas: String) -> Self {
        Self(.`gapTitleOnlyChance(areas:)`, .text(areas))
    }

    /// Says “{what}, {period}”.
    package static func gapTitlePeriod(what: String, period: String) -> Self {
        Self(.`gapTitlePeriod(what:period:)`, .text(what), .text(period))
    }

    /// Says “Highest: {first} ({value})”, then “Lowest: {last} ({other_value}), both for {period}”, then “They are
    /// {difference} apart”.
    package static func gapExtremes(
        first: String,
        value: String,
        last: String,
        otherValue: String,
        period: String,
        difference: String
    ) -> Self {
        Self(
            .`gapExtremes(first:value:last:otherValue:period:difference:)`,
            .text(first),
            .text(value),
            .text(last),
            .text(otherValue),
            .text(period),
            .text(difference)
        )
    }

    /// Says “All of them show {value} ({period})”.
    package static func gapNone(value: String, period: String) -> Self {
        Self(.`gapNone(value:period:)`, .text(value), .text(period))
    }

    /// Says “The highest is {ratio} times the lowest”.
    package static func gapRatio(ratio: String) -> Self { Self(.`gapRatio(ratio:)`, .text(ratio)) }

    /// Says “If {place} had the figure of {other}, about {count} fewer people would be counted there”.
    package static func gapFewerPeople(count: Int, place: String, other: String) -> Self {
        Self(.`gapFewerPeople(count:place:other:)`, .count(count), .text(place), .text(other))
    }

    /// Says “If {place} had the figure of {other}, about {count} more people would be counted there”.
    package static func gapMorePeople(count: Int, place: String, other: String) -> Self {
        Self(.`gapMorePeople(count:place:other:)`, .count(count), .text(place), .text(other))
    }

    /// Says “If {place} had the figure of {other}, about {count} fewer would be counted there”, of whatever is counted.
    package static func gapFewer(count: Int, place: String, other: String) -> Self {
        Self(.`gapFewer(count:place:other:)`, .count(count), .text(place), .text(other))
    }

    /// Says “If {place} had the figure of {other}, about {count} more would be counted there”, of whatever is counted.
    package static func gapMore(count: Int, place: String, other: String) -> Self {
        Self(.`gapMore(count:place:other:)`, .count(count), .text(place), .text(other))
    }

    /// Says “{first} and {count} more”.
    package static func gapAndMore(first: String, count: Int) -> Self {
        Self(.`gapAndMore(first:count:)`, .text(first), .count(count))
    }

    /// Says “{place} {value}”.
    package static func gapEnd(place: String, value: String) -> Self {
        Self(.`gapEnd(place:value:)`, .text(place), .text(value))
    }

    /// Says “{place} and {count} more, {value}”.
    package static func gapEndOfSeveral(place: String, count: Int, value: String) -> Self {
        Self(.`gapEndOfSeveral(place:count:value:)`, .text(place), .count(count), .text(value))
    }

    /// Says “lowest: {what}”.
    package static func gapEndLowest(what: String) -> Self { Self(.`gapEndLowest(what:)`, .text(what)) }

    /// Says “highest: {what}”.
    package static func gapEndHighest(what: String) -> Self { Self(.`gapEndHighest(what:)`, .text(what)) }

    /// Says “{count} better”.
    package static func matrixBetter(count: Int) -> Self { Self(.`matrixBetter(count:)`, .count(count)) }

    /// Says “{count} worse”.
    package static func matrixWorse(count: Int) -> Self { Self(.`matrixWorse(count:)`, .count(count)) }

    /// Says “{count} higher”.
    package static func matrixHigher(count: Int) -> Self { Self(.`matrixHigher(count:)`, .count(count)) }

    /// Says “{count} lower”.
    package static func matrixLower(count: Int) -> Self { Self(.`matrixLower(count:)`, .count(count)) }

    /// Says “About {count}”.
    package static func chanceSeveral(count: Int) -> Self { Self(.`chanceSeveral(count:)`, .count(count)) }
}
