private import Dispatch
private import Synchronization

/// Pure work on all processors of the machine.
package enum Parallel {
    /// How many things a thread takes at a time, so that scheduling costs nothing beside the work.
    private static let batch = 32

    /// A parallel map: the results of the work in the order of the things.
    ///
    /// - Parameters:
    ///   - batch: how many things a thread takes at a time; 1 where each is long work.
    ///   - work: a pure function, called from any thread.
    package static func map<Thing: Sendable, Result: Sendable>(
        _ things: [Thing],
        batch: Int = batch,
        _ work: @Sendable (Thing) -> Result
    ) -> [Result] {
        let starts = Array(stride(from: 0, to: things.count, by: max(1, batch)))
        guard starts.count > 1 else { return things.map(work) }
        let done = Mutex([[Result]](repeating: [], count: starts.count))
        DispatchQueue.concurrentPerform(iterations: starts.count) { number in
            let end = number + 1 < starts.count ? starts[number + 1] : things.count
            let results = things[starts[number]..<end].map(work)
            done.withLock { $0[number] = results }
        }
        return done.withLock { $0.flatMap(\.self) }
    }

    /// The results of two pieces of work that are done at the same time.
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
