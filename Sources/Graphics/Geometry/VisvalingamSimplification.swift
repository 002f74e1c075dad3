/// Visvalingam simplification: the weight of each point of a line is the area of the triangle that the line loses
/// without it.
///
/// Points are taken off one by one, that with the smallest triangle first; what remains above a weight is the line
/// simplified to that size. Of a line that ends where it begins the two heaviest points always remain, so that an
/// island stays an island. The work grows as n log n. Source: M. Visvalingam and J. D. Whyatt, "Line generalisation by
/// repeated elimination of points" (1993).
struct VisvalingamSimplification {
    /// By place along the arc, in square metres; the ends have an infinite weight.
    private(set) var weights: [Double]
    private let points: [PlanePoint]
    private var before: [Int]
    private var after: [Int]
    private var current: [Double]

    init(of points: [PlanePoint]) {
        self.points = points
        weights = Array(repeating: .infinity, count: points.count)
        before = points.indices.map { $0 - 1 }
        after = points.indices.map { $0 + 1 }
        current = weights
        guard points.count > 2 else { return }
        eliminate()
        if points.first == points.last { keepTriangle() }
    }

    private mutating func eliminate() {
        var queue = PriorityQueue()
        for place in 1..<(points.count - 1) { measure(place, &queue) }
        var heaviest = 0.0
        while let (weight, place) = queue.popLightest() {
            // The entry is stale where a neighbour was removed since.
            guard weights[place].isInfinite, weight == current[place] else { continue }
            heaviest = max(heaviest, weight)
            weights[place] = heaviest
            let (previous, next) = (before[place], after[place])
            after[previous] = next
            before[next] = previous
            if previous > 0 { measure(previous, &queue) }
            if next < points.count - 1 { measure(next, &queue) }
        }
    }

    private mutating func measure(_ place: Int, _ queue: inout PriorityQueue) {
        let (a, b, c) = (points[before[place]], points[place], points[after[place]])
        let area = ((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)).magnitude / 2
        current[place] = area.isFinite ? area : 0
        queue.push(current[place], place)
    }

    private mutating func keepTriangle() {
        let inner = 1..<(points.count - 1)
        for place in inner.sorted(by: { (weights[$1], $0) < (weights[$0], $1) }).prefix(2) {
            weights[place] = .infinity
        }
    }
}

/// A priority queue of places by weight, the lightest first; of two that weigh the same the earlier place.
///
/// A binary heap: pushing and popping take log n steps.
private struct PriorityQueue {
    private var entries: [(weight: Double, place: Int)] = []

    mutating func push(_ weight: Double, _ place: Int) {
        entries.append((weight, place))
        var child = entries.count - 1
        while child > 0 {
            let parent = (child - 1) / 2
            guard entries[child] < entries[parent] else { return }
            entries.swapAt(child, parent)
            child = parent
        }
    }

    mutating func popLightest() -> (weight: Double, place: Int)? {
        guard let lightest = entries.first else { return nil }
        let last = entries.removeLast()
        if entries.isEmpty { return lightest }
        entries[0] = last
        var parent = 0
        while true {
            let left = parent * 2 + 1
            let right = left + 1
            guard left < entries.count else { return lightest }
            let child = right < entries.count && entries[right] < entries[left] ? right : left
            guard entries[child] < entries[parent] else { return lightest }
            entries.swapAt(child, parent)
            parent = child
        }
    }
}
