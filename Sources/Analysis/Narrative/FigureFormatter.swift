internal import Localization
package import Model
internal import Statistics

/// A figure as readers see it: rounded, grouped, with its unit.
package struct FigureFormatter {
    let locale: Locale

    /// A value with its unit: `28%`, `63.1 years`, `1,204 people`.
    ///
    /// A percentage on a base under 1,000 is shown without decimals, because more would claim too much.
    ///
    /// - Parameter unit: what stands at the figure in place of the indicator's unit, such as its sign alone.
    package func value(_ observation: Observation, of indicator: Indicator, unit: String? = nil) -> String? {
        observation.value.map {
            value($0, decimals: TellingDecimals.usual(for: observation, of: indicator), unit: unit ?? indicator.unit)
        }
    }

    /// A number in an indicator's unit with a given number of decimals; with more, or as less than the smallest that
    /// these show, where it is not zero and would look so.
    package func value(_ number: Double, decimals: Int, unit: String) -> String {
        let telling = TellingDecimals.of(number, atLeast: decimals, isPercentage: unit == "%")
        guard TellingDecimals.hidesFromZero(number, decimals: telling), number > 0 else {
            return tick(number, decimals: telling, unit: unit)
        }
        let smallest = FixedDecimal.smallest(decimals: telling)
        return locale.format(.numberLessThan(value: tick(smallest, decimals: telling, unit: unit)))
    }

    /// A number that is rounded already, such as those along an axis, in an indicator's unit.
    package func tick(_ number: Double, decimals: Int, unit: String) -> String {
        if unit.isEmpty { return locale.number(number, decimals: decimals) }
        if let sign = Self.currency(of: unit) { return money(number, decimals: decimals, unit: unit, sign) }
        let digits = FixedDecimal(number, decimals: decimals)
        return unit == "%"
            ? locale.format(.numberPercent(number: digits))
            : locale.format(.numberUnit(number: digits, unit: locale.counted(unit, by: digits)))
    }

    /// An amount with the sign of its currency in front: `£700`, `−£29 a week`.
    private func money(_ number: Double, decimals: Int, unit: String, _ sign: Character) -> String {
        let digits = locale.number(abs(number), decimals: decimals)
        let all = locale.number(number, decimals: decimals)
        let minus = all == digits ? "" : all.prefix(1)
        let rest = unit.dropFirst().drop { $0.isWhitespace }
        return minus + String(sign) + digits + (rest.isEmpty ? "" : " " + rest)
    }

    /// The unit of percentages, which stands without a space.
    static let percentUnit = "%"

    /// A share from 0 to 1 in whole per cent.
    package func percent(_ share: Double) -> String {
        value(share * 100, decimals: 0, unit: "%")
    }

    /// Two limits with their unit: `29% to 38%`, `58.1 to 60.2 years`.
    ///
    /// With more decimals where the two would look alike and are not; `about 25%` where both are the same.
    package func range(_ lower: Double, _ upper: Double, decimals: Int, unit: String) -> String {
        let decimals = TellingDecimals.ofRange(lower, upper, atLeast: decimals, isPercentage: unit == "%")
        let sign = Self.sign(of: unit)
        let first = value(lower, decimals: decimals, unit: sign)
        let last = value(upper, decimals: decimals, unit: unit)
        guard first == value(upper, decimals: decimals, unit: sign) else {
            return locale.format(.numberRange(lower: first, upper: last))
        }
        // Both are “less than” what can be shown, which says it already.
        let telling = TellingDecimals.of(upper, atLeast: decimals, isPercentage: unit == "%")
        let areTiny = TellingDecimals.hidesFromZero(upper, decimals: telling)
        return areTiny ? last : locale.format(.numberAbout(value: last))
    }

    /// The decimals that both limits of a figure are shown with, so that they do not look alike where they are not.
    package static func decimals(ofRange lower: Double, _ upper: Double, atLeast usual: Int, of indicator: Indicator)
        -> Int
    {
        TellingDecimals.ofRange(lower, upper, atLeast: usual, isPercentage: indicator.unit == "%")
    }

    /// The part of a unit that stands at every figure of a list: the sign of per cent or of a currency.
    package static func sign(of unit: String) -> String {
        unit == "%" ? "%" : currency(of: unit).map(String.init) ?? ""
    }

    /// The sign of a currency that a unit begins with; most begin with a letter, which is told by its byte.
    private static func currency(of unit: String) -> Character? {
        guard let byte = unit.utf8.first, byte >= 128 || byte == UInt8(ascii: "$") else { return nil }
        return unit.first.flatMap { $0.isCurrencySymbol ? $0 : nil }
    }

    /// How far two figures of an indicator are apart, with its sign: `4 percentage points`, `2.1 years`.
    package func difference(_ amount: Double, decimals: Int, of indicator: Indicator) -> String {
        let decimals = TellingDecimals.of(amount, atLeast: decimals, isPercentage: indicator.unit == "%")
        if indicator.unit == "%" {
            return locale.format(.numberPercentagePoints(amount: FixedDecimal(amount, decimals: decimals)))
        }
        if begins(indicator.unit, with: .numberOutOf) {
            return locale.format(.numberPoints(amount: FixedDecimal(amount, decimals: decimals)))
        }
        let isBare = indicator.kind == .score || begins(indicator.unit, with: .numberScore)
        return value(amount, decimals: decimals, unit: isBare ? "" : indicator.unit)
    }

    /// Whether a unit begins with the words of a message.
    private func begins(_ unit: String, with message: MessageKey) -> Bool {
        let start = locale.format(message)
        return !start.isEmpty && unit.hasPrefix(start)
    }

    /// A figure as residents see it, as a number; nil where there is none.
    static func shown(_ observation: Observation, of indicator: Indicator) -> Double? {
        let decimals = decimals(for: observation, of: indicator)
        return observation.value.flatMap { Rounding.rounded($0, decimals: decimals) }
    }

    /// The decimals a figure is shown with to residents, no more than were published; more where it would look like
    /// none or all and is not.
    package static func decimals(for observation: Observation, of indicator: Indicator) -> Int {
        decimals(
            of: observation.value ?? 0,
            onBase: observation.denominator,
            roundedTo: observation.roundedTo,
            of: indicator
        )
    }

    /// The decimals that a figure or a limit of one is shown with to residents, whose base is known or not.
    ///
    /// - Parameter unit: what the figures of its level and period were rounded to; nil where that is not known.
    package static func decimals(
        of value: Double,
        onBase base: Double?,
        roundedTo unit: Double?,
        of indicator: Indicator
    )
        -> Int
    {
        let usual = TellingDecimals.usual(onBase: base, roundedTo: unit, of: indicator)
        return TellingDecimals.of(value, atLeast: usual, isPercentage: indicator.unit == "%")
    }

    /// None for a percentage on a base under 1,000, so that it does not look more certain than it is; otherwise the
    /// indicator's own.
    ///
    /// A base that is not known does not reduce them. Never below 0.
    package static func decimals(onBase base: Double?, of indicator: Indicator) -> Int {
        if indicator.unit == "%", let base, base < 1_000 { return 0 }
        return max(0, indicator.decimals)
    }

    /// What a figure is based on: `12 of 40 people asked`, `40 people asked`; nil where nothing is known of it.
    ///
    /// A count that is not that of the figure, such as plain replies beside a weighted share, is left out: readers
    /// would work out another figure from it.
    package func base(of observation: Observation, indicator: Indicator) -> String? {
        guard let denominator = observation.denominator else { return nil }
        let total = locale.number(denominator, decimals: 0)
        let name = indicator.denominatorName.map { locale.counted($0, by: FixedDecimal(denominator, decimals: 0)) }
        let own = observation.countsBelong ? observation.numerator : nil
        let count = own.map { locale.number($0, decimals: 0) }
        return switch (count, name) {
        case (let count?, let counted?):
            locale.format(.numberCountOfBase(count: count, total: total, counted: counted))
        case (let count?, nil): locale.format(.numberCountOf(count: count, total: total))
        case (nil, let counted?): locale.format(.numberBase(total: total, counted: counted))
        case (nil, nil): total
        }
    }
}

