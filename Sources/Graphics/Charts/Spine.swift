package import Templates

/// A spine chart: where an area lies between the extremes of its level, for one row of a table that has the numbers.
///
/// The area that it is compared with is the middle, and both sides have one scale, so that a length means the same left
/// and right. The better end is on the right; where neither is better, the higher.
package struct Spine: Hashable, Sendable {
    /// The area's value, in any unit that the scale shares.
    package let value: Double
    /// The shape that is drawn at the value.
    package let mark: ChartMark
    /// The lowest value of the level.
    package let lowest: Double
    /// The highest value of the level.
    package let highest: Double
    /// A quarter of the areas lie below the one and a quarter above the other; nil for too few areas.
    package let middleHalf: ClosedRange<Double>?
    /// The value of the larger area.
    package let comparator: Double
    /// Whether low values are on the right.
    package let lowIsBetter: Bool

    /// Nil where a number is not finite.
    package init?(
        value: Double,
        mark: ChartMark,
        lowest: Double,
        highest: Double,
        middleHalf: ClosedRange<Double>?,
        comparator: Double,
        lowIsBetter: Bool
    ) {
        guard value.isFinite, lowest.isFinite, highest.isFinite, comparator.isFinite, lowest <= highest else {
            return nil
        }
        self.value = value
        self.mark = mark
        self.lowest = lowest
        self.highest = highest
        self.middleHalf = middleHalf
        self.comparator = comparator
        self.lowIsBetter = lowIsBetter
    }

    /// From 4 to 96 per cent of the width, 50 for the area compared with.
    package func place(_ number: Double) -> Double {
        let farthest = max(abs(lowest / 2 - comparator / 2), abs(highest / 2 - comparator / 2))
        guard farthest > 0 else { return 50 }
        let share = min(max((number / 2 - comparator / 2) / farthest, -1), 1)
        return 50 + 46 * (lowIsBetter ? -share : share)
    }

    /// The drawing alone; the table around it says in its cells what is to be seen, so readers of speech skip it.
    package var svg: HTML {
        var writer = SVGWriter(capacity: 512)
        writer.element("svg", .style("spine"), .text("aria-hidden", "true"), .number("height", 22)) { svg in
            bar("range", lowest, highest, &svg)
            if let middleHalf { bar("half", middleHalf.lowerBound, middleHalf.upperBound, &svg) }
            svg.upright("axis", x: 50, from: 0, to: 22)
            mark.draw(x: place(value), y: 11, on: &svg)
        }
        return writer.html
    }

    private func bar(_ style: String, _ first: Double, _ last: Double, _ svg: inout SVGWriter) {
        let start = min(place(first), place(last))
        svg.element(
            "rect",
            .style(style),
            .percent("x", start),
            .number("y", 5),
            .percent("width", max(place(first), place(last)) - start),
            .number("height", 12)
        )
    }
}
