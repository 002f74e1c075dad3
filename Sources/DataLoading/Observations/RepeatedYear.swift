internal import Diagnostics
internal import Model

/// Finds figures of a latest period that are those of the one before in every area, as where last year's column was
/// pasted again.
enum RepeatedYear {
    /// With fewer areas, it may be chance.
    private static let fewest = 6

    /// The finding about an indicator's figures; nil where one differs, where few of them tell, or where it is meant.
    static func diagnostic(_ figures: ObservationColumns, of indicator: Indicator) -> Diagnostic? {
        guard [.count, .rate, .proportion, .mean, .median].contains(indicator.kind), !indicator.means(.periods) else {
            return nil
        }
        let last = figures.periods.count - 1
        guard last > 0 else { return nil }
        var values: Set<Double> = []
        var areas = 0
        var first: Int?
        // The rows of an area stand in the order of their periods.
        for row in (0..<figures.count).dropFirst() where figures.periodPosition(at: row) == last {
            guard figures.area(at: row - 1) == figures.area(at: row), figures.periodPosition(at: row - 1) == last - 1,
                let value = figures.value(at: row), let earlier = figures.value(at: row - 1)
            else { continue }
            guard value == earlier else { return nil }
            areas += 1
            values.insert(value)
            if first == nil { first = row }
        }
        // Few different numbers, such as those of libraries, often stay as they are.
        guard areas >= fewest, values.count * 2 > areas, let first else { return nil }
        let (new, old) = (figures.periods[last].linkName, figures.periods[last - 1].linkName)
        return Diagnostic(
            DataLoadingRules.repeatedYear,
            .warning,
            "all \(areas) areas of \"\(indicator.id)\" have the same figures for \(new) as for \(old)",
            at: figures.location(at: first) ?? indicator.declaredAt,
            suggestion: "Look whether the rows of \(new) are a copy. If they are right, write meant: [periods] in the "
                + "indicator's data.",
            effect: "Readers are told that nothing changed."
        )
    }
}
