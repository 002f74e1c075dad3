/// Messages with arguments about charts and maps.
///
/// Each passes its arguments in the order of its key.
extension Message {
    package static func chartLabel(place: String, value: String) -> Self {
        Self(.`chartLabel(place:value:)`, .text(place), .text(value))
    }
    package static func chartStatement(place: String, value: String) -> Self {
        Self(.`chartStatement(place:value:)`, .text(place), .text(value))
    }
    package static func chartStrip(indicator: String, place: String, total: String, areas: String) -> Self {
        Self(.`chartStrip(indicator:place:total:areas:)`, .text(indicator), .text(place), .text(total), .text(areas))
    }
    package static func chartSpread(indicator: String, total: String, areas: String) -> Self {
        Self(.`chartSpread(indicator:total:areas:)`, .text(indicator), .text(total), .text(areas))
    }
    package static func chartEnds(lower: String, upper: String) -> Self {
        Self(.`chartEnds(lower:upper:)`, .text(lower), .text(upper))
    }
    package static func chartTicks(total: String, areas: String) -> Self {
        Self(.`chartTicks(total:areas:)`, .text(total), .text(areas))
    }
    package static func chartShape(total: String, areas: String) -> Self {
        Self(.`chartShape(total:areas:)`, .text(total), .text(areas))
    }
    package static func chartInside(areas: String, place: String, total: String) -> Self {
        Self(.`chartInside(areas:place:total:)`, .text(areas), .text(place), .text(total))
    }
    package static func chartTrend(indicator: String, place: String) -> Self {
        Self(.`chartTrend(indicator:place:)`, .text(indicator), .text(place))
    }
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
    package static func chartTarget(value: String) -> Self { Self(.`chartTarget(value:)`, .text(value)) }
    package static func chartFirst(first: String, total: String, areas: String) -> Self {
        Self(.`chartFirst(first:total:areas:)`, .text(first), .text(total), .text(areas))
    }
    package static func chartTable(what: String) -> Self { Self(.`chartTable(what:)`, .text(what)) }

    package static func mapAbout(areas: String, range: String) -> Self {
        Self(.`mapAbout(areas:range:)`, .text(areas), .text(range))
    }
    package static func mapPlace(place: String, value: String, what: String) -> Self {
        Self(.`mapPlace(place:value:what:)`, .text(place), .text(value), .text(what))
    }
    package static func mapPlaceWithout(place: String, reason: String) -> Self {
        Self(.`mapPlaceWithout(place:reason:)`, .text(place), .text(reason))
    }
    package static func mapTitle(indicator: String, areas: String, period: String) -> Self {
        Self(.`mapTitle(indicator:areas:period:)`, .text(indicator), .text(areas), .text(period))
    }
    package static func mapGroup(number: String, total: String) -> Self {
        Self(.`mapGroup(number:total:)`, .text(number), .text(total))
    }
    package static func mapBelow(value: String) -> Self { Self(.`mapBelow(value:)`, .text(value)) }
    package static func mapFrom(value: String) -> Self { Self(.`mapFrom(value:)`, .text(value)) }
    package static func mapBetween(lower: String, upper: String) -> Self {
        Self(.`mapBetween(lower:upper:)`, .text(lower), .text(upper))
    }
    package static func mapEntry(what: String, range: String) -> Self {
        Self(.`mapEntry(what:range:)`, .text(what), .text(range))
    }
    package static func mapNoFigureThen(period: String) -> Self { Self(.`mapNoFigureThen(period:)`, .text(period)) }
    package static func mapNotDrawn(places: String) -> Self { Self(.`mapNotDrawn(places:)`, .text(places)) }
    package static func mapTiles(kind: String) -> Self { Self(.`mapTiles(kind:)`, .text(kind)) }
    package static func mapTilesByName(kind: String) -> Self { Self(.`mapTilesByName(kind:)`, .text(kind)) }
    package static func mapFiguresOf(indicator: String) -> Self { Self(.`mapFiguresOf(indicator:)`, .text(indicator)) }
    package static func mapPlacesOf(place: String, areas: String) -> Self {
        Self(.`mapPlacesOf(place:areas:)`, .text(place), .text(areas))
    }
    package static func mapPlacesAbout(areas: String) -> Self { Self(.`mapPlacesAbout(areas:)`, .text(areas)) }
    package static func mapWhere(place: String, other: String) -> Self {
        Self(.`mapWhere(place:other:)`, .text(place), .text(other))
    }
    package static func mapKilometres(number: String) -> Self { Self(.`mapKilometres(number:)`, .text(number)) }
    package static func mapMetres(number: String) -> Self { Self(.`mapMetres(number:)`, .text(number)) }
}
