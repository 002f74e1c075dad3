/// Keeps the nearest of the areas offered to it without holding on to all of them.
struct NearestList {
    private let count: Int
    private var kept: [Neighbour] = []
    /// Nothing further away than this can be among the nearest.
    private(set) var limit = Double.infinity

    /// A list of at most this many areas, at least one.
    init(count: Int) {
        self.count = count
    }

    mutating func offer(_ neighbour: Neighbour) {
        guard neighbour.distance <= limit else { return }
        kept.append(neighbour)
        if kept.count - count > max(count, 32) { prune() }
    }

    /// The nearest first; of equally near ones the one with the lower index.
    consuming func nearest() -> [Neighbour] {
        prune()
        return kept
    }

    private mutating func prune() {
        kept.sort { ($0.distance, $0.index) < ($1.distance, $1.index) }
        guard kept.count >= count else { return }
        kept.removeLast(kept.count - count)
        limit = kept.last?.distance ?? limit
    }
}
