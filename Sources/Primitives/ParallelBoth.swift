private import Dispatch
private import Synchronization

extension Parallel {
    /// What two pieces of work give that are done at the same time.
    package static func both<First: Sendable, Second: Sendable>(
        _ first: @Sendable () -> First,
        and second: @Sendable () -> Second
    ) -> (First, Second) {
        let done = Mutex<(first: First?, second: Second?)>((nil, nil))
        DispatchQueue.concurrentPerform(iterations: 2) { number in
            if number == 0 {
                let value = first()
                done.withLock { $0.first = value }
            } else {
                let value = second()
                done.withLock { $0.second = value }
            }
        }
        let values = done.withLock(\.self)
        guard let first = values.first, let second = values.second else {
            preconditionFailure("both pieces of work have been done")
        }
        return (first, second)
    }
}
