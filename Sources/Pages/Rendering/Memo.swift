internal import Synchronization

/// Caches the results of a pure function, for values that many pages share and some builds never need.
///
/// The value follows from the key alone, so it makes no difference which thread asks first, and none if two make it at
/// the same time.
final class Memo<Key: Hashable & Sendable, Value: Sendable>: Sendable {
    private let known = Mutex<[Key: Value]>([:])

    /// - Parameter make: gives the same value whenever it is called for the key.
    func value(for key: Key, make: () -> Value) -> Value {
        if let value = known.withLock({ $0[key] }) { return value }
        let made = make()
        known.withLock { $0[key] = made }
        return made
    }
}
