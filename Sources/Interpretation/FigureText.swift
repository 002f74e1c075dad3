package import ReportModel
internal import Statistics

/// A figure as readers see it: rounded, grouped, with its unit.
package enum FigureText {
    /// A value with its unit: `28%`, `63.1 years`, `1,204 people`.
    ///
    /// A percentage on a base under 1,000 is shown without decimals, because more would claim too much.
    package static func value(_ observation: Observation, of indicator: Indicator) -> String? {
        observation.value.map { value($0, decimals: decimals(for: observation, of: indicator), unit: indicator.unit) }
    }

    /// A number in an indicator's unit with a given number of decimals.
    package static func value(_ number: Double, decimals: Int, unit: String) -> String {
        let digits = Self.number(number, decimals: decimals)
        if unit.isEmpty { return digits }
        return unit == "%" ? digits + "%" : digits + " " + unit
    }

    /// A number with grouped thousands, a true minus sign and a fixed number of decimals; a dash for what is no number.
    package static func number(_ number: Double, decimals: Int) -> String {
        DecimalFormatter(decimals: decimals).string(number) ?? "–"
    }

    /// The decimals a figure is shown with to residents.
    package static func decimals(for observation: Observation, of indicator: Indicator) -> Int {
        ShownDecimals.forResidents(
            decimals: indicator.decimals,
            isPercentage: indicator.unit == "%",
            base: observation.denominator
        )
    }
}
