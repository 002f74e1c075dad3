/// Messages with arguments on the home page and on the pages to print.
///
/// Each passes its arguments in the order of its key, and its comment quotes the English of
/// `Templates/words/en-GB.yml`.
extension Message {
    /// Says “Back to the page about {place}”.
    package static func handoutBack(place: String) -> Self { Self(.`handoutBack(place:)`, .text(place)) }

    /// Says “QR code: the address of the page about {place}”.
    package static func handoutCode(place: String) -> Self { Self(.`handoutCode(place:)`, .text(place)) }

    /// Says “The page of {place} has {what} in all, and says which were tested, and how”.
    package static func handoutAll(place: String, what: String) -> Self {
        Self(.`handoutAll(place:what:)`, .text(place), .text(what))
    }

    /// Says “The page of {place} names all”.
    package static func handoutAllSources(place: String) -> Self {
        Self(.`handoutAllSources(place:)`, .text(place))
    }

    /// Says “These are for {place}, which it lies in”.
    package static func handoutPlansOf(place: String) -> Self { Self(.`handoutPlansOf(place:)`, .text(place)) }

    /// Says “Side {number} of {total}”.
    package static func handoutSide(number: String, total: String) -> Self {
        Self(.`handoutSide(number:total:)`, .text(number), .text(total))
    }

    /// Says “Tell {name}”.
    package static func handoutTell(name: String) -> Self { Self(.`handoutTell(name:)`, .text(name)) }

    /// Says “Tell {name}: {address}”.
    package static func handoutTellAt(name: String, address: String) -> Self {
        Self(.`handoutTellAt(name:address:)`, .text(name), .text(address))
    }

    /// Says “For {place} as a whole: there is no such figure for {other} itself”.
    package static func handoutWider(place: String, other: String) -> Self {
        Self(.`handoutWider(place:other:)`, .text(place), .text(other))
    }

    /// Says “These are the clearest of {count} tested comparisons”, and how many could look so by chance.
    package static func homeChance(what: String, count: Int) -> Self {
        Self(.`homeChance(what:count:)`, .text(what), .count(count))
    }

    /// Says “{Place}: {indicator}”.
    package static func homeFinding(indicator: String, place: String) -> Self {
        Self(.`homeFinding(indicator:place:)`, .text(indicator), .text(place))
    }

    /// Says “{count} indicators about {areas}”.
    package static func homeHolds(count: Int, areas: String) -> Self {
        Self(.`homeHolds(count:areas:)`, .count(count), .text(areas))
    }
}
