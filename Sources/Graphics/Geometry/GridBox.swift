/// The smallest upright rectangle around points of a drawing.
package struct GridBox: Hashable, Sendable {
    package private(set) var left: Int
    package private(set) var top: Int
    package private(set) var right: Int
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

    package init(left: Int, top: Int, right: Int, bottom: Int) {
        (self.left, self.top, self.right, self.bottom) = (left, top, right, bottom)
    }

    package var width: Int { right - left }
    package var height: Int { bottom - top }
    package var middle: GridPoint { GridPoint(x: (left + right) / 2, y: (top + bottom) / 2) }

    package func overlaps(_ other: GridBox) -> Bool {
        left < other.right && other.left < right && top < other.bottom && other.top < bottom
    }

    package func contains(_ other: GridBox) -> Bool {
        left <= other.left && top <= other.top && right >= other.right && bottom >= other.bottom
    }
}
