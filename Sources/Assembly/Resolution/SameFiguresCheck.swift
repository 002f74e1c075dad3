internal import Diagnostics
internal import Model

/// Finds indicators whose figures are all those of another, as where a file or an indicator was copied and only its
/// title changed, or the wrong file was named.
enum SameFiguresCheck {
    /// With fewer figures, or of ranks and tenths, two may be alike by chance.
    private static let fewest = 4
    private static let fewestRanks = 20
    /// With fewer different numbers, figures of two files may be alike by chance.
    private static let fewestNumbersOfFiles = 8

    /// One finding for each indicator whose figures are those of an earlier one, unless one is said to measure the same
    /// as the other.
    static func diagnostics(_ indicators: [(Indicator, ObservationColumns)]) -> [Diagnostic] {
        struct Key: Hashable {
            let count: Int
            let values: Int
        }
        var known: [Key: [Int]] = [:]
        return indicators.enumerated().compactMap { position, pair in
            let (indicator, columns) = pair
            guard columns.count >= fewest, let file = columns.parts.files.first else { return nil }
            let key = Key(count: columns.count, values: digest(columns.parts.values))
            let other = known[key]?.first { isSame(indicator, columns, indicators[$0].0, indicators[$0].1) }
            known[key, default: []].append(position)
            guard let other, areSeveral(columns.parts.values) else { return nil }
            let first = indicators[other].0
            guard indicator.sameAs?.value != first.id, first.sameAs?.value != indicator.id,
                indicator.sameAs == nil || indicator.sameAs?.value != first.sameAs?.value
            else { return nil }
            let isOfFile = indicators[other].1.parts.files.first == file
            let unit = unit(indicator, first)
            return Diagnostic(
                AssemblyRules.sameFigures,
                .warning,
                "all figures of \"\(indicator.id)\" are those of \"\(first.id)\"\(unit)",
                at: indicator.declaredAt,
                explanation: isOfFile
                    ? "Both read the same rows and columns of \(file.path)."
                    : "The files have the same numbers for the same areas and times.",
                suggestion: "Was one copied from the other? Name another column or other rows in its data. If both are "
                    + "meant to show the same, write same_as: \(first.id) in this one.",
                effect: unit.isEmpty
                    ? "Readers see the same numbers under two names."
                    : "Readers see the same numbers under two units, of which one cannot be right.",
                related: [.init(location: first.declaredAt, message: "\"\(first.id)\" is here")]
            )
        }
    }

    /// That two units or kinds differ, in words; empty where they do not.
    private static func unit(_ indicator: Indicator, _ other: Indicator) -> String {
        guard indicator.unit != other.unit else { return "" }
        return ", in \(indicator.unit.isEmpty ? "no unit" : indicator.unit) and "
            + (other.unit.isEmpty ? "no unit" : other.unit)
    }

    /// A number that is the same for the same figures, and as a rule for no others.
    private static func digest(_ values: [Double]) -> Int {
        var hasher = Hasher()
        for value in values { hasher.combine(value.isNaN ? 0 : value.bitPattern) }
        return hasher.finalize()
    }

    /// Whether there are more than two different numbers, among so many as tell.
    private static func areSeveral(_ values: [Double]) -> Bool {
        Set(values.lazy.filter(\.isFinite).prefix(1_000)).count > 2
    }

    private static func isSame(
        _ indicator: Indicator,
        _ columns: ObservationColumns,
        _ other: Indicator,
        _ others: ObservationColumns
    ) -> Bool {
        let (left, right) = (columns.parts, others.parts)
        guard zip(left.values, right.values).allSatisfy({ $0 == $1 || $0.isNaN && $1.isNaN }),
            left.areas == right.areas, left.periods == right.periods, left.periodOf == right.periodOf
        else { return false }
        let areRanks = [indicator.kind, other.kind].contains { $0 == .rank || $0 == .decile }
        if left.files == right.files {
            // Columns of one table agree in all but their values.
            return left.lineOf == right.lineOf && (!areRanks || left.values.count >= fewestRanks)
        }
        return !areRanks && Set(left.values.lazy.filter(\.isFinite).prefix(1_000)).count >= fewestNumbersOfFiles
    }
}
