/// An area as it is drawn: closed rings, filled by the even-odd rule, so that a ring inside another is a hole.
package struct DrawnShape: Hashable, Sendable {
    /// The last point of a ring is not repeated.
    package let rings: [[GridPoint]]

    /// A shape of closed rings, in any order and direction.
    package init(rings: [[GridPoint]]) {
        self.rings = rings
    }

    /// Nil for a shape without rings.
    package var box: GridBox? { GridBox(around: rings.joined()) }

    /// Twice the area that a ring encloses, negative where it runs the other way round.
    package static func doubleArea(of ring: [GridPoint]) -> Int {
        guard var previous = ring.last else { return 0 }
        var sum = 0
        for point in ring {
            sum += previous.x * point.y - point.x * previous.y
            previous = point
        }
        return sum
    }

    /// A place to write the area's name: the middle of its largest piece, nil for a shape without rings.
    package var labelPlace: (point: GridPoint, width: Int)? { labelPlaces.first }

    /// Places to write the area's name: the middles of the stretches inside its largest piece along five level lines
    /// across it, the longest first; none for a shape without rings.
    package var labelPlaces: [(point: GridPoint, width: Int)] {
        guard let largest = rings.max(by: { Self.doubleArea(of: $0).magnitude < Self.doubleArea(of: $1).magnitude }),
            let box = GridBox(around: largest)
        else { return [] }
        var places: [(point: GridPoint, width: Int)] = []
        for share in [5, 4, 6, 3, 7] {
            let level = box.top + box.height * share / 10
            let crossings = Self.crossings(of: largest, at: level)
            for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
                let width = crossings[pair + 1] - crossings[pair]
                guard width > 0 else { continue }
                places.append((GridPoint(x: (crossings[pair] + crossings[pair + 1]) / 2, y: level), width))
            }
        }
        guard !places.isEmpty else { return [(box.middle, box.width)] }
        return places.indices.sorted { (places[$1].width, $0) < (places[$0].width, $1) }.map { places[$0] }
    }

    /// Whether a rectangle lies wholly inside, so that what is written in it touches no other shape.
    package func holds(_ box: GridBox) -> Bool {
        let level = box.middle.y
        let left = rings.reduce(0) { $0 + Self.crossings(of: $1, at: level).count { $0 < box.middle.x } }
        guard left % 2 == 1 else { return false }
        var isCrossed = false
        visitEdges(from: box.top, to: box.bottom) { left, right in
            if left < box.right, right > box.left { isCrossed = true }
        }
        return !isCrossed
    }

    /// How far to the left and to the right its edges reach between two level lines; nil where it has none there.
    package func reach(from top: Int, to bottom: Int) -> (left: Int, right: Int)? {
        var reach: (left: Int, right: Int)?
        visitEdges(from: top, to: bottom) { left, right in
            reach = (min(reach?.left ?? left, left), max(reach?.right ?? right, right))
        }
        return reach
    }

    /// The parts of its edges between two level lines, by how far to the left and to the right each reaches.
    private func visitEdges(from top: Int, to bottom: Int, _ visit: (_ left: Int, _ right: Int) -> Void) {
        for ring in rings {
            guard var start = ring.last else { continue }
            for end in ring {
                let (high, low) = start.y < end.y ? (start, end) : (end, start)
                start = end
                guard low.y >= top, high.y <= bottom else { continue }
                let height = low.y - high.y
                let run = low.x - high.x
                let first = height == 0 ? high.x : high.x + (max(high.y, top) - high.y) * run / height
                let last = height == 0 ? low.x : high.x + (min(low.y, bottom) - high.y) * run / height
                visit(min(first, last), max(first, last))
            }
        }
    }

    /// Where a ring crosses a level line, from left to right.
    private static func crossings(of ring: [GridPoint], at level: Int) -> [Int] {
        guard var previous = ring.last else { return [] }
        var found: [Int] = []
        for point in ring {
            if (previous.y <= level) != (point.y <= level) {
                found.append(previous.x + (level - previous.y) * (point.x - previous.x) / (point.y - previous.y))
            }
            previous = point
        }
        return found.sorted()
    }
}

/// A point on a drawing in whole units, from its upper left corner to the right and down.
package struct GridPoint: Hashable, Sendable {
    /// Units from the left edge.
    package let x: Int
    /// Units from the upper edge.
    package let y: Int

    /// A point at so many units from the upper left corner.
    package init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }
}

/// The smallest upright rectangle around points of a drawing.
package struct GridBox: Hashable, Sendable {
    /// The least x.
    package private(set) var left: Int
    /// The least y.
    package private(set) var top: Int
    /// The greatest x.
    package private(set) var right: Int
    /// The greatest y.
    package private(set) var bottom: Int

    /// Nil for no points.
    package init?(around points: some Sequence<GridPoint>) {
        var iterator = points.makeIterator()
        guard let first = iterator.next() else { return nil }
        (left, top, right, bottom) = (first.x, first.y, first.x, first.y)
        while let point = iterator.next() {
            left = min(left, point.x)
            top = min(top, point.y)
            right = max(right, point.x)
            bottom = max(bottom, point.y)
        }
    }

    /// A rectangle by its edges.
    package init(left: Int, top: Int, right: Int, bottom: Int) {
        (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
    }

    /// Units from left to right.
    package var width: Int { right - left }
    /// Units from top to bottom.
    package var height: Int { bottom - top }
    /// The centre, rounded to whole units.
    package var middle: GridPoint { GridPoint(x: (left + right) / 2, y: (top + bottom) / 2) }

    /// Whether two rectangles have an area in common; a common edge is none.
    package func overlaps(_ other: GridBox) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    /// Whether another rectangle lies inside, edges included.
    package func contains(_ other: GridBox) -> Bool {
        left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom
    }
}
