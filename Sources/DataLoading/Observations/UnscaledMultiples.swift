internal import Diagnostics
internal import Model

/// Finds numbers that are said to be thousands or millions where neither `scale` nor the unit says so.
///
/// The name of the column is believed. A title, the sheet's name or a condition may speak of something else, so that
/// they matter only for counts, and only warn.
struct UnscaledMultiples {
    let table: Table
    /// The name of the sheet, in a workbook.
    let sheet: String?

    /// What says so.
    private struct Words {
        let text: String
        let multiple: StatedMultiple
        let location: SourceLocation
    }

    /// One finding for each column and indicator.
    func report(_ plans: [MappingPlan], of indicators: [Indicator]) -> [Diagnostic] {
        var seen: Set<[Int]> = []
        var findings: [Diagnostic] = []
        let above = plans.isEmpty ? nil : wordsAbove
        for plan in plans where !plan.isRepeated {
            let indicator = indicators[plan.indicator]
            guard StatedMultiple(in: indicator.unit) == nil else { continue }
            if mayBeScaled(indicator.kind), plan.mapping.scale == nil {
                let columns = plan.layout.valueColumns
                let named = columns.lazy.compactMap { column in words(of: column).map { (column, $0) } }.first
                if let (column, words) = named {
                    guard seen.insert([plan.indicator, column]).inserted else { continue }
                    findings.append(.unscaledMultiple(words.multiple, words.text, isSure: true, at: words.location))
                } else if indicator.kind == .count, let words = conditionWords(plan) ?? above, !columns.isEmpty {
                    guard seen.insert([plan.indicator, -1]).inserted else { continue }
                    findings.append(.unscaledMultiple(words.multiple, words.text, isSure: false, at: words.location))
                }
            }
            for column in plan.layout.countColumns {
                guard let words = words(of: column), seen.insert([plan.indicator, column]).inserted else { continue }
                findings.append(
                    .multipleOfCounts(words.multiple, words.text, of: column, plan, at: words.location)
                )
            }
        }
        return findings
    }

    /// Whether figures of a kind may be told in thousands.
    private func mayBeScaled(_ kind: ValueKind) -> Bool {
        switch kind {
        case .count, .mean, .median: true
        case .proportion, .rate, .score, .rank, .decile: false
        }
    }

    private func words(of column: Int) -> Words? {
        let name = table.header.names[column]
        return StatedMultiple(in: name).map {
            Words(text: name, multiple: $0, location: table.header.location(of: column))
        }
    }

    private func conditionWords(_ plan: MappingPlan) -> Words? {
        for condition in plan.asked {
            guard case .anyOf(let texts) = condition.test else { continue }
            for text in texts {
                guard let multiple = StatedMultiple(in: text) else { continue }
                return Words(text: text, multiple: multiple, location: condition.column.location)
            }
        }
        return nil
    }

    private var wordsAbove: Words? {
        for title in table.titles {
            guard let multiple = StatedMultiple(in: title.text) else { continue }
            return Words(text: title.text, multiple: multiple, location: title.location)
        }
        return sheet.flatMap { sheet in
            StatedMultiple(in: sheet).map { Words(text: sheet, multiple: $0, location: table.location) }
        }
    }
}

extension RowLayout {
    /// The columns of what `scale` multiplies.
    fileprivate var valueColumns: [Int] { columns(of: [value, lower, upper, margin]) }

    /// The columns of what a rate or proportion is worked out from.
    fileprivate var countColumns: [Int] {
        switch checks.kind {
        case .proportion, .rate: columns(of: [numerator, denominator])
        case .count, .mean, .median, .score, .rank, .decile: []
        }
    }
}

extension Diagnostic {
    fileprivate static func unscaledMultiple(
        _ multiple: StatedMultiple,
        _ text: String,
        isSure: Bool,
        at location: SourceLocation
    ) -> Diagnostic {
        let scale = multiple.rawValue.plain
        return Diagnostic(
            DataLoadingRules.unscaledMultiple,
            isSure ? .error : .warning,
            "\"\(text.shortened)\" says \(multiple.name), and nothing multiplies the numbers",
            at: location,
            suggestion:
                "Write scale: \(scale) in the indicator's data if they are \(multiple.name), and scale: 1 if they "
                + "are not. A unit with the word, \(multiple == .thousands ? "thousand people" : "£ million"), "
                + "says it to readers instead.",
            effect: isSure
                ? "Figures would be \(scale) times too small." : "They are shown as they are."
        )
    }

    fileprivate static func multipleOfCounts(
        _ multiple: StatedMultiple,
        _ text: String,
        of column: Int,
        _ plan: MappingPlan,
        at location: SourceLocation
    ) -> Diagnostic {
        var advice = "scale multiplies values and limits only."
        if case .column(column) = plan.layout.denominator {
            advice = "For the denominator, " + DenominatorAdvice.scaled(text, plan.mapping, by: multiple.rawValue) + "."
        }
        return Diagnostic(
            DataLoadingRules.unscaledMultiple,
            .warning,
            "\"\(text.shortened)\" says \(multiple.name), and counts are taken as they stand",
            at: location,
            suggestion:
                advice + " Else write the numbers in full, and the name of the column without \(multiple.name).",
            effect:
                "Readers see numbers of people that are \(multiple.rawValue.plain) times too small, and a share is wrong "
                + "where only one of its counts is in \(multiple.name)."
        )
    }
}
