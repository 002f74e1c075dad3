internal import Diagnostics
internal import Model

/// What is wrong with a period that a mapping gives to all rows.
extension Diagnostic {
    private static let meantPeriods = "write meant: [periods] in the indicator's data."

    /// - Parameters:
    ///   - period: the time in the name.
    ///   - other: the column that differs from it by having the mapping's period.
    static func columnOfOtherTime(
        _ name: String,
        _ period: String,
        _ fixed: FixedPeriod,
        instead other: String?,
        isSure: Bool,
        column: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.contradictedFixedPeriod,
            isSure ? .error : .warning,
            "the period is \(fixed.text), and the figures are in the column \"\(name.shortened)\"",
            at: fixed.location,
            suggestion: "Write is: \"\(period)\" if the figures are of \(period)"
                + (other.map { ", or take the column \"\($0.shortened)\"" } ?? "")
                + ". If \(fixed.text) is right, \(meantPeriods)",
            effect: isSure
                ? "Figures of \(period) would be shown as those of \(fixed.text)."
                : "They are shown as those of \(fixed.text).",
            related: [.init(location: column, message: "the name of the column")]
        )
    }

    /// - Parameters:
    ///   - words: the name of the file, or the title above the table.
    ///   - period: the time in them, before the mapping's, so that it is no year of publication.
    static func titleOfOtherTime(
        _ words: String,
        _ period: String,
        _ fixed: FixedPeriod,
        isFile: Bool
    ) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.contradictedFixedPeriod,
            .warning,
            "the period is \(fixed.text), and "
                + (isFile ? "the name of the file" : "the title \(Diagnostic.quote(words.shortened))")
                + " says \(period)",
            at: fixed.location,
            suggestion: "Write is: \"\(period)\" if the figures are of \(period). If \(fixed.text) is right, "
                + meantPeriods,
            effect: "They are shown as those of \(fixed.text)."
        )
    }

    /// - Parameter row: the first row that says so.
    static func otherTime(
        _ text: String,
        _ fixed: FixedPeriod,
        column: String,
        isSure: Bool,
        row: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.contradictedFixedPeriod,
            isSure ? .error : .warning,
            "the period is \(fixed.text), and the column \"\(column.shortened)\" says \(text.shortened)",
            at: fixed.location,
            suggestion: "Write is: \"\(text.shortened)\" if the figures are of that time. If \(fixed.text) is right, "
                + meantPeriods,
            effect: isSure
                ? "Figures of \(text.shortened) would be shown as those of \(fixed.text)."
                : "They are shown as those of \(fixed.text).",
            related: [.init(location: row, message: "the first row that says so")]
        )
    }

    /// - Parameters:
    ///   - text: the first time that is another one.
    ///   - rows: how many rows have another time.
    ///   - row: the first of them.
    static func otherTimes(
        _ text: String,
        _ fixed: FixedPeriod,
        rows: (Int, of: Int),
        isCombined: Bool,
        column: String,
        row: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.contradictedFixedPeriod,
            .error,
            "the period is \(fixed.text), and the column \"\(column.shortened)\" says \(text.shortened) in "
                + "some rows",
            at: fixed.location,
            explanation: "\(rows.0) of \(rows.of) rows are of another time.",
            suggestion:
                "Write period: \"\(column)\" in place of is:, or leave them out with where. If \(fixed.text) is "
                + "right for all, " + meantPeriods,
            effect: isCombined
                ? "They would be added up as figures of \(fixed.text)."
                : "They would be shown as figures of \(fixed.text).",
            related: [.init(location: row, message: "the first of them")]
        )
    }

    /// - Parameters:
    ///   - first: a time in the column.
    ///   - second: another one.
    ///   - row: the first row of `first`.
    static func timesAddedUp(
        _ first: String,
        _ second: String,
        _ fixed: FixedPeriod,
        column: String,
        at row: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.contradictedFixedPeriod,
            .error,
            "rows of \(first.shortened) and \(second.shortened) become one figure of \(fixed.text)",
            at: fixed.location,
            explanation: "So the column \"\(column.shortened)\" has it.",
            suggestion: "Write period: \"\(column)\" in place of is:, or take the rows of one time with where. "
                + "If it is right, " + meantPeriods,
            effect: "What is in both would be counted twice.",
            related: [.init(location: row, message: "the first of them")]
        )
    }
}
