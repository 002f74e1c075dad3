internal import Diagnostics
internal import Model

/// Finds units that are no units behind a number: the name of a kind of figure (`61.2 percentage`), or a number of its
/// own (`612 1,000 people`).
enum UnitWords {
    /// What figures are called, and not what they are measured in.
    private static let names: Set<String> = [
        "score", "index", "rank", "decile", "quintile", "average", "mean", "median", "ratio", "rate", "number", "count",
        "percentage", "percent", "%age", "proportion", "share", "value", "total",
    ]

    /// The finding about an indicator's unit; nil where it can stand behind a number.
    ///
    /// Scores, ranks and tenths are shown without the name of what they are.
    static func diagnostic(of indicator: Indicator) -> Diagnostic? {
        if let rest = behindThousands(indicator.unit) { return numbered(indicator, rest) }
        let words = indicator.unit.lowercased().split(separator: " ")
        guard let first = words.first, names.contains(String(first)), !words.contains("points"),
            ![.score, .rank, .decile].contains(indicator.kind)
        else { return nil }
        let advice =
            switch indicator.kind {
            case .proportion: "Write unit: \"%\"."
            case .rate: "Write for how many it is: per 1,000 people."
            case .count: "Write what is counted: people."
            default:
                "Write in what it is measured: years, £, out of 10. For a number without a unit, write kind: score and "
                    + "take unit: away."
            }
        return Diagnostic(
            DataLoadingRules.unitThatIsAName,
            .warning,
            "the unit of \"\(indicator.id)\" is a name, \"\(indicator.unit.shortened)\"",
            at: indicator.declaredAt,
            suggestion: advice,
            effect: "Readers see it behind every number: 61 \(indicator.unit.shortened)."
        )
    }

    /// What stands behind `000s` or a thousand at the beginning of a unit, with the sign of a currency in front of it;
    /// nil where none does.
    private static func behindThousands(_ unit: String) -> (currency: String, zeros: Int, words: String)? {
        var rest = unit[...]
        let currency = rest.first.map { "£$€".contains($0) } ?? false ? String(rest.removeFirst()) : ""
        rest = rest.drop { " '’".contains($0) }
        let number = rest.prefix { $0.isASCII && $0.isNumber || $0 == "," }
        let digits = number.filter(\.isNumber)
        let zeros = digits.drop { $0 == "1" }
        guard zeros.count >= 3, zeros.allSatisfy({ $0 == "0" }), digits.count - zeros.count <= 1 else { return nil }
        rest = rest[number.endIndex...]
        if rest.hasPrefix("s") { rest = rest.dropFirst() }
        guard rest.isEmpty || rest.hasPrefix(" ") else { return nil }
        return (currency, zeros.count, String(rest.trimmingSpaces))
    }

    private static func numbered(
        _ indicator: Indicator,
        _ unit: (currency: String, zeros: Int, words: String)
    ) -> Diagnostic {
        let number = "1" + String(repeating: "0", count: unit.zeros)
        let power = unit.zeros == 3 ? "thousand" : unit.zeros == 6 ? "million" : nil
        let plain = [unit.currency, unit.words].filter { !$0.isEmpty }.joined(separator: " ")
        let advice =
            if indicator.kind == .rate {
                "Write unit: \"per \(indicator.unit)\"."
            } else if let power {
                "Write unit: \"\([unit.currency, power, unit.words].filter { !$0.isEmpty }.joined(separator: " "))\"."
            } else {
                "Write scale: \(number) in the indicator's data, and unit: \"\(plain.isEmpty ? "people" : plain)\"."
            }
        return Diagnostic(
            DataLoadingRules.unitWithANumber,
            .error,
            "the unit of \"\(indicator.id)\" begins with a number, \"\(indicator.unit.shortened)\"",
            at: indicator.declaredAt,
            suggestion: advice,
            effect: "Readers would see two numbers in a row: 612 \(indicator.unit.shortened)."
        )
    }
}
