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
        let order = figures.periods.indices.sorted { figures.periods[$0] < figures.periods[$1] }
        guard let last = order.last, let before = order.dropLast().last else { return nil }
        var values: Set<Double> = []
        var areas = 0
        var first: Int?
        for row in 0..<figures.count where figures.periodPosition(at: row) == last {
            guard let value = figures.value(at: row),
                let other = figures.rows(of: figures.area(at: row)).first(where: {
                    figures.periodPosition(at: $0) == before
                }), let earlier = figures.value(at: other)
            else { continue }
            guard value == earlier else { return nil }
            areas += 1
            values.insert(value)
            if first == nil { first = row }
        }
        // Few different numbers, such as those of libraries, often stay as they are.
        guard areas >= fewest, values.count * 2 > areas, let first else { return nil }
        let (new, old) = (figures.periods[last].linkName, figures.periods[before].linkName)
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
