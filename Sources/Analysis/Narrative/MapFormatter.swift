internal import Localization
package import Model
internal import Statistics

/// What the shades of a map mean, in words.
package struct MapFormatter {
    let locale: Locale

    /// The class of a figure: `highest fifth`, `20% or more, under 25%`.
    package func group(_ number: Int, of figures: ChoroplethFigures, indicator: Indicator) -> String {
        switch figures.classes {
        case .quantiles: return share(number, of: figures)
        case .breaks(let breaks): return range(number, between: breaks.sorted(), indicator: indicator)
        }
    }

    /// A figure of a map with its unit; nil where there is none.
    package func value(_ observation: Observation, of figures: ChoroplethFigures, indicator: Indicator) -> String? {
        observation.value.map {
            let decimals = figures.decimals(of: observation, indicator)
            return FigureFormatter(locale: locale).value($0, decimals: decimals, unit: indicator.unit)
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

    private func share(_ number: Int, of figures: ChoroplethFigures) -> String {
        let count = figures.count
        if count == 1 { return locale.format(.mapOneGroup) }
        let fifths: [MessageKey] = [
            .mapLowestFifth, .mapSecondFifth, .mapMiddleFifth, .mapFourthFifth, .mapHighestFifth,
        ]
        if figures.areEven, count == fifths.count, fifths.indices.contains(number - 1) {
            return locale.format(fifths[number - 1])
        }
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
        // A break is what its editor typed, so it is never rounded to something else.
        let decimals =
            limit == limit.rounded() ? 0 : ShortestDigits.decimals(of: limit, atLeast: max(indicator.decimals, 1))
        return FigureFormatter(locale: locale).tick(limit, decimals: decimals, unit: indicator.unit)
    }
}
