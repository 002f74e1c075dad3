/// Places that wait in the order of their weight, the lightest first; of two that weigh the same the earlier place.
///
/// A binary heap: taking and putting take log n steps.
struct PriorityQueue {
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
