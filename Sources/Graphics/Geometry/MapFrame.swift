/// How metres become units of a drawing: north is up, and everything lies inside.
package struct MapFrame: Hashable, Sendable {
    /// The width of the drawing, in units of the view box.
    package let width: Int
    /// The height of the drawing, in units of the view box.
    package let height: Int
    /// Units for a metre.
    package let scale: Double
    private let west: Double
    private let north: Double
    private let margin: Int

    /// The largest frame within a size that holds all points; nil for no points, or for points that are not numbers.
    ///
    /// - Parameter margin: units left free along each edge.
    package init?(
        around points: some Sequence<PlanePoint>,
        mostWidth: Int,
        mostHeight: Int,
        margin: Int
    ) {
        var (west, east, south, north) = (Double.infinity, -Double.infinity, Double.infinity, -Double.infinity)
        for point in points {
            west = min(west, point.x)
            east = max(east, point.x)
            south = min(south, point.y)
            north = max(north, point.y)
        }
        guard west <= east, south <= north, (east - west).isFinite, (north - south).isFinite else { return nil }
        let room = (x: Double(max(mostWidth - 2 * margin, 1)), y: Double(max(mostHeight - 2 * margin, 1)))
        // A point has no extent; a metre is as good as any.
        let extent = (x: max(east - west, 1), y: max(north - south, 1))
        scale = min(room.x / extent.x, room.y / extent.y)
        width = Int((extent.x * scale).rounded(.up)) + 2 * margin
        height = Int((extent.y * scale).rounded(.up)) + 2 * margin
        self.west = west
        self.north = north
        self.margin = margin
    }

    /// The place of a point, held at the frame's edges.
    package func place(_ point: PlanePoint) -> GridPoint {
        GridPoint(
            x: Self.whole((point.x - west) * scale, within: 0...(width - 2 * margin)) + margin,
            y: Self.whole((north - point.y) * scale, within: 0...(height - 2 * margin)) + margin
        )
    }

    private static func whole(_ number: Double, within range: ClosedRange<Int>) -> Int {
        guard number.isFinite else { return range.lowerBound }
        return Int(min(max(number.rounded(), Double(range.lowerBound)), Double(range.upperBound)))
    }
}

/// A round length on the ground, and how long it is on a drawing.
package struct ScaleBar: Hashable, Sendable {
    /// 1, 2 or 5 times a power of ten.
    package let metres: Int
    /// In units of the drawing.
    package let length: Int

    /// The longest of 1, 2, 5, 10, 20, 50 … metres that fits into a number of units; nil where not even a metre does.
    package init?(on frame: MapFrame, most: Int) {
        var best: Int?
        var step = 1
        while step <= 10_000_000 {
            for factor in [1, 2, 5] where Double(step * factor) * frame.scale <= Double(most) { best = step * factor }
            step *= 10
        }
        guard let best else { return nil }
        metres = best
        length = Int((Double(best) * frame.scale).rounded())
    }
}
