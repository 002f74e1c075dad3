internal import Localization
package import Model

/// What the shades of a map mean, in words.
package struct MapText {
    let words: Words

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
        return words.say(
            .mapEntry,
            .text(.what, name),
            .text(.range, range(from: group.lowest, to: group.highest, indicator: indicator))
        )
    }

    /// From the lowest figure of a map to the highest: `21.0% to 33.2%`; a single one where they look the same.
    package func range(from lowest: Observation, to highest: Observation, indicator: Indicator) -> String {
        let text = FigureText(words: words)
        let lower = text.value(lowest, of: indicator) ?? ""
        let upper = text.value(highest, of: indicator) ?? ""
        return lower == upper ? lower : words.say(.numberRange, .text(.lower, lower), .text(.upper, upper))
    }

    /// A length on the ground: `20 km`, `500 m`.
    package func length(metres: Int) -> String {
        metres < 1_000
            ? words.say(.mapMetres, .text(.number, words.number(metres)))
            : words.say(.mapKilometres, .text(.number, words.number(metres / 1_000)))
    }

    private func share(_ number: Int, of count: Int) -> String {
        if count == 1 { return words.say(.mapOneGroup) }
        let fifths: [Phrase] = [.mapLowestFifth, .mapSecondFifth, .mapMiddleFifth, .mapFourthFifth, .mapHighestFifth]
        if count == fifths.count, fifths.indices.contains(number - 1) { return words.say(fifths[number - 1]) }
        return words.say(
            .mapGroup,
            .text(.number, words.number(number)),
            .text(.total, words.number(count))
        )
    }

    private func range(_ number: Int, between breaks: [Double], indicator: Indicator) -> String {
        let lower = breaks.indices.contains(number - 2) ? value(breaks[number - 2], indicator) : nil
        let upper = breaks.indices.contains(number - 1) ? value(breaks[number - 1], indicator) : nil
        return switch (lower, upper) {
        case (let lower?, let upper?): words.say(.mapBetween, .text(.lower, lower), .text(.upper, upper))
        case (let lower?, nil): words.say(.mapFrom, .text(.value, lower))
        case (nil, let upper?): words.say(.mapBelow, .text(.value, upper))
        case (nil, nil): words.say(.mapOneGroup)
        }
    }

    private func value(_ limit: Double, _ indicator: Indicator) -> String {
        let decimals = limit == limit.rounded() ? 0 : max(indicator.decimals, 1)
        return FigureText(words: words).value(limit, decimals: decimals, unit: indicator.unit)
    }
}
