internal import Diagnostics
internal import Model

/// What the name of a column says of limits that are not those of a likely range at 95%: `Lower CI 99.8 limit`,
/// `upper_90`, `Standard error`.
///
/// Comparisons take limits for those at 95% (half the range is 1.96 standard errors), so that others would make
/// differences look clearer, or less clear, than they are.
package enum LimitLevel: Hashable, Sendable {
    /// The level in per cent, as it is written.
    case percent(String)
    /// A standard error, or another number from which limits would have to be worked out.
    case measure(String)
    /// How far apart the values of the parts of an area lie, `Lower quartile`, which says nothing of how sure its own
    /// is.
    case spread(String)

    private static let levels: Set<String> = [
        "68", "68.2", "68.3", "80", "90", "98", "99", "99.0", "99.8", "99.9", "90.0", "80.0",
    ]
    /// Words beside which a number is of people's ages.
    private static let ages: Set<String> = ["age", "aged", "ages", "over", "plus", "years", "year", "older", "to"]
    private static let measures: [(words: String, said: String)] = [
        (" relative standard error ", "a relative standard error"), (" rse ", "a relative standard error"),
        (" standard error ", "a standard error"), (" std error ", "a standard error"),
        (" std err ", "a standard error"),
        (" stderr ", "a standard error"), (" s e ", "a standard error"), (" se ", "a standard error"),
        (" coefficient of variation ", "a coefficient of variation"), (" cv ", "a coefficient of variation"),
        (" cov ", "a coefficient of variation"), (" standard deviation ", "a standard deviation"),
        (" std dev ", "a standard deviation"), (" sd ", "a standard deviation"), (" variance ", "a variance"),
    ]

    /// Nil where the name says 95%, or nothing.
    package init?(_ name: String) {
        let words = Self.words(name)
        if let spread = Self.spread(words) {
            self = .spread(spread)
            return
        }
        let numbers = Self.numbers(words)
        if numbers.contains(where: Self.usual.contains) { return nil }
        if let level = numbers.first(where: Self.levels.contains), words.allSatisfy({ !Self.ages.contains($0) }) {
            self = .percent(level)
            return
        }
        let spaced = " " + words.joined(separator: " ") + " "
        guard let measure = Self.measures.first(where: { spaced.contains($0.words) }) else { return nil }
        self = .measure(measure.said)
    }

    /// Whether a name says the level of a limit, be it 95% or another.
    package static func isStated(in name: String) -> Bool {
        if case .percent = LimitLevel(name) { return true }
        return numbers(words(name)).contains(where: usual.contains)
    }

    private static let usual: Set<String> = ["95", "95.0"]

    private static let quantiles: [String: String] = [
        "quartile": "a quartile", "quartiles": "a quartile", "lq": "a quartile", "uq": "a quartile",
        "iqr": "a distance of quartiles", "interquartile": "a distance of quartiles",
        "percentile": "a percentile", "centile": "a percentile", "percentiles": "a percentile",
        "decile": "a tenth", "quintile": "a fifth", "tercile": "a third",
    ]
    private static let extremes: [String: String] = [
        "min": "the lowest value", "minimum": "the lowest value", "lowest": "the lowest value",
        "smallest": "the lowest value", "max": "the highest value", "maximum": "the highest value",
        "highest": "the highest value", "largest": "the highest value",
    ]
    /// Words of likely ranges.
    private static let ofRanges: Set<String> = [
        "ci", "cl", "lci", "uci", "lcl", "ucl", "conf", "confidence", "interval", "limit", "limits", "bound", "likely",
        "credible", "margin", "bounds", "intervals",
    ]
    /// The percentiles that are the limits at 95%.
    private static let ends: Set<String> = ["2.5", "97.5"]

    /// What the words say of values of other places; `Highest qualification: lower limit` says nothing of them.
    private static func spread(_ words: [String]) -> String? {
        guard ofRanges.isDisjoint(with: words), ends.isDisjoint(with: words) else { return nil }
        if let said = words.lazy.compactMap({ quantiles[$0] }).first { return said }
        if words.count == 2, let number = Int(words[1]) {
            if words[0] == "q", number == 1 || number == 3 { return "a quartile" }
            if words[0] == "p", (1...99).contains(number) { return "a percentile" }
        }
        // `Min (95%)` is the lower end of a range.
        guard !words.contains("lower"), !words.contains("upper"), usual.isDisjoint(with: numbers(words)) else {
            return nil
        }
        return words.lazy.compactMap { extremes[$0] }.first
    }

    private static func numbers(_ words: [String]) -> [String] {
        words.map { $0.hasSuffix(".") ? String($0.dropLast()) : $0 }
    }

    /// Words and numbers in small letters, those that stand together as in `lci99` taken apart.
    private static func words(_ name: String) -> [String] {
        var words: [String] = []
        var kind = 0
        for character in name.lowercased() {
            let isPoint = character == "." && kind == 1
            let next = character.isASCII && character.isNumber || isPoint ? 1 : character.isLetter ? 2 : 0
            if next != 0, next == kind, let last = words.indices.last {
                words[last].append(character)
            } else if next != 0 {
                words.append(String(character))
            }
            kind = next
        }
        return words
    }

    /// What is found in the mappings of an indicator, at the first part of each that says so.
    static func diagnostics(of indicator: Indicator) -> [Diagnostic] {
        indicator.data.filter { !$0.meant.contains(.limits) }.compactMap { mapping in
            for part in [DataMapping.Part.lower, .upper, .margin] {
                for name in mapping.cells[part]?.namesOfPart ?? [] {
                    if let level = LimitLevel(name.value) { return .otherLevel(level, part, name) }
                }
            }
            return nil
        }
    }
}

extension DataMapping.Cell {
    /// The texts that say what a part is: the name of its column, and what marks its rows.
    fileprivate var namesOfPart: [Located<String>] {
        switch self {
        case .column(let name), .periods(let name): return [name]
        case .row(let cell):
            return (cell.column.map { [$0] } ?? [])
                + cell.conditions.flatMap { condition -> [Located<String>] in
                    guard case .anyOf(let texts) = condition.test else { return [] }
                    return texts.map { Located($0, at: condition.column.location) }
                }
        case .fixed, .sum, .sumOfRange, .other, .period, .name: return []
        }
    }
}

extension Diagnostic {
    fileprivate static func otherLevel(
        _ level: LimitLevel,
        _ part: DataMapping.Part,
        _ name: Located<String>
    ) -> Diagnostic {
        let said =
            switch level {
            case .percent(let number): "a limit at \(number)%"
            case .measure(let measure), .spread(let measure): measure
            }
        let parts = part == .margin ? "margin" : "lower and upper"
        let advice =
            switch level {
            case .percent: "Map the columns at 95%, where the file has them, or leave \(parts) out."
            case .measure("a standard error"):
                "Leave \(parts) out, or add a column to the file with 1.96 times the standard error, named margin."
            case .measure, .spread: "Leave \(parts) out."
            }
        let isSpread = if case .spread = level { true } else { false }
        return Diagnostic(
            DataLoadingRules.limitsOfAnotherLevel,
            .error,
            "\"\(name.value.shortened)\" is \(said), and \(part.rawValue) is \(isSpread ? "a limit" : "one") at 95%",
            at: name.location,
            suggestion: advice + " If the name is wrong and they are at 95%, write meant: [limits] in the indicator's "
                + "data.",
            effect: "Pages would call it 95%, and say of differences that they are clear, or not, by another measure."
        )
    }
}
