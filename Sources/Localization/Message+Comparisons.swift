/// Messages with arguments about comparisons, changes and ranks.
///
/// Each passes its arguments in the order of its key.
extension Message {
    package static func comparisonHigher(difference: String, other: String, value: String) -> Self {
        Self(.`comparisonHigher(difference:other:value:)`, .text(difference), .text(other), .text(value))
    }
    package static func comparisonHigherBare(other: String, value: String) -> Self {
        Self(.`comparisonHigherBare(other:value:)`, .text(other), .text(value))
    }
    package static func comparisonLower(difference: String, other: String, value: String) -> Self {
        Self(.`comparisonLower(difference:other:value:)`, .text(difference), .text(other), .text(value))
    }
    package static func comparisonLowerBare(other: String, value: String) -> Self {
        Self(.`comparisonLowerBare(other:value:)`, .text(other), .text(value))
    }
    package static func comparisonUnclear(other: String, value: String, place: String, range: String) -> Self {
        Self(.`comparisonUnclear(other:value:place:range:)`, .text(other), .text(value), .text(place), .text(range))
    }
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
    package static func comparisonBeside(other: String, value: String) -> Self {
        Self(.`comparisonBeside(other:value:)`, .text(other), .text(value))
    }
    package static func comparisonBesideList(what: String) -> Self { Self(.`comparisonBesideList(what:)`, .text(what)) }
    package static func comparisonBesideMore(first: String, last: String) -> Self {
        Self(.`comparisonBesideMore(first:last:)`, .text(first), .text(last))
    }
    package static func comparisonUntestedWhole(place: String, other: String) -> Self {
        Self(.`comparisonUntestedWhole(place:other:)`, .text(place), .text(other))
    }
    package static func comparisonUntestedCounts(other: String) -> Self {
        Self(.`comparisonUntestedCounts(other:)`, .text(other))
    }
    package static func comparisonUntestedPart(other: String) -> Self {
        Self(.`comparisonUntestedPart(other:)`, .text(other))
    }

    package static func methodBenchmark(other: String) -> Self { Self(.`methodBenchmark(other:)`, .text(other)) }
    package static func methodRestByCounts(other: String, difference: String) -> Self {
        Self(.`methodRestByCounts(other:difference:)`, .text(other), .text(difference))
    }
    package static func methodRestByIntervals(other: String, difference: String) -> Self {
        Self(.`methodRestByIntervals(other:difference:)`, .text(other), .text(difference))
    }
    package static func methodDifference(difference: String, range: String) -> Self {
        Self(.`methodDifference(difference:range:)`, .text(difference), .text(range))
    }

    package static func changeBetter(from: String, to: String, otherValue: String, value: String) -> Self {
        Self(.`changeBetter(from:to:otherValue:value:)`, .text(from), .text(to), .text(otherValue), .text(value))
    }
    package static func changeWorse(from: String, to: String, otherValue: String, value: String) -> Self {
        Self(.`changeWorse(from:to:otherValue:value:)`, .text(from), .text(to), .text(otherValue), .text(value))
    }
    package static func changeHigher(from: String, to: String, otherValue: String, value: String) -> Self {
        Self(.`changeHigher(from:to:otherValue:value:)`, .text(from), .text(to), .text(otherValue), .text(value))
    }
    package static func changeLower(from: String, to: String, otherValue: String, value: String) -> Self {
        Self(.`changeLower(from:to:otherValue:value:)`, .text(from), .text(to), .text(otherValue), .text(value))
    }
    package static func changeNone(since: String) -> Self { Self(.`changeNone(since:)`, .text(since)) }
    package static func changeTooFew(count: Int) -> Self { Self(.`changeTooFew(count:)`, .count(count)) }

    package static func indicatorProportionOf(counted: String) -> Self {
        Self(.`indicatorProportionOf(counted:)`, .text(counted))
    }
    package static func indicatorRate(unit: String) -> Self { Self(.`indicatorRate(unit:)`, .text(unit)) }

