private import Dispatch
private import Synchronization

extension Parallel {
    /// Works on many things at once and uses the results one at a time, in the order of the things.
    ///
    /// A result that comes before its turn waits. Once those that wait are too large together, no thread begins
    /// anything new, so that memory stays bounded however slowly the results are used.
    ///
    /// - Parameters:
    ///   - limit: the most that results may weigh that wait for their turn; one more for each thread may come on top.
    ///   - weight: of a result, in the unit of the limit.
    ///   - threads: the most threads to use; as many as there are processors where it is nil, one where it is less.
    ///   - work: gives the same for a thing whenever it is called, on whatever thread.
    ///   - use: is called once for each result, never twice at a time, on any thread. Where it throws, nothing more is
    ///     begun and the error is thrown.
    package static func stream<Things: RandomAccessCollection & Sendable, Value: Sendable, Failure: Error>(
        _ things: Things,
        waitingAtMost limit: Int,
        weight: @Sendable (Value) -> Int,
        threads: Int? = nil,
        _ work: @Sendable (Things.Element) -> Value,
        inOrder use: @Sendable (Value) throws(Failure) -> Void
    ) throws(Failure) where Things.Index == Int {
        let queue = OrderedQueue<Value, Failure>(count: things.count, limit: max(1, limit))
        // More iterations than processors run one after another, and find nothing left to do.
        DispatchQueue.concurrentPerform(iterations: max(1, min(threads ?? things.count, things.count))) { _ in
            while let number = queue.next() {
                let value = work(things[things.startIndex + number])
                var turn = queue.deposit(value, weight(value), of: number)
                while let value = turn {
                    do throws(Failure) {
                        try use(value)
                        turn = queue.advance()
                    } catch {
                        queue.fail(error)
                        return
                    }
                }
            }
        }
        if let failure = queue.failure { throw failure }
    }
}

/// Results that wait for their turn, and the threads that wait until there is room for more.
private final class OrderedQueue<Value: Sendable, Failure: Error>: Sendable {
    private struct State {
        /// How many things have been begun, and how many results have been used.
        var started = 0
        var used = 0
        /// By the number of the thing, with its weight.
        var ready: [Int: (value: Value, weight: Int)] = [:]
        /// What the results weigh that are ready or being used.
        var weight = 0
        /// The weight of the result that a thread is using; nil where none is.
        var inUse: Int?
        var failure: Failure?
        /// How many threads wait for room.
        var waiting = 0
    }

    private let count: Int
    private let limit: Int
    private let state = Mutex(State())
    private let room = DispatchSemaphore(value: 0)

    init(count: Int, limit: Int) {
        self.count = count
        self.limit = limit
    }

    var failure: Failure? { state.withLock { $0.failure } }

    /// The number of the next thing to work on, once there is room for its result; nil where nothing is left to do.
    ///
    /// Results weigh something only while one before them is being made or used, and that thread ends the wait.
    func next() -> Int? {
        while true {
            let (number, waits): (Int?, Bool) = state.withLock { state in
                guard state.failure == nil, state.started < count else { return (nil, false) }
                guard state.weight < limit else {
                    state.waiting += 1
                    return (nil, true)
                }
                defer { state.started += 1 }
                return (state.started, false)
            }
            guard waits else { return number }
            room.wait()
        }
    }

    /// Keeps a result until its turn, and gives it back where that is now; then the caller uses it and asks `advance`.
    func deposit(_ value: Value, _ weight: Int, of number: Int) -> Value? {
        state.withLock { state in
            state.weight += weight
            state.ready[number] = (value, weight)
            return Self.take(&state)
        }
    }

    /// Ends the use of a result, and gives the one that follows where it is ready.
    func advance() -> Value? {
        let (value, waiting) = state.withLock { state in
            state.weight -= state.inUse ?? 0
            state.inUse = nil
            state.used += 1
            return (Self.take(&state), Self.wake(&state))
        }
        for _ in 0..<waiting { room.signal() }
        return value
    }

    /// Ends everything for a failure: the result stays in use, so that none is used after it.
    func fail(_ error: Failure) {
        let waiting = state.withLock { state in
            state.failure = error
            return Self.wake(&state)
        }
        for _ in 0..<waiting { room.signal() }
    }

    private static func take(_ state: inout State) -> Value? {
        guard state.inUse == nil, let first = state.ready.removeValue(forKey: state.used) else { return nil }
        state.inUse = first.weight
        return first.value
    }

    private static func wake(_ state: inout State) -> Int {
        defer { state.waiting = 0 }
        return state.waiting
    }
}
