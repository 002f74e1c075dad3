/// Messages with arguments about charts and maps.
///
/// Each passes its arguments in the order of its key, and its comment quotes the English of
/// `Templates/words/en-GB.yml`.
extension Message {
    /// Says “{place} {value}”.
    package static func chartLabel(place: String, value: String) -> Self {
        Self(.`chartLabel(place:value:)`, .text(place), .text(value))
    }

    /// Says “{place}: {value}”.
    package static func chartStatement(place: String, value: String) -> Self {
        Self(.`chartStatement(place:value:)`, .text(place), .text(value))
    }

    /// Says “{indicator}: {place} among {total} {areas} with a figure, {period}”.
    package static func chartStrip(
        indicator: String,
        place: String,
        total: String,
        areas: String,
        period: String
    ) -> Self {
        Self(
            .`chartStrip(indicator:place:total:areas:period:)`,
            .text(indicator),
            .text(place),
            .text(total),
            .text(areas),
            .text(period)
        )
    }

    /// Says “{indicator}: {total} {areas} with a figure, {period}”.
    package static func chartSpread(indicator: String, total: String, areas: String, period: String) -> Self {
        Self(.`chartSpread(indicator:total:areas:period:)`, .text(indicator), .text(total), .text(areas), .text(period))
    }

    /// Says “Lowest: {lower}”, then “Highest: {upper}”.
    package static func chartEnds(lower: String, upper: String) -> Self {
        Self(.`chartEnds(lower:upper:)`, .text(lower), .text(upper))
    }

    /// Says “Each line is one of {total} {areas}”.
    package static func chartTicks(total: String, areas: String) -> Self {
        Self(.`chartTicks(total:areas:)`, .text(total), .text(areas))
    }

    /// Says “The higher the shape, the more of the {total} {areas} lie there”.
    package static func chartShape(total: String, areas: String) -> Self {
        Self(.`chartShape(total:areas:)`, .text(total), .text(areas))
    }

    /// Says “Thick lines are the {areas} in {place}, thin lines all {total}”.
    package static func chartInside(areas: String, place: String, total: String) -> Self {
        Self(.`chartInside(areas:place:total:)`, .text(areas), .text(place), .text(total))
    }

    /// Says “{indicator}: {place} over time”.
    package static func chartTrend(indicator: String, place: String) -> Self {
        Self(.`chartTrend(indicator:place:)`, .text(indicator), .text(place))
    }

    /// Says “{place}: {other_value} in {from}, {value} in {to}”.
    package static func chartChange(
        place: String,
        otherValue: String,
        from: String,
        value: String,
        to: String
    ) -> Self {
        Self(
            .`chartChange(place:otherValue:from:value:to:)`,
            .text(place),
            .text(otherValue),
            .text(from),
            .text(value),
            .text(to)
        )
    }

    /// Says “target {value}”.
    package static func chartTarget(value: String) -> Self { Self(.`chartTarget(value:)`, .text(value)) }

    /// Says “The first {first} and the last {first} of {total} {areas} with a figure; the table has all”.
    package static func chartFirst(first: String, total: String, areas: String) -> Self {
        Self(.`chartFirst(first:total:areas:)`, .text(first), .text(total), .text(areas))
    }

    /// Says “… {total} more …”.
    package static func chartBetween(total: String) -> Self {
        Self(.`chartBetween(total:)`, .text(total))
    }

    /// Says “All figures are for {period}”.
    package static func chartAllFor(period: String) -> Self {
        Self(.`chartAllFor(period:)`, .text(period))
    }

    /// Says “No figure for {period}: {places}”.
    package static func chartNoFigure(period: String, places: String) -> Self {
        Self(.`chartNoFigure(period:places:)`, .text(period), .text(places))
    }

    /// Says “{count} places have no figure for {period}”.
    package static func chartNoFigures(count: Int, period: String) -> Self {
        Self(.`chartNoFigures(count:period:)`, .count(count), .text(period))
    }

    /// Says “Of {total} {areas} with figures for several periods these are the {first} with the lowest and the {first}
    /// with the highest latest figure”, then “The file data.csv has all”.
    package static func chartLatestEnds(first: String, total: String, areas: String) -> Self {
        Self(.`chartLatestEnds(first:total:areas:)`, .text(first), .text(total), .text(areas))
    }

    /// Says “{Place}: {what}”.
    package static func chartFinding(place: String, what: String) -> Self {
        Self(.`chartFinding(place:what:)`, .text(place), .text(what))
    }

    /// Says “{What}” and a full stop.
    package static func chartSentence(what: String) -> Self { Self(.`chartSentence(what:)`, .text(what)) }