    package static func rankOrdinal(count: Int) -> Self { Self(.`rankOrdinal(count:)`, .count(count)) }
    package static func rankJoint(rank: String) -> Self { Self(.`rankJoint(rank:)`, .text(rank)) }
    package static func rankLikelyOne(rank: String) -> Self { Self(.`rankLikelyOne(rank:)`, .text(rank)) }
    package static func rankLikely(from: String, to: String) -> Self {
        Self(.`rankLikely(from:to:)`, .text(from), .text(to))
    }
    package static func rankPlace(rank: String, likely: String) -> Self {
        Self(.`rankPlace(rank:likely:)`, .text(rank), .text(likely))
    }
    package static func rankAmong(rank: String, total: Int, areas: String, likely: String) -> Self {
        Self(.`rankAmong(rank:total:areas:likely:)`, .text(rank), .count(total), .text(areas), .text(likely))
    }
    package static func rankAmongUntested(rank: String, total: Int, areas: String) -> Self {
        Self(.`rankAmongUntested(rank:total:areas:)`, .text(rank), .count(total), .text(areas))
    }
    package static func rankOnlyChance(areas: String) -> Self { Self(.`rankOnlyChance(areas:)`, .text(areas)) }
    package static func rankNotApart(areas: String) -> Self { Self(.`rankNotApart(areas:)`, .text(areas)) }

    package static func variationBeyondChance(areas: String) -> Self {
        Self(.`variationBeyondChance(areas:)`, .text(areas))
    }
    package static func variationOnlyChance(areas: String) -> Self {
        Self(.`variationOnlyChance(areas:)`, .text(areas))
    }
    package static func variationApart(areas: String) -> Self { Self(.`variationApart(areas:)`, .text(areas)) }
    package static func variationNotApart(areas: String) -> Self { Self(.`variationNotApart(areas:)`, .text(areas)) }

    package static func besideCounts(
        other: String,
        value: String,
        period: String,
        count: Int,
        areas: String,
        lower: String,
        upper: String,
        number: String
    ) -> Self {
        Self(
            .`besideCounts(other:value:period:count:areas:lower:upper:number:)`,
            .text(other),
            .text(value),
            .text(period),
            .count(count),
            .text(areas),
            .text(lower),
            .text(upper),
            .text(number)
        )
    }
    package static func besideByChance(what: String) -> Self { Self(.`besideByChance(what:)`, .text(what)) }
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

    package static func gapExtremes(
        first: String,
        value: String,
        last: String,
        otherValue: String,
        difference: String
    ) -> Self {
        Self(
            .`gapExtremes(first:value:last:otherValue:difference:)`,
            .text(first),
            .text(value),
            .text(last),
            .text(otherValue),
            .text(difference)
        )
    }
    package static func gapNone(value: String) -> Self { Self(.`gapNone(value:)`, .text(value)) }
    package static func gapRatio(ratio: String) -> Self { Self(.`gapRatio(ratio:)`, .text(ratio)) }
    package static func gapFewerPeople(count: Int, place: String, other: String) -> Self {
        Self(.`gapFewerPeople(count:place:other:)`, .count(count), .text(place), .text(other))
    }
    package static func gapMorePeople(count: Int, place: String, other: String) -> Self {
        Self(.`gapMorePeople(count:place:other:)`, .count(count), .text(place), .text(other))
    }
    package static func gapAndMore(first: String, count: Int) -> Self {
        Self(.`gapAndMore(first:count:)`, .text(first), .count(count))
    }

    package static func matrixBetter(count: Int) -> Self { Self(.`matrixBetter(count:)`, .count(count)) }
    package static func matrixWorse(count: Int) -> Self { Self(.`matrixWorse(count:)`, .count(count)) }
    package static func matrixHigher(count: Int) -> Self { Self(.`matrixHigher(count:)`, .count(count)) }
    package static func matrixLower(count: Int) -> Self { Self(.`matrixLower(count:)`, .count(count)) }
    package static func matrixSimilar(count: Int) -> Self { Self(.`matrixSimilar(count:)`, .count(count)) }
    package static func matrixNotTested(count: Int) -> Self { Self(.`matrixNotTested(count:)`, .count(count)) }

    package static func priorityRange(from: String, to: String) -> Self {
        Self(.`priorityRange(from:to:)`, .text(from), .text(to))
    }
    package static func priorityReason(indicator: String, value: String) -> Self {
        Self(.`priorityReason(indicator:value:)`, .text(indicator), .text(value))
    }
    package static func priorityReasonPeople(indicator: String, value: String, count: Int) -> Self {
        Self(.`priorityReasonPeople(indicator:value:count:)`, .text(indicator), .text(value), .count(count))
    }
    package static func priorityOfIndicators(count: Int, total: Int) -> Self {
        Self(.`priorityOfIndicators(count:total:)`, .count(count), .count(total))
    }

    package static func chanceSeveral(count: Int) -> Self { Self(.`chanceSeveral(count:)`, .count(count)) }
}
