internal import Diagnostics
internal import Model

/// Finds indicators that read the same rows and columns of a file as another, as where a file was copied and only its
/// title changed.
enum SameFiguresCheck {
    /// With fewer figures, or of ranks and tenths, two may be alike by chance.
    private static let fewest = 4
    private static let fewestRanks = 20

    /// One finding for each indicator whose figures are those of an earlier one, unless one is said to measure the same
    /// as the other.
    static func diagnostics(_ indicators: [(Indicator, ObservationColumns)]) -> [Diagnostic] {
        struct Key: Hashable {
            let kind: ValueKind
            let count: Int
            let file: String
        }
        var known: [Key: [Int]] = [:]
        return indicators.enumerated().compactMap { position, pair in
            let (indicator, columns) = pair
            let isRank = indicator.kind == .rank || indicator.kind == .decile
            guard columns.count >= (isRank ? fewestRanks : fewest), let file = columns.parts.files.first else {
                return nil
            }
            let key = Key(kind: indicator.kind, count: columns.count, file: file.path)
            let other = known[key]?.first { isSame(columns, indicators[$0].1) }
            known[key, default: []].append(position)
            guard let other, areSeveral(columns.parts.values) else { return nil }
            let first = indicators[other].0
            guard indicator.sameAs?.value != first.id, first.sameAs?.value != indicator.id,
                indicator.sameAs == nil || indicator.sameAs?.value != first.sameAs?.value
            else { return nil }
            return Diagnostic(
                AssemblyRules.sameFigures,
                .warning,
                "all figures of \"\(indicator.id)\" are those of \"\(first.id)\"",
                at: indicator.declaredAt,
                explanation: "Both read the same rows and columns of \(file.path).",
                suggestion: "Was one copied from the other? Name another column or other rows in its data. If both are "
                    + "meant to show the same, write same_as: \(first.id) in this one.",
                effect: "Readers see the same numbers under two names.",
                related: [.init(location: first.declaredAt, message: "\"\(first.id)\" is here")]
            )
        }
    }

    /// Whether there are more than two different numbers, among so many as tell.
    private static func areSeveral(_ values: [Double]) -> Bool {
        Set(values.lazy.filter(\.isFinite).prefix(1_000)).count > 2
    }

    private static func isSame(_ left: ObservationColumns, _ right: ObservationColumns) -> Bool {
        let (left, right) = (left.parts, right.parts)
        // Columns of one table agree in all but their values.
        return zip(left.values, right.values).allSatisfy { $0 == $1 || $0.isNaN && $1.isNaN }
            && left.files == right.files && left.lineOf == right.lineOf && left.areas == right.areas
            && left.periods == right.periods && left.periodOf == right.periodOf
    }
}