    /// Says “{what}: the figures as a table”.
    package static func chartTable(what: String) -> Self { Self(.`chartTable(what:)`, .text(what)) }

    /// Says “The {areas} of the map, shaded by their figures from {range}”, then “The table has the same figures and
    /// the same links”.
    package static func mapAbout(areas: String, range: String) -> Self {
        Self(.`mapAbout(areas:range:)`, .text(areas), .text(range))
    }

    /// Says “{Place}: {value}, {what}”.
    package static func mapPlace(place: String, value: String, what: String) -> Self {
        Self(.`mapPlace(place:value:what:)`, .text(place), .text(value), .text(what))
    }

    /// Says “{Place}: {reason}”.
    package static func mapPlaceWithout(place: String, reason: String) -> Self {
        Self(.`mapPlaceWithout(place:reason:)`, .text(place), .text(reason))
    }

    /// Says “{indicator}: {areas}, {period}”.
    package static func mapTitle(indicator: String, areas: String, period: String) -> Self {
        Self(.`mapTitle(indicator:areas:period:)`, .text(indicator), .text(areas), .text(period))
    }

    /// Says “group {number} of {total} from the lowest”.
    package static func mapGroup(number: String, total: String) -> Self {
        Self(.`mapGroup(number:total:)`, .text(number), .text(total))
    }

    /// Says “under {value}”.
    package static func mapBelow(value: String) -> Self { Self(.`mapBelow(value:)`, .text(value)) }

    /// Says “{value} or more”.
    package static func mapFrom(value: String) -> Self { Self(.`mapFrom(value:)`, .text(value)) }

    /// Says “{lower} or more, under {upper}”.
    package static func mapBetween(lower: String, upper: String) -> Self {
        Self(.`mapBetween(lower:upper:)`, .text(lower), .text(upper))
    }

    /// Says “{What}: {range}”.
    package static func mapEntry(what: String, range: String) -> Self {
        Self(.`mapEntry(what:range:)`, .text(what), .text(range))
    }

    /// Says “no figure for {period}”.
    package static func mapNoFigureThen(period: String) -> Self { Self(.`mapNoFigureThen(period:)`, .text(period)) }

    /// Says “Not on the map, because this site has no outline of it: {places}”.
    package static func mapNotDrawn(places: String) -> Self { Self(.`mapNotDrawn(places:)`, .text(places)) }

    /// Says “Each square is one {kind}”, then “Those in the north come first, and in each row those in the west”.
    package static func mapTiles(kind: String) -> Self { Self(.`mapTiles(kind:)`, .text(kind)) }

    /// Says “Each square is one {kind}”.
    package static func mapTilesByName(kind: String) -> Self { Self(.`mapTilesByName(kind:)`, .text(kind)) }

    /// Says “{areas} as tiles”.
    package static func mapAsTiles(areas: String) -> Self { Self(.`mapAsTiles(areas:)`, .text(areas)) }

    /// Says “A tile is one {kind}: the highest figures first, in the larger area that it lies in”.
    package static func mapNamedTiles(kind: String) -> Self { Self(.`mapNamedTiles(kind:)`, .text(kind)) }

    /// Says “Figures of the map: {indicator}”.
    package static func mapFiguresOf(indicator: String) -> Self { Self(.`mapFiguresOf(indicator:)`, .text(indicator)) }

    /// Says “Map of the {areas}”.
    package static func mapPlaces(areas: String) -> Self { Self(.`mapPlaces(areas:)`, .text(areas)) }

    /// Says “Map of {place} and its {areas}”.
    package static func mapPlacesOf(place: String, areas: String) -> Self {
        Self(.`mapPlacesOf(place:areas:)`, .text(place), .text(areas))
    }

    /// Says “Each of the {areas} is a link to its page”, then “The list has the same links”.
    package static func mapPlacesAbout(areas: String) -> Self { Self(.`mapPlacesAbout(areas:)`, .text(areas)) }

    /// Says “Where {place} lies in {other}”.
    package static func mapWhere(place: String, other: String) -> Self {
        Self(.`mapWhere(place:other:)`, .text(place), .text(other))
    }

    /// Says “{number} km”.
    package static func mapKilometres(number: String) -> Self { Self(.`mapKilometres(number:)`, .text(number)) }

    /// Says “{number} m”.
    package static func mapMetres(number: String) -> Self { Self(.`mapMetres(number:)`, .text(number)) }

    /// Says “The shaded band is the 95% likely range ({what})”.
    package static func chartBand(what: String) -> Self {
        Self(.`chartBand(what:)`, .text(what))
    }

    /// Says “The line through each mark is its 95% likely range ({what})”.
    package static func chartLimits(what: String) -> Self {
        Self(.`chartLimits(what:)`, .text(what))
    }
}
