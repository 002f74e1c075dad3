internal import Diagnostics
internal import Model

/// Finds margins of error that are on another scale than the percentages they belong to: shares of 1 beside per cent,
/// 23.3 and 0.02, or points that `scale: 100` multiplies with the values.
///
/// A share with such a small margin would be one of millions of people who were asked; with such a large one it could
/// be anything from 0 to 100.
enum MarginScale {
    /// With fewer margins, it may be chance.
    private static let fewest = 3
    /// More people than a survey asks.
    private static let mostAsked = 2_000_000.0

    /// The finding about an indicator's margins; nil where half of them are on the scale of their values.
    static func diagnostic(
        _ figures: ObservationColumns,
        of indicator: Indicator,
        _ layout: ContentLayout
    ) -> Diagnostic? {
        guard indicator.kind == .proportion, indicator.multiplier == 100, !indicator.means(.limits) else { return nil }
        let mappings = indicator.data.filter { $0.cells[.margin] != nil }
        let parts = figures.parts
        let names = Set(mappings.map { layout.dataFile($0.file.value) })
        let files = Set(parts.files.indices.filter { names.contains(parts.files[$0].path) })
        guard !files.isEmpty else { return nil }
        let rows = (0..<figures.count).filter { row in
            files.contains(Int(parts.fileOf[row])) && parts.values[row] > 0 && parts.values[row] < 100
                && parts.uppers[row] > parts.lowers[row]
        }
        guard rows.count >= fewest else { return nil }
        let narrow = rows.filter { isTooNarrow($0, parts) }
        if narrow.count * 2 > rows.count, let first = narrow.first {
            return .marginOfOtherScale(
                half(first, parts),
                parts.values[first],
                isShare: true,
                at: figures.location(at: first) ?? indicator.declaredAt
            )
        }
        let wide = rows.filter { parts.lowers[$0] <= 0 && parts.uppers[$0] >= 100 }
        guard wide.count * 2 > rows.count, let first = wide.first, mappings.contains(where: { $0.scale ?? 1 > 1 })
        else { return nil }
        return .marginOfOtherScale(
            nil,
            parts.values[first],
            isShare: false,
            at: figures.location(at: first) ?? indicator.declaredAt
        )
    }

    private static func half(_ row: Int, _ parts: ObservationParts) -> Double {
        (parts.uppers[row] - parts.lowers[row]) / 2
    }

    /// Whether more people than anybody asks would have such a margin: n = 1.96² p (100 − p) / m².
    private static func isTooNarrow(_ row: Int, _ parts: ObservationParts) -> Bool {
        let (value, half) = (parts.values[row], half(row, parts))
        guard half <= 1 else { return false }
        let asked = 1.96 * 1.96 * value * (100 - value) / (half * half)
        let known = parts.denominators[row]
        return asked > mostAsked && !(known * 3 > asked)
    }
}

extension Diagnostic {
    /// - Parameters:
    ///   - margin: half of the likely range, where it is far too narrow.
    ///   - isShare: whether margins look like shares of 1, or were multiplied and are points.
    fileprivate static func marginOfOtherScale(
        _ margin: Double?,
        _ value: Double,
        isShare: Bool,
        at location: SourceLocation
    ) -> Diagnostic {
        let meant = " If they are right, write meant: [limits] in the indicator's data."
        return Diagnostic(
            DataLoadingRules.sharesOfOne,
            .error,
            isShare
                ? "margins look like shares of 1, and values are per cent: \(margin.roundedPlain) beside \(value.plain)"
                : "margins are so wide that values may be anything from 0 to 100",
            at: location,
            explanation: isShare
                ? "Millions of people would have to be asked for such a margin."
                : "They are multiplied by the scale of the values, and may be percentage points already.",
            suggestion: (isShare
                ? "Multiply the margins by 100 in the file, 2.5 for 0.025, or leave margin out."
                : "Write values and margins alike in the file, both as shares of 1 or both in per cent without scale, or "
                    + "leave margin out.") + meant
        )
    }
}
