internal import Diagnostics
internal import Model

/// What is wrong with periods of tables.
extension Diagnostic {
    static func badPeriod(_ text: String, rows: Int, at location: SourceLocation, place: String?) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.badPeriod,
            .error,
            text.isEmpty ? "the period is empty" : "\"\(text.shortened)\" is not a period",
            at: location,
            place: place,
            explanation: "Periods are written like one of these: \(PeriodParser.examples).",
            suggestion: periodAdvice(text),
            effect: rows == 0
                ? "The indicator has no figures from this file."
                : rows == 1 ? "This row appears on no page." : "The \(rows) rows with it appear on no page."
        )
    }

    /// What to write in place of a period that has a known form without one meaning: `2020/22`, `2024/05`.
    private static func periodAdvice(_ text: String) -> String? {
        let text = text.lowercased()
        let parts = text.split(separator: "/")
        guard parts.count == 2, parts[0].utf8.count == 4, let first = Int(parts[0]), let second = Int(parts[1]) else {
            return nil
        }
        let last = parts[1].utf8.count == 2 ? first / 100 * 100 + second : second
        let isMonth = (1...12).contains(second)
        let month = isMonth ? MonthName.capitalized(second) + " \(first)" : ""
        guard last > first, last - first < 100 else { return isMonth ? "Write \(month) for the month." : nil }
        return "Write \(isMonth ? "\(month) for a month, and " : "")\(first) to \(last) for several years."
    }

    static func periodWithTwoReadings(
        _ text: String,
        _ readings: PeriodReadings,
        _ doubt: PeriodDoubt,
        at location: SourceLocation,
        place: String?
    ) -> Diagnostic {
        let meanings = readings.meanings
        return Diagnostic(
            DataLoadingRules.periodWithTwoReadings,
            .error,
            "\"\(text.shortened)\" " + (meanings.count > 1 ? "may be" : "is a date only as") + " \(meanings.summary)",
            at: location,
            place: place,
            explanation: explanation(of: doubt, isInColumn: place != nil),
            suggestion: meanings.count == 0 ? nil : "Write \(meanings.forms).",
            effect: place == nil
                ? "The indicator has no figures from this file." : "Rows with it appear on no page."
        )
    }

    /// - Parameter isInColumn: false for the one period of a whole file, beside which there are no others.
    private static func explanation(of doubt: PeriodDoubt, isInColumn: Bool) -> String? {
        switch doubt {
        case .nothingSays where !isInColumn: nil
        case .nothingSays: "No other period of the column says which."
        case .severalSay: "The column has periods of more than one of these kinds."
        case .othersHaveMonthFirst:
            "Dates are read with the day first, and others of the column have, or seem to have, the month first."
        case .hasMonthFirst: "Dates are read with the day first, and there are only twelve months."
        }
    }

    /// A period that a shorter unit is to stand for.
    static func periodBeyondUnit(
        _ text: String,
        _ unit: DataMapping.PeriodUnit?,
        rows: Int,
        at location: SourceLocation,
        place: String
    ) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.badPeriod,
            .error,
            "\"\(text.shortened)\" is longer than what it is shown as, \(unit?.rawValue ?? "itself")",
            at: location,
            place: place,
            explanation: "shown_as: says what a day or a month stands for.",
            suggestion: "Take shown_as: away, or choose a longer one: "
                + DataMapping.PeriodUnit.allCases.map(\.rawValue).joined(separator: ", ") + ".",
            effect: rows == 1 ? "This row appears on no page." : "The \(rows) rows with it appear on no page."
        )
    }

    static func futurePeriod(_ period: Period, asOf: CalendarDate, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.futurePeriod,
            .error,
            "the period begins on \(period.start), after the day of the site, \(asOf)",
            at: location,
            suggestion: "If it is a projection, write meant: [future] in the indicator's data."
        )
    }

    static func ancientPeriod(_ period: Period, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.ancientPeriod,
            .error,
            "the period begins on \(period.start), before the first census of Great Britain in 1801",
            at: location,
            explanation: "A digit of the year may be wrong.",
            suggestion: "Correct the year. If the figure is that old, write meant: [past] in the indicator's data."
        )
    }

    static func tooManyPeriods(in path: String, line: Int) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.tooManyPeriods,
            .error,
            "an indicator has figures for more than 65,536 different periods",
            at: SourceLocation(path: path, line: line, column: 1),
            suggestion: "Look whether the column named period: holds periods, or write shown_as: year for it.",
            effect: "This row appears on no page."
        )
    }
}
