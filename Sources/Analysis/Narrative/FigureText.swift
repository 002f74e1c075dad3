internal import Localization
package import Model
internal import Statistics

/// A figure as readers see it: rounded, grouped, with its unit.
package struct FigureText {
    let words: Words

    /// A value with its unit: `28%`, `63.1 years`, `1,204 people`.
    ///
    /// A percentage on a base under 1,000 is shown without decimals, because more would claim too much.
    package func value(_ observation: Observation, of indicator: Indicator) -> String? {
        observation.value.map {
            value($0, decimals: Self.decimals(for: observation, of: indicator), unit: indicator.unit)
        }
    }

    /// A number in an indicator's unit with a given number of decimals.
    package func value(_ number: Double, decimals: Int, unit: String) -> String {
        if unit.isEmpty { return words.number(number, decimals: decimals) }
        let digits = Filling.number(.number, number, decimals: decimals)
        return unit == "%" ? words.say(.numberPercent, digits) : words.say(.numberUnit, digits, .text(.unit, unit))
    }

    /// A share from 0 to 1 in whole per cent.
    package func percent(_ share: Double) -> String {
        value(share * 100, decimals: 0, unit: "%")
    }

    /// Two limits with their unit: `29% to 38%`, `58.1 to 60.2 years`.
    package func range(_ lower: Double, _ upper: Double, decimals: Int, unit: String) -> String {
        words.say(
            .numberRange,
            .text(.lower, value(lower, decimals: decimals, unit: unit == "%" ? "%" : "")),
            .text(.upper, value(upper, decimals: decimals, unit: unit))
        )
    }

    /// How far two figures of an indicator are apart, with its sign: `4 percentage points`, `2.1 years`.
    package func difference(_ amount: Double, decimals: Int, of indicator: Indicator) -> String {
        if indicator.unit == "%" {
            return words.say(.numberPercentagePoints, .number(.amount, amount, decimals: decimals))
        }
        if begins(indicator.unit, with: .numberOutOf) {
            return words.say(.numberPoints, .number(.amount, amount, decimals: decimals))
        }
        let isBare = indicator.kind == .score || begins(indicator.unit, with: .numberScore)
        return value(amount, decimals: decimals, unit: isBare ? "" : indicator.unit)
    }

    /// Whether a unit begins with the words of a phrase.
    private func begins(_ unit: String, with phrase: Phrase) -> Bool {
        let start = words.say(phrase)
        return !start.isEmpty && unit.hasPrefix(start)
    }

    /// The decimals of a difference: those of the figures, but not none for less than one.
    package static func decimals(ofDifference amount: Double, from observation: Observation, of indicator: Indicator)
        -> Int
    {
        max(decimals(for: observation, of: indicator), amount < 1 ? 1 : 0)
    }

    /// The decimals a figure is shown with to residents.
    package static func decimals(for observation: Observation, of indicator: Indicator) -> Int {
        ShownDecimals.forResidents(
            decimals: indicator.decimals,
            isPercentage: indicator.unit == "%",
            base: observation.denominator
        )
    }

    /// What a figure is based on: `12 of 40 people asked`, `40 people asked`; nil where nothing is known of it.
    package func base(of observation: Observation, indicator: Indicator) -> String? {
        guard let denominator = observation.denominator else { return nil }
        let total = Filling.text(.total, words.number(denominator, decimals: 0))
        let count = observation.numerator.map { Filling.text(.count, words.number($0, decimals: 0)) }
        let counted = indicator.denominatorName.map { Filling.text(.counted, $0) }
        return switch (count, counted) {
        case (let count?, let counted?): words.say(.numberCountOfBase, count, total, counted)
        case (let count?, nil): words.say(.numberCountOf, count, total)
        case (nil, let counted?): words.say(.numberBase, total, counted)
        case (nil, nil): words.number(denominator, decimals: 0)
        }
    }
}
