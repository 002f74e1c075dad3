private import Dispatch
private import Synchronization

/// Pure work on many things at once.
package enum Parallel {
    /// So many things are worked on one after another, so that handing them out costs nothing beside the work.
    private static let batch = 32

    /// What the work gives for each of the things, in their order; the processors of the machine share it.
    ///
    /// - Parameter work: gives the same for a thing whenever it is called, on whatever thread.
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
}
