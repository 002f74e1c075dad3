/// How much each point of a line matters to its shape: the area of the triangle that the line loses without it.
///
/// Points are taken off one by one, that with the smallest triangle first; what remains above a weight is the line
/// simplified to that size. Of a line that ends where it begins the two heaviest points always remain, so that an island
/// stays an island. The work grows as n log n.
/// Source: M. Visvalingam and J. D. Whyatt, "Line generalisation by repeated elimination of points" (1993).
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
            // An entry from before a neighbour went is out of date.
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
