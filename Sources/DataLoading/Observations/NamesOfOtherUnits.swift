internal import Diagnostics
internal import Model

/// Finds columns whose names say another unit than the indicator's: `Rate per 100,000` where it is per 1,000, `Number
/// of claimants` where it is a per cent, `Weekly pay (£)` where it is years.
///
/// Names that say another measure are found with them (`WordsOfOtherMeasures`): a rank, a change, another year.
///
/// What conditions ask of other columns names a unit as well. Of titles only the number behind "per" is looked at, as a
/// table may have columns of several kinds. `scale` in the mapping settles it.
struct NamesOfOtherUnits {
    let table: Table

    /// One finding for each indicator and column.
    func report(_ plans: [MappingPlan], of indicators: [Indicator]) -> [Diagnostic] {
        var seen: Set<[Int]> = []
        var findings: [Diagnostic] = []
        for plan in plans where !plan.isRepeated && plan.mapping.scale == nil && plan.mapping.combine != .count {
            guard case .column(let column) = plan.layout.value else { continue }
            let indicator = indicators[plan.indicator]
            let name = table.header.names[column]
            let words = WordsOfUnits(name)
            let measure = WordsOfOtherMeasures(name)
            var found: (text: String, unit: String, location: SourceLocation)?
            if let other = words.other(than: indicator) {
                found = (name, other, table.header.location(of: column))
            } else if let other = measure.other(than: indicator) ?? otherYear(measure, plan) {
                guard seen.insert([plan.indicator, column]).inserted else { continue }
                let location = table.header.location(of: column)
                findings.append(.nameOfAnotherMeasure(name, other, indicator, at: location))
            } else if !words.saysUnit {
                found = inConditions(plan, indicator) ?? inTitles(indicator)
            }
            guard let found, seen.insert([plan.indicator, column]).inserted else { continue }
            findings.append(.nameOfAnotherUnit(found.text, found.unit, indicator, at: found.location))
        }
        return findings
    }

    /// The year in a column's name that is not that of all its figures; nil where they have no column of years.
    private func otherYear(_ measure: WordsOfOtherMeasures, _ plan: MappingPlan) -> String? {
        guard let year = measure.year, case .column(let column) = plan.layout.period else { return nil }
        var isOther = false
        var ignored = DiagnosticCollector()
        table.forEachRow(&ignored) { row, _ in
            if !isOther, !row.isEmpty(column) {
                let text = row.text(column)
                isOther = !text.contains(year) && !text.contains(year.suffix(2))
            }
        }
        return isOther ? year : nil
    }

    private func inConditions(
        _ plan: MappingPlan,
        _ indicator: Indicator
    ) -> (text: String, unit: String, location: SourceLocation)? {
        for condition in plan.asked {
            guard case .anyOf(let texts) = condition.test, texts.count == 1 else { continue }
            guard let other = WordsOfUnits(texts[0]).other(than: indicator) else { continue }
            return (texts[0], other, condition.column.location)
        }
        return nil
    }

    private func inTitles(_ indicator: Indicator) -> (text: String, unit: String, location: SourceLocation)? {
        let titles = table.titles.map { ($0, WordsOfUnits($0.text)) }.filter { !$0.1.numbers.isEmpty }
        guard titles.count == 1, let (title, words) = titles.first, let other = words.otherNumber(than: indicator)
        else { return nil }
        return (title.text, other, title.location)
    }
}

/// What a text says of the unit of numbers.
private struct WordsOfUnits {
    /// The numbers behind "per": 100,000 of `Rate per 100,000`.
    var numbers: Set<Double> = []
    private var isPerCent = false
    private var isMoney = false
    private var isCount = false

    init(_ text: String) {
        guard Self.mayName(text) else { return }
        let folded = text.lowercased()
        isMoney = folded.contains { "£€$".contains($0) }
        isPerCent = PerCentUnit.isUnit(folded) || folded.contains("percentage")
        let words = folded.split { !($0.isLetter || $0.isNumber || $0 == ",") }.map(String.init)
        for (position, word) in words.enumerated() where word == "per" {
            var digits = ""
            for next in words[(position + 1)...] {
                let isGroup = digits.isEmpty || next.count == 3
                guard isGroup, next.allSatisfy({ $0.isASCII && $0.isNumber || $0 == "," }) else { break }
                digits += next.filter { $0 != "," }
            }
            if let number = Double(digits), number >= 100 { numbers.insert(number) }
        }
        let isShare = words.contains { ["rate", "rates", "ratio", "proportion", "share", "percent"].contains($0) }
        isCount =
            !isShare && !isPerCent && numbers.isEmpty
            && (["number of", "no. of", "count of"].contains(where: folded.hasPrefix)
                || ["number", "count", "numbers", "counts"].contains(folded))
    }

