private import Dispatch
private import Synchronization

/// Pure work on many things at once.
package enum Parallel {
    /// So many things are one batch, so that handing them out costs nothing beside the work.
    private static let batch = 32

    /// What the work gives for each of the things, in their order; the processors of the machine share it.
    ///
    /// After a failure no further batch starts, and of several failures the first in order is thrown: batches start in
    /// order, so the same fault is reported whatever the number of threads.
    ///
    /// - Parameters:
    ///   - batch: how many things a thread takes at a time.
    ///   - threads: the most threads to use; as many as there are processors where it is nil, one where it is
    ///     less than that.
    ///   - work: gives the same for a thing whenever it is called, on whatever thread.
    package static func map<Things: RandomAccessCollection & Sendable, Value: Sendable, Failure: Error>(
        _ things: Things,
        batch: Int = batch,
        threads: Int? = nil,
        _ work: @Sendable (Things.Element) throws(Failure) -> Value
    ) throws(Failure) -> [Value] where Things.Index == Int {
        let starts = Array(stride(from: things.startIndex, to: things.endIndex, by: max(1, batch)))
        let threads = min(threads ?? starts.count, starts.count)
        guard threads > 1 else { return try values(of: things, work) }
        let state = Mutex(BatchQueue<Value, Failure>(count: starts.count))
        DispatchQueue.concurrentPerform(iterations: threads) { _ in
            while let number = state.withLock({ $0.next() }) {
                let end = number + 1 < starts.count ? starts[number + 1] : things.endIndex
                do throws(Failure) {
                    let done = try values(of: things[starts[number]..<end], work)
                    state.withLock { $0.results[number] = .success(done) }
                } catch {
                    state.withLock { $0.fail(number, error) }
                }
            }
        }
        var all: [Value] = []
        all.reserveCapacity(things.count)
        for case let result? in state.withLock({ $0.results }) { all += try result.get() }
        return all
    }

    private static func values<Things: Collection, Value, Failure: Error>(
        of things: Things,
        _ work: (Things.Element) throws(Failure) -> Value
    ) throws(Failure) -> [Value] {
        var values: [Value] = []
        values.reserveCapacity(things.count)
        for thing in things { values.append(try work(thing)) }
        return values
    }

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

/// The batches of one piece of work: which is the next, and what came of each.
private struct BatchQueue<Value: Sendable, Failure: Error>: Sendable {
    var results: [Result<[Value], Failure>?]
    private var started = 0
    private var hasFailed = false

    init(count: Int) {
        results = Array(repeating: nil, count: count)
    }

    /// The number of a batch that no thread has begun; nil where there is none, or one has failed.
    mutating func next() -> Int? {
        guard started < results.count, !hasFailed else { return nil }
        defer { started += 1 }
        return started
    }

    mutating func fail(_ number: Int, _ error: Failure) {
        results[number] = .failure(error)
        hasFailed = true
    }
}
