package import Localization
package import Model

/// Everything that a report says in words of its own, in one language.
package struct Formatters: Sendable {
    /// The messages of the site's language, and how it writes numbers and names.
    package let locale: Locale

    /// The formatters of one language; each is a value of one reference, made when it is asked for.
    package init(_ locale: Locale) {
        self.locale = locale
    }

    /// Days and periods.
    package var dates: LocalizedDates { LocalizedDates(locale) }
    /// Values with their unit, differences and shares.
    package var figures: FigureFormatter { FigureFormatter(locale: locale) }
    /// What kind of value an indicator has, its unit, and likely ranges.
    package var indicators: IndicatorFormatter { IndicatorFormatter(locale: locale) }
    /// The outcome of a comparison in a word or two.
    package var outcomes: OutcomeFormatter { OutcomeFormatter(locale: locale) }
    /// Ranks, and why areas are not ranked.
    package var ranks: RankFormatter { RankFormatter(locale: locale) }
    /// Why several areas have no figure.
    package var absences: AbsenceFormatter { AbsenceFormatter(locale: locale) }
    /// What chance alone would give among many comparisons.
    package var chance: ChanceFormatter { ChanceFormatter(locale: locale) }
    /// A figure beside a plan's baseline and target.
    package var targets: TargetFormatter { TargetFormatter(locale: locale) }
    /// Changes over time.
    package var changes: ChangeFormatter { ChangeFormatter(locale: locale) }
    /// How a comparison was tested.
    package var methods: MethodFormatter { MethodFormatter(locale: locale) }
    /// Places in the order of need.
    package var priorities: PriorityFormatter { PriorityFormatter(locale: locale) }
    /// The names and descriptions of maps.
    package var maps: MapFormatter { MapFormatter(locale: locale) }

    /// The name of a place as it stands in a sentence.
    package func name(of area: Area) -> String {
        locale.name(area.name, level: area.level.text)
    }

    /// What areas of a level are called inside a sentence: one of them, or several.
    package func noun(_ level: AreaLevel, count: Int) -> String {
        locale.noun(count == 1 ? level.name : level.plural)
    }
}

extension Formatters {
    /// A number of things: `1 postcode`, `1,204 postcodes`, and words of their own for none.
    package func counted(_ count: Int, _ message: (Int) -> Message, none: MessageKey) -> String {
        count == 0 ? locale.format(none) : locale.format(message(count))
    }

    /// What an indicator should reach: `33% by 2032`.
    package func target(_ value: String, by date: String?) -> String {
        date.map { locale.format(.targetBy(value: value, date: $0)) } ?? value
    }
}

/// What the shades of a map mean, in words.
package struct MapFormatter {
    let locale: Locale

    /// The class of a figure: `highest fifth`, `20% or more, under 25%`.
    package func group(_ number: Int, of figures: ChoroplethFigures, indicator: Indicator) -> String {
        switch figures.classes {
        case .quantiles: return share(number, of: figures.count)
        case .breaks(let breaks): return range(number, between: breaks.sorted(), indicator: indicator)
        }
    }

    /// A class as the legend explains it: `Highest fifth: 30.2% to 33.2%`.
    package func entry(_ group: ChoroplethFigures.Group, of figures: ChoroplethFigures, indicator: Indicator) -> String
    {
        let name = self.group(group.number, of: figures, indicator: indicator)
        guard case .quantiles = figures.classes else { return name }
        return locale.format(
            .mapEntry(what: name, range: range(from: group.lowest, to: group.highest, indicator: indicator))
        )
    }

    /// From the lowest figure of a map to the highest: `21.0% to 33.2%`; a single one where they look the same.
    package func range(from lowest: Observation, to highest: Observation, indicator: Indicator) -> String {
        let text = FigureFormatter(locale: locale)
        let lower = text.value(lowest, of: indicator) ?? ""
        let upper = text.value(highest, of: indicator) ?? ""
        return lower == upper ? lower : locale.format(.numberRange(lower: lower, upper: upper))
    }

    /// A length on the ground: `20 km`, `500 m`.
    package func length(metres: Int) -> String {
        metres < 1_000
            ? locale.format(.mapMetres(number: locale.number(metres)))
            : locale.format(.mapKilometres(number: locale.number(metres / 1_000)))
    }

    private func share(_ number: Int, of count: Int) -> String {
        if count == 1 { return locale.format(.mapOneGroup) }
        let fifths: [MessageKey] = [
            .mapLowestFifth, .mapSecondFifth, .mapMiddleFifth, .mapFourthFifth, .mapHighestFifth,
        ]
        if count == fifths.count, fifths.indices.contains(number - 1) { return locale.format(fifths[number - 1]) }
        return locale.format(.mapGroup(number: locale.number(number), total: locale.number(count)))
    }

    private func range(_ number: Int, between breaks: [Double], indicator: Indicator) -> String {
        let lower = breaks.indices.contains(number - 2) ? value(breaks[number - 2], indicator) : nil
        let upper = breaks.indices.contains(number - 1) ? value(breaks[number - 1], indicator) : nil
        return switch (lower, upper) {
        case (let lower?, let upper?): locale.format(.mapBetween(lower: lower, upper: upper))
        case (let lower?, nil): locale.format(.mapFrom(value: lower))
        case (nil, let upper?): locale.format(.mapBelow(value: upper))
        case (nil, nil): locale.format(.mapOneGroup)
        }
    }

    private func value(_ limit: Double, _ indicator: Indicator) -> String {
        let decimals = limit == limit.rounded() ? 0 : max(indicator.decimals, 1)
        return FigureFormatter(locale: locale).value(limit, decimals: decimals, unit: indicator.unit)
    }
}