    /// Whether a text has the beginning of a word for a unit: `per`, `pro`, `y c`, `num`, `no.`, `cou`, `%`, `£`.
    private static func mayName(_ text: String) -> Bool {
        var last: (UInt8, UInt8) = (0, 0)
        for byte in text.utf8 {
            let letter = byte | 0x20
            switch (last.0, last.1, letter) {
            case (_, _, 128...), (UInt8(ascii: "p"), UInt8(ascii: "e"), UInt8(ascii: "r")),
                (UInt8(ascii: "p"), UInt8(ascii: "r"), UInt8(ascii: "o")),
                (UInt8(ascii: "y"), UInt8(ascii: " "), UInt8(ascii: "c")),
                (UInt8(ascii: "n"), UInt8(ascii: "u"), UInt8(ascii: "m")),
                (UInt8(ascii: "n"), UInt8(ascii: "o"), UInt8(ascii: ".")),
                (UInt8(ascii: "c"), UInt8(ascii: "o"), UInt8(ascii: "u")):
                return true
            default: break
            }
            if byte == UInt8(ascii: "%") || byte == UInt8(ascii: "$") { return true }
            last = (last.1, letter)
        }
        return false
    }

    /// Whether it says a unit at all.
    var saysUnit: Bool { !numbers.isEmpty || isPerCent || isMoney || isCount }

    /// The number behind "per" where the indicator has another.
    func otherNumber(than indicator: Indicator) -> String? {
        guard numbers.count == 1, let number = numbers.first, !isPerCent else { return nil }
        switch indicator.kind {
        case .proportion: return "per \(number.grouped)"
        case .rate: return number == indicator.multiplier ? nil : "per \(number.grouped)"
        case .count, .mean, .median, .score, .rank, .decile: return nil
        }
    }

    /// The unit where it is not the indicator's.
    func other(than indicator: Indicator) -> String? {
        guard saysUnit else { return nil }
        if let number = otherNumber(than: indicator) { return number }
        switch indicator.kind {
        case .proportion:
            return isCount ? "a number" : nil
        case .rate:
            if isPerCent, numbers.isEmpty, indicator.multiplier != 100 { return "per cent" }
            return isCount ? "a number" : nil
        case .mean, .median:
            let unit = indicator.unit.lowercased()
            let isOfMoney = ["£", "€", "$", "pound", "euro", "pence"].contains(where: unit.contains)
            let isOther = !isOfMoney && !indicator.unit.isEmpty && !isPerCent
            if isMoney, isOther, !PerCentUnit.isUnit(indicator.unit) { return "money" }
            return isPerCent && isOfMoney && !isMoney ? "per cent" : nil
        case .count:
            return isPerCent && !isMoney && !PerCentUnit.isUnit(indicator.unit) ? "per cent" : nil
        case .score, .rank, .decile:
            return nil
        }
    }
}

extension Diagnostic {
    fileprivate static func nameOfAnotherMeasure(
        _ text: String,
        _ measure: String,
        _ indicator: Indicator,
        at location: SourceLocation
    ) -> Diagnostic {
        let unit = indicator.unit.isEmpty ? "" : " in \(indicator.unit)"
        return Diagnostic(
            DataLoadingRules.nameOfAnotherUnit,
            .warning,
            "\"\(text.shortened)\" says \(measure), and \"\(indicator.id)\" is \"\(indicator.title)\", a "
                + "\(indicator.kind.rawValue)\(unit)",
            at: location,
            suggestion:
                "Look whether it is the column that is meant, and whether kind, unit and title of the indicator are "
                + "right. If they are, write scale: 1 in the indicator's data.",
            effect: "They are shown under the indicator's title and unit."
        )
    }

    fileprivate static func nameOfAnotherUnit(
        _ text: String,
        _ unit: String,
        _ indicator: Indicator,
        at location: SourceLocation
    ) -> Diagnostic {
        let number = unit.hasPrefix("per ") ? Double(unit.dropFirst(4).filter { $0 != "," }) : nil
        let own = "per \(indicator.multiplier.grouped)"
        var advice =
            "Look whether it is the column that is meant, and whether kind and unit of the indicator are right. "
            + "If the numbers are to be multiplied, write scale in the indicator's data, and scale: 1 there if they are "
            + "right as they stand."
        if let number, indicator.kind == .rate, indicator.unit.contains(own) {
            advice =
                "If they are \(unit), write unit: \"\(indicator.unit.replacing(own, with: unit))\", or scale: "
                + "\((indicator.multiplier / number).plain) in the indicator's data to have them \(own). If the name is "
                + "wrong and they are \(own) as they stand, write scale: 1 there."
        }
        return Diagnostic(
            DataLoadingRules.nameOfAnotherUnit,
            .warning,
            "\"\(text.shortened)\" says \(unit), and \"\(indicator.id)\" is in \(indicator.unit)",
            at: location,
            suggestion: advice,
            effect: "They are shown as \(indicator.unit)."
        )
    }
}
