/// Messages with arguments about changes over time, ranks and whether areas differ.
///
/// Each passes its arguments in the order of its key, and its comment quotes the English of
/// `Templates/words/en-GB.yml`.
extension Message {
    /// Says “It has got better: from {other_value} in {from} to {value} in {to}”.
    package static func changeBetter(from: String, to: String, otherValue: String, value: String) -> Self {
        Self(.`changeBetter(from:to:otherValue:value:)`, .text(from), .text(to), .text(otherValue), .text(value))
    }

    /// Says “It has got worse: from {other_value} in {from} to {value} in {to}”.
    package static func changeWorse(from: String, to: String, otherValue: String, value: String) -> Self {
        Self(.`changeWorse(from:to:otherValue:value:)`, .text(from), .text(to), .text(otherValue), .text(value))
    }

    /// Says “It has risen: from {other_value} in {from} to {value} in {to}”.
    package static func changeHigher(from: String, to: String, otherValue: String, value: String) -> Self {
        Self(.`changeHigher(from:to:otherValue:value:)`, .text(from), .text(to), .text(otherValue), .text(value))
    }

    /// Says “It has fallen: from {other_value} in {from} to {value} in {to}”.
    package static func changeLower(from: String, to: String, otherValue: String, value: String) -> Self {
        Self(.`changeLower(from:to:otherValue:value:)`, .text(from), .text(to), .text(otherValue), .text(value))
    }

    /// Says “It has gone up and down since {since}, in no one direction”.
    package static func changeNoDirection(since: String) -> Self { Self(.`changeNoDirection(since:)`, .text(since)) }

    /// Says “{other_value} in {from}, {value} in {to}”.
    package static func changeEnds(otherValue: String, from: String, value: String, to: String) -> Self {
        Self(.`changeEnds(otherValue:from:value:to:)`, .text(otherValue), .text(from), .text(value), .text(to))
    }

    /// Says “Over the same time {other} went from {other_value} to {value}”.
    package static func changeLarger(other: String, otherValue: String, value: String) -> Self {
        Self(.`changeLarger(other:otherValue:value:)`, .text(other), .text(otherValue), .text(value))
    }

    /// Says “Over the same time {other} stayed at {value}”.
    package static func changeLargerSame(other: String, value: String) -> Self {
        Self(.`changeLargerSame(other:value:)`, .text(other), .text(value))
    }

    /// Says “From {from} to {to} it went from {other_value} to {value}”.
    package static func changeEarlier(from: String, to: String, otherValue: String, value: String) -> Self {
        Self(.`changeEarlier(from:to:otherValue:value:)`, .text(from), .text(to), .text(otherValue), .text(value))
    }

    /// Says “Figures up to {to} are added up from earlier areas: {areas}”.
    package static func changeOfEarlierAreas(to: String, areas: String) -> Self {
        Self(.`changeOfEarlierAreas(to:areas:)`, .text(to), .text(areas))
    }

    /// Says “Figures up to {to} are those of {place}, whose place it took”.
    package static func changeOfEarlierArea(to: String, place: String) -> Self {
        Self(.`changeOfEarlierArea(to:place:)`, .text(to), .text(place))
    }

    /// Says “No clear change since {since}”.
    package static func changeNone(since: String) -> Self { Self(.`changeNone(since:)`, .text(since)) }

    /// Says “Too few years to see a trend: it takes five, and there are {count}”.
    package static func changeTooFew(count: Int) -> Self { Self(.`changeTooFew(count:)`, .count(count)) }

    /// Says “Too few separate periods in a row to see a trend: it takes five, and there are {count}”.
    package static func changeTooFewInARow(count: Int) -> Self { Self(.`changeTooFewInARow(count:)`, .count(count)) }

    /// Says “Too few years to see a trend: it takes the same part of five years, and there are {count}”.
    package static func changeTooFewOfSeason(count: Int) -> Self {
        Self(.`changeTooFewOfSeason(count:)`, .count(count))
    }

    /// Says “{count}th”.
    package static func rankOrdinal(count: Int) -> Self { Self(.`rankOrdinal(count:)`, .count(count)) }

    /// Says “joint {rank}”.
    package static func rankJoint(rank: String) -> Self { Self(.`rankJoint(rank:)`, .text(rank)) }

    /// Says “likely {rank}”.
    package static func rankLikelyOne(rank: String) -> Self { Self(.`rankLikelyOne(rank:)`, .text(rank)) }

    /// Says “likely {from} to {to}”.
    package static func rankLikely(from: String, to: String) -> Self {
        Self(.`rankLikely(from:to:)`, .text(from), .text(to))
    }

    /// Says “{rank} ({likely})”.
    package static func rankPlace(rank: String, likely: String) -> Self {
        Self(.`rankPlace(rank:likely:)`, .text(rank), .text(likely))
    }

    /// Says “{total} {areas} on this site”.
    package static func rankGroup(total: Int, areas: String) -> Self {
        Self(.`rankGroup(total:areas:)`, .count(total), .text(areas))
    }

    /// Says “{total} {areas} of that time on this site”.
    package static func rankGroupThen(total: Int, areas: String) -> Self {
        Self(.`rankGroupThen(total:areas:)`, .count(total), .text(areas))
    }

    /// Says “{total} {areas} with a figure”.
    package static func rankGroupWithFigure(total: Int, areas: String) -> Self {
        Self(.`rankGroupWithFigure(total:areas:)`, .count(total), .text(areas))
    }

    /// Says “{total} {areas} of that time with a figure”.
    package static func rankGroupThenWithFigure(total: Int, areas: String) -> Self {
        Self(.`rankGroupThenWithFigure(total:areas:)`, .count(total), .text(areas))
    }

