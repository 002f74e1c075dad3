import Primitives
import Synchronization
import Testing

@Suite struct ParallelTests {
    @Test(arguments: [0, 1, 31, 32, 33, 1_000], [1, 32, 5_000])
    func keepsTheOrderOfTheThings(_ count: Int, batch: Int) {
        let things = Array(0..<count)
        #expect(Parallel.map(things, batch: batch) { $0 * 3 } == things.map { $0 * 3 })
        #expect(Parallel.map(0..<count, batch: batch, threads: 3) { $0 * 3 } == things.map { $0 * 3 })
    }

    @Test func takesBatchesThatMakeNoSense() {
        #expect(Parallel.map([1, 2, 3], batch: -1) { $0 } == [1, 2, 3])
        for threads in [-1, 0] { #expect(Parallel.map([1, 2, 3], batch: 1, threads: threads) { $0 } == [1, 2, 3]) }
    }

    private struct Fault: Error, Equatable {
        let thing: Int
    }

    @Test(arguments: [nil, 1, 2, 16])
    func throwsTheFirstFailureInOrder(threads: Int?) {
        #expect(throws: Fault(thing: 300)) {
            try Parallel.map(0..<1_000, batch: 10, threads: threads) { thing throws(Fault) in
                if thing >= 300 { throw Fault(thing: thing) }
            }
        }
    }

    @Test(arguments: [1, 2]) func beginsNothingMoreAfterAFailure(threads: Int) {
        let begun = Mutex(0)
        #expect(throws: Fault(thing: 0)) {
            try Parallel.map(0..<100_000, batch: 1, threads: threads) { thing throws(Fault) in
                begun.withLock { $0 += 1 }
                throw Fault(thing: thing)
            }
        }
        #expect(begun.withLock { $0 } <= threads)
    }

    @Test func givesWhatBothPiecesOfWorkGive() {
        let (sum, text) = Parallel.both {
            (0..<1_000).reduce(0, +)
        } and: {
            String(repeating: "a", count: 3)
        }
        #expect(sum == 499_500)
        #expect(text == "aaa")
    }

    @Test func sharesOutWorkInsideItsWork() {
        let (first, second) = Parallel.both {
            Parallel.map(Array(0..<500)) { $0 + 1 }
        } and: {
            Parallel.map(Array(0..<500)) { $0 + 2 }
        }
        #expect(first == Array(1...500))
        #expect(second == Array(2...501))
    }

    @Test func keepsWorkThatGivesNothingApartFromNone() {
        let (first, second): (Int?, Int?) = Parallel.both {
            nil
        } and: {
            1
        }
        #expect(first == nil)
        #expect(second == 1)
    }
}