/// What kind of figure an indicator is, in words.
package struct IndicatorFormatter {
    let locale: Locale

    /// Which direction is good, as a sentence.
    package func polarity(_ indicator: Indicator) -> String {
        switch indicator.polarity {
        case .highIsGood: locale.format(.indicatorHighIsGood)
        case .lowIsGood: locale.format(.indicatorLowIsGood)
        case .noJudgement: locale.format(.indicatorNoJudgement)
        }
    }

    /// What sort of number it is, for a list of facts: `Percentage of people aged 16 to 64`.
    package func kind(_ indicator: Indicator) -> String {
        switch indicator.kind {
        case .proportion:
            indicator.denominatorName.map { locale.format(.indicatorProportionOf(counted: $0)) }
                ?? locale.format(.indicatorProportion)
        case .rate: locale.format(.indicatorRate(unit: indicator.unit))
        case .count: locale.format(.indicatorCount)
        case .mean: locale.format(.indicatorMean)
        case .median: locale.format(.indicatorMedian)
        case .score: locale.format(.indicatorScore)
        case .rank: locale.format(.indicatorRank)
        case .decile: locale.format(.indicatorDecile)
        }
    }

    /// The kind of a value as a noun inside a sentence: `a rank cannot be added up`.
    package func noun(_ kind: ValueKind) -> String {
        switch kind {
        case .proportion: locale.format(.indicatorNounProportion)
        case .rate: locale.format(.indicatorNounRate)
        case .count: locale.format(.indicatorNounCount)
        case .mean: locale.format(.indicatorNounMean)
        case .median: locale.format(.indicatorNounMedian)
        case .score: locale.format(.indicatorNounScore)
        case .rank: locale.format(.indicatorNounRank)
        case .decile: locale.format(.indicatorNounDecile)
        }
    }

    /// The likely range of a figure: `29% to 38%`, `58.1 to 60.2 years`.
    package func likelyRange(_ limits: Limits, of observation: Observation, _ indicator: Indicator) -> String {
        FigureFormatter(locale: locale).range(
            limits.lower,
            limits.upper,
            decimals: FigureFormatter.decimals(for: observation, of: indicator),
            unit: indicator.unit
        )
    }
}