    /// Says “{count} have none”.
    package static func rankWithout(count: Int) -> Self { Self(.`rankWithout(count:)`, .count(count)) }

    /// Says “1st is {first}”.
    package static func rankFirst(first: String) -> Self { Self(.`rankFirst(first:)`, .text(first)) }

    /// Says “{first}; {last}”.
    package static func rankNotes(first: String, last: String) -> Self {
        Self(.`rankNotes(first:last:)`, .text(first), .text(last))
    }

    /// Says “{what} ({notes})”.
    package static func rankWithNotes(what: String, notes: String) -> Self {
        Self(.`rankWithNotes(what:notes:)`, .text(what), .text(notes))
    }

    /// Says “{Rank} of the {group}”.
    package static func rankAmong(rank: String, group: String) -> Self {
        Self(.`rankAmong(rank:group:)`, .text(rank), .text(group))
    }

    /// Says “{Rank} of the {group}; not tested”.
    package static func rankAmongUntested(rank: String, group: String) -> Self {
        Self(.`rankAmongUntested(rank:group:)`, .text(rank), .text(group))
    }

    /// Says “{Rank} of the {group}; not tested, because too few of them have a margin of error”.
    package static func rankAmongUntestedSome(rank: String, group: String) -> Self {
        Self(.`rankAmongUntestedSome(rank:group:)`, .text(rank), .text(group))
    }

    /// Says “{Rank} of the {group}; not tested”.
    package static func rankAmongUntestedFull(rank: String, group: String) -> Self {
        Self(.`rankAmongUntestedFull(rank:group:)`, .text(rank), .text(group))
    }

    /// Says “from {value} in {from}”.
    package static func changeShort(value: String, from: String) -> Self {
        Self(.`changeShort(value:from:)`, .text(value), .text(from))
    }

    /// Says “Figures for {period}: {what}”.
    package static func rankOfPeriod(period: String, what: String) -> Self {
        Self(.`rankOfPeriod(period:what:)`, .text(period), .text(what))
    }

    /// Says “The {areas} do not differ by more than chance, so they are not ranked”.
    package static func rankOnlyChance(areas: String) -> Self { Self(.`rankOnlyChance(areas:)`, .text(areas)) }

    /// Says “Too close to rank among the {group}”.
    package static func rankTooClose(group: String) -> Self { Self(.`rankTooClose(group:)`, .text(group)) }

    /// Says “The {areas} differ more than chance would make them”.
    package static func variationBeyondChance(areas: String) -> Self {
        Self(.`variationBeyondChance(areas:)`, .text(areas))
    }

    /// Says “Too few of the {areas} have a margin of error, so we have not tested whether the differences mean
    /// anything”.
    package static func variationUntestedSome(areas: String) -> Self {
        Self(.`variationUntestedSome(areas:)`, .text(areas))
    }

    /// Says “The {areas} differ no more than chance would often make them, so their order means nothing”.
    package static func variationOnlyChance(areas: String) -> Self {
        Self(.`variationOnlyChance(areas:)`, .text(areas))
    }

    /// Says “It was {value} in {from}”.
    package static func changeBefore(value: String, from: String) -> Self {
        Self(.`changeBefore(value:from:)`, .text(value), .text(from))
    }

    /// Says “{what} ({value} in {from})”.
    package static func changeTitleBefore(what: String, value: String, from: String) -> Self {
        Self(.`changeTitleBefore(what:value:from:)`, .text(what), .text(value), .text(from))
    }

    /// Says “{what}; highest {value} in {from}”.
    package static func changeTitleHighest(what: String, value: String, from: String) -> Self {
        Self(.`changeTitleHighest(what:value:from:)`, .text(what), .text(value), .text(from))
    }

    /// Says “{what}; lowest {value} in {from}”.
    package static func changeTitleLowest(what: String, value: String, from: String) -> Self {
        Self(.`changeTitleLowest(what:value:from:)`, .text(what), .text(value), .text(from))
    }

    /// Says “{Place}: risen from {other_value} in {from} to {value} in {to}”.
    package static func changeTitleRisen(
        place: String,
        otherValue: String,
        from: String,
        value: String,
        to: String
    ) -> Self {
        Self(
            .`changeTitleRisen(place:otherValue:from:value:to:)`,
            .text(place),
            .text(otherValue),
            .text(from),
            .text(value),
            .text(to)
        )
    }

    /// Says “{Place}: fallen from {other_value} in {from} to {value} in {to}”.
    package static func changeTitleFallen(
        place: String,
        otherValue: String,
        from: String,
        value: String,
        to: String
    ) -> Self {
        Self(
            .`changeTitleFallen(place:otherValue:from:value:to:)`,
            .text(place),
            .text(otherValue),
            .text(from),
            .text(value),
            .text(to)
        )
    }

    /// Says “{Place}: no clear change since {since}”.
    package static func changeTitleNone(place: String, since: String) -> Self {
        Self(.`changeTitleNone(place:since:)`, .text(place), .text(since))
    }

    /// Says “{Place}: up and down since {since}”.
    package static func changeTitleNoDirection(place: String, since: String) -> Self {
        Self(.`changeTitleNoDirection(place:since:)`, .text(place), .text(since))
    }

    /// Says “{Place}: {other_value} in {from}, {value} in {to}”.
    package static func changeTitleEnds(
        place: String,
        otherValue: String,
        from: String,
        value: String,
        to: String
    ) -> Self {
        Self(
            .`changeTitleEnds(place:otherValue:from:value:to:)`,
            .text(place),
            .text(otherValue),
            .text(from),
            .text(value),
            .text(to)
        )
    }
}
