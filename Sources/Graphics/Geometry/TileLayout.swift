/// Places for areas on squared paper, so that each has a tile of the same size.
///
/// Rows go from north to south and within each from west to east, so a tile lies about where its area does among the
/// others. Areas without a known place come last, in the order given.
package struct TileLayout: Hashable, Sendable {
    /// A square of the paper, counted from 0.
    package struct Tile: Hashable, Sendable {
        /// From 0 at the west.
        package let column: Int
        /// From 0 at the north.
        package let row: Int

        /// A tile by its column and row.
        package init(column: Int, row: Int) {
            self.column = column
            self.row = row
        }
    }

    /// One for each area, in their order.
    package let tiles: [Tile]
    /// How many columns the tiles take, at least 1.
    package let columns: Int
    /// How many rows the tiles take.
    package let rows: Int

    /// Lays areas out; the work grows as n log n.
    package init(_ places: [PlanePoint?]) {
        let count = places.count
        let side = Double(count).squareRoot()
        let columns = max(Int(side.rounded(.up)), 1)
        let southwards = places.indices.sorted { Self.isEarlier(places[$0], places[$1], $0, $1) { -$0.y } }
        var tiles = Array(repeating: Tile(column: 0, row: 0), count: count)
        var row = 0
        var start = 0
        while start < count {
            let line = southwards[start..<min(start + columns, count)]
            let eastwards = line.sorted { Self.isEarlier(places[$0], places[$1], $0, $1) { $0.x } }
            for (column, area) in eastwards.enumerated() { tiles[area] = Tile(column: column, row: row) }
            start += columns
            row += 1
        }
        self.tiles = tiles
        self.columns = min(columns, max(count, 1))
        rows = row
    }

    /// Known places first by a measure, then the others; in the order given where nothing tells them apart.
    private static func isEarlier(
        _ left: PlanePoint?,
        _ right: PlanePoint?,
        _ leftPosition: Int,
        _ rightPosition: Int,
        by measure: (PlanePoint) -> Double
    ) -> Bool {
        let (left, right) = (left.map(measure) ?? .infinity, right.map(measure) ?? .infinity)
        return left == right || left.isNaN || right.isNaN ? leftPosition < rightPosition : left < right
    }
}
