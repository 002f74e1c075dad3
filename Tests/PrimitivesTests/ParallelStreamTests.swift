import Primitives
import Synchronization
import Testing

@Suite struct ParallelStreamTests {
    @Test(arguments: [nil, 1, 2, 16], [1, 100, 1 << 30])
    func usesEachResultOnceInOrder(threads: Int?, limit: Int) {
        let used = Mutex<[Int]>([])
        Parallel.stream(
            Array(0..<2_000)[500...],
            waitingAtMost: limit,
            weight: { $0 % 7 },
            threads: threads,
            { $0 * 3 },
            inOrder: { result in used.withLock { $0.append(result) } }
        )
        #expect(used.withLock(\.self) == (500..<2_000).map { $0 * 3 })
    }

    @Test func doesNothingForNothing() {
        Parallel.stream(0..<0, waitingAtMost: 1, weight: { _ in 1 }, { $0 }, inOrder: { _ in Issue.record("used") })
    }

    @Test func takesLimitsAndThreadsThatMakeNoSense() {
        let sum = Mutex(0)
        for (threads, limit) in [(-1, 0), (0, -5)] {
            Parallel.stream(
                0..<10,
                waitingAtMost: limit,
                weight: { _ in 1 },
                threads: threads,
                { $0 },
                inOrder: { result in sum.withLock { $0 += result } }
            )
        }
        #expect(sum.withLock(\.self) == 90)
    }

    private struct Fault: Error, Equatable {
        let thing: Int
    }

    @Test(arguments: [nil, 1, 3]) func usesNothingAfterAFailure(threads: Int?) {
        let used = Mutex<[Int]>([])
        #expect(throws: Fault(thing: 30)) {
            try Parallel.stream(
                0..<100_000,
                waitingAtMost: 8,
                weight: { _ in 1 },
                threads: threads,
                { $0 },
                inOrder: { thing throws(Fault) in
                    if thing == 30 { throw Fault(thing: thing) }
                    used.withLock { $0.append(thing) }
                }
            )
        }
        #expect(used.withLock(\.self) == Array(0..<30))
    }

    /// The first thing is not done before so many others as have room wait for it; then no thread may begin another.
    @Test func beginsNothingMoreWhileTooMuchWaits() {
        let (limit, threads) = (10, 4)
        let begun = Mutex(0)
        let most = Mutex(0)
        let used = Mutex(0)
        Parallel.stream(
            0..<1_000,
            waitingAtMost: limit,
            weight: { _ in 1 },
            threads: threads,
            { thing in
                let ahead =
                    begun.withLock {
                        $0 += 1; return $0
                    } - used.withLock(\.self)
                most.withLock { $0 = max($0, ahead) }
                return thing
            },
            inOrder: { _ in used.withLock { $0 += 1 } }
        )
        #expect(used.withLock(\.self) == 1_000)
        // Each thread may be at work on one, have begun one more, and have used one that is not yet counted.
        #expect(most.withLock(\.self) <= limit + 3 * threads)
    }
}
