package import ReportModel

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

    /// A number with grouped thousands, a true minus sign and a fixed number of decimals; halves go away from zero.
    package static func number(_ number: Double, decimals: Int) -> String {
        guard number.isFinite, abs(number) < 1e15 else { return "–" }
        let places = min(max(decimals, 0), 6)
        let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
        let scaled = (abs(number) * scale + rounding(number)).rounded(.down)
        guard let units = UInt64(exactly: scaled) else { return "–" }
        let whole = units / UInt64(scale)
        let rest = units % UInt64(scale)
        var text = number < 0 && units > 0 ? "−" : ""
        text += grouped(whole)
        if places > 0 {
            let digits = String(rest)
            text += "." + String(repeating: "0", count: places - digits.count) + digits
        }
        return text
    }

    /// The decimals a figure is shown with to residents.
    package static func decimals(for observation: Observation, of indicator: Indicator) -> Int {
        if indicator.unit == "%", let base = observation.denominator, base < 1_000 { return 0 }
        return indicator.decimals
    }

    /// A half, and a little more for large numbers whose decimal form is just below one: 1.005 is meant as it is typed.
    private static func rounding(_ number: Double) -> Double {
        0.5 + abs(number).ulp
    }

    private static func grouped(_ number: UInt64) -> String {
        let digits = Array(String(number))
        var text = ""
        for (position, digit) in digits.enumerated() {
            if position > 0, (digits.count - position).isMultiple(of: 3) { text.append(",") }
            text.append(digit)
        }
        return text
    }
}
