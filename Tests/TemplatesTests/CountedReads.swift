import Synchronization

/// A context that remembers which of its fields were asked for.
final class CountedReads: Sendable {
    let reads = Mutex<[String]>([])

    /// Notes that a field was asked for, and gives its name as its value.
    func read(_ name: String) -> String {
        reads.withLock { $0.append(name) }
        return name
    }
}
