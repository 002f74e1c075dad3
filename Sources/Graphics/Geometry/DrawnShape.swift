/// An area as it is drawn: closed lines, inside of which is what an odd number of them encloses.
package struct DrawnShape: Hashable, Sendable {
    /// The last point of a ring is not repeated.
    package let rings: [[GridPoint]]

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
    package var labelPlace: (point: GridPoint, width: Int)? {
        guard let largest = rings.max(by: { Self.doubleArea(of: $0).magnitude < Self.doubleArea(of: $1).magnitude })
        else { return nil }
        return Self.widestMiddle(of: largest)
    }

    /// The middle of the longest stretch inside a ring along one of some level lines.
    private static func widestMiddle(of ring: [GridPoint]) -> (point: GridPoint, width: Int)? {
        guard let box = GridBox(around: ring) else { return nil }
        var best: (point: GridPoint, width: Int)?
        for share in [5, 4, 6, 3, 7] {
            let level = box.top + box.height * share / 10
            let crossings = crossings(of: ring, at: level)
            for pair in stride(from: 0, to: crossings.count - 1, by: 2) {
                let width = crossings[pair + 1] - crossings[pair]
                if width > best?.width ?? 0 {
                    best = (GridPoint(x: (crossings[pair] + crossings[pair + 1]) / 2, y: level), width)
                }
            }
        }
        return best ?? (box.middle, box.width)
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
