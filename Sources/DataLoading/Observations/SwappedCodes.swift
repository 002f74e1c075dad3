internal import Diagnostics
internal import Model

/// Finds codes of one sex that a mapping gives to the group of the other: `codes: { F: male, M: female }`.
enum SwappedCodes {
    private static let women: Set<String> = ["f", "female", "females", "woman", "women", "girl", "girls"]
    private static let men: Set<String> = ["m", "male", "males", "man", "men", "boy", "boys"]

    /// Whether a text is of women; nil where it is of neither sex, or of both.
    private static func isOfWomen(_ text: String) -> Bool? {
        let words = Set(text.lowercased().split { !$0.isLetter }.map(String.init))
        let (hasWomen, hasMen) = (!words.isDisjoint(with: women), !words.isDisjoint(with: men))
        return hasWomen == hasMen ? nil : hasWomen
    }

    /// The first such code of each mapping of an indicator.
    static func diagnostics(of indicator: Indicator) -> [Diagnostic] {
        indicator.data.filter { !$0.meant.contains(.groups) }.compactMap { mapping in
            guard let by = mapping.by, case .column(let column, let codes) = by.cell,
                let breakdown = indicator.breakdowns.first(where: { $0.id == by.breakdown })
            else { return nil }
            for code in codes {
                guard let group = breakdown.groups.first(where: { $0.id == code.group }),
                    let own = isOfWomen(code.text), let other = isOfWomen(group.title), own != other
                else { continue }
                return .swappedCode(code.text, group.title, at: column.location)
            }
            return nil
        }
    }
}

/// Finds values that are the years of their periods, as where the wrong column is mapped.
enum YearsAsValues {
    /// The finding about the figures of an indicator; nil where a value is none.
    static func diagnostic(_ figures: ObservationColumns, of indicator: Indicator) -> Diagnostic? {
        guard !indicator.means(.outOfRange) else { return nil }
        var (values, first) = (0, 0)
        for row in 0..<figures.count {
            guard let value = figures.value(at: row) else { continue }
            let period = figures.period(at: row)
            guard value == Double(period.start.year) || value == Double(period.end.year) else { return nil }
            if values == 0 { first = row }
            values += 1
        }
        guard values > 1 else { return nil }
        return .yearsAsValues(
            figures.value(at: first),
            at: figures.location(at: first) ?? indicator.declaredAt
        )
    }
}

extension Diagnostic {
    fileprivate static func swappedCode(_ code: String, _ title: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.swappedCodes,
            .error,
            "the code \"\(code.shortened)\" is that of the group \"\(title.shortened)\"",
            at: location,
            place: "key codes",
            suggestion: "Swap the groups of the codes. If it is right, write meant: [groups] in the indicator's data.",
            effect: "Figures of women would be shown as those of men, or the other way round."
        )
    }

    fileprivate static func yearsAsValues(_ value: Double?, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.yearsAsValues,
            .error,
            "every value is the year of its period, as here \(value.plain)",
            at: location,
            suggestion: "Name the column of the figures as value in the indicator's data. If they are years, write "
                + "meant: [out-of-range] there.",
            effect: "Years would be published as figures."
        )
    }
}
