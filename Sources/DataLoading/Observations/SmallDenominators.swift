internal import Diagnostics
internal import Model

/// Finds rates whose denominators are far too small, as numbers of people in thousands are: more than half of them are
/// below their numerators, or are small and no whole numbers.
///
/// Events may be more than people, as visits to a doctor are, so that it is a warning. Denominators that are fractions
/// of people make it likely that they are thousands.
enum SmallDenominators {
    /// With fewer whole numbers, it may be chance.
    private static let fewest = 3

    /// The finding about an indicator's figures; nil where half of them have as many people as events.
    static func diagnostic(_ figures: ObservationColumns, of indicator: Indicator) -> Diagnostic? {
        guard indicator.kind == .rate, indicator.multiplier >= 100,
            !indicator.means(.counts)
        else { return nil }
        let parts = figures.parts
        let rows = (0..<figures.count).filter {
            parts.numerators[$0] > 0 && parts.denominators[$0] > 0
        }
        let small = rows.filter { parts.denominators[$0] < parts.numerators[$0] }
        guard let first = small.first, small.count * 2 > rows.count else {
            return fractions(figures, rows, of: indicator)
        }
        let areFractions = rows.contains { parts.denominators[$0] != parts.denominators[$0].rounded() }
        guard areFractions || rows.count >= fewest else { return nil }
        let (x, n) = (parts.numerators[first], parts.denominators[first])
        return Diagnostic(
            DataLoadingRules.smallDenominators,
            .warning,
            (small.count == rows.count ? "all" : "\(small.count) of \(rows.count)")
                + " denominators of \"\(indicator.id)\" are below their numerators: \(x.plain) of \(n.plain) is "
                + "\((indicator.multiplier * x / n).roundedPlain) \(indicator.unit)",
            at: figures.location(at: first) ?? indicator.declaredAt,
            explanation: areFractions ? "Some are fractions, as numbers of people in thousands are." : nil,
            suggestion: advice(indicator) + " If there are more events than people, write meant: [counts] in the "
                + "indicator's data.",
            effect: "The rates are shown as they are."
        )
    }

    /// What is counted in parts, in the words of a unit or a denominator.
    private static let inParts: Set<String> = [
        "years", "days", "hours", "km", "miles", "kilometres", "vehicle", "tonnes", "fte", "equivalent", "hectares",
        "ha",
        "thousand", "thousands", "weighted", "average",
    ]

    /// The finding about denominators of which most are no whole numbers, and all too small to be rates of: 12.3.
    private static func fractions(
        _ figures: ObservationColumns,
        _ rows: [Int],
        of indicator: Indicator
    ) -> Diagnostic? {
        let parts = figures.parts
        func isWhole(_ number: Double) -> Bool { number == number.rounded() }
        let words = (indicator.unit + " " + (indicator.denominatorName ?? "")).lowercased()
            .split { !$0.isLetter && !$0.isNumber }.map(String.init)
        let odd = rows.filter { !isWhole(parts.denominators[$0]) }
        guard indicator.multiplier >= 1_000, rows.count >= fewest, odd.count * 2 > rows.count, let first = odd.first,
            rows.allSatisfy({ isWhole(parts.numerators[$0]) && parts.denominators[$0] < 1_000 }),
            inParts.isDisjoint(with: words)
        else { return nil }
        let (x, n) = (parts.numerators[first], parts.denominators[first])
        return Diagnostic(
            DataLoadingRules.smallDenominators,
            .warning,
            "denominators of \"\(indicator.id)\" are no whole numbers: \(x.plain) of \(n.plain) is "
                + "\((indicator.multiplier * x / n).roundedPlain) \(indicator.unit)",
            at: figures.location(at: first) ?? indicator.declaredAt,
            explanation: "Numbers of people in thousands are such fractions.",
            suggestion: advice(indicator) + " If they are right, write meant: [counts] in the indicator's data.",
            effect: "The rates are shown as they are."
        )
    }

    private static func advice(_ indicator: Indicator) -> String {
        let isOther = indicator.data.contains { mapping in
            if case .other(.table) = mapping.cells[.denominator] { true } else { false }
        }
        if isOther { return "If they are in thousands, write scale: 1000 in the group of keys of the denominator." }
        for mapping in indicator.data {
            guard case .column(let column) = mapping.cells[.denominator] else { continue }
            return "If they are in thousands, " + DenominatorAdvice.scaled(column.value, mapping, by: 1_000) + "."
        }
        return "Look whether they are in thousands."
    }
}

/// How a mapping reads a denominator of its own file in thousands.
enum DenominatorAdvice {
    /// `write denominator: { file: data/crimes.csv, area: area, period: year, column: people, scale: 1000 }`.
    ///
    /// The keys are left to the editor where the rows of the denominator depend on more than area and period.
    static func scaled(_ column: String, _ mapping: DataMapping, by scale: Double) -> String {
        guard mapping.conditions.isEmpty, mapping.by == nil, mapping.sheet == nil, mapping.headerRows == 1,
            case .column(let area) = mapping.cells[.area], let period = period(of: mapping)
        else {
            return "give the denominator keys of its own, denominator: { file:, area:, period:, column:, scale: "
                + "\(scale.plain) }, which may name the same file"
        }
        return "write denominator: { file: \(mapping.file.value), area: \(quoted(area.value)), \(period)column: "
            + "\(quoted(column)), scale: \(scale.plain) }"
    }

    private static func period(of mapping: DataMapping) -> String? {
        switch mapping.cells[.period] {
        case .column(let name): "period: \(quoted(name.value)), "
        case .fixed: ""
        default: nil
        }
    }

    private static func quoted(_ text: String) -> String {
        let isPlain =
            text.first?.isLetter == true && text.allSatisfy { $0.isLetter || $0.isNumber || " _-".contains($0) }
        return isPlain ? text : "\"\(text)\""
    }
}
