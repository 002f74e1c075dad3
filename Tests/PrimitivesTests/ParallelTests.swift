import Primitives
import Testing

@Suite struct ParallelMapTests {
    @Test(arguments: [0, 1, 31, 32, 33, 1_000], [1, 32, 5_000])
    func keepsTheOrderOfTheThings(_ count: Int, batch: Int) {
        let things = Array(0..<count)
        #expect(Parallel.map(things, batch: batch) { $0 * 3 } == things.map { $0 * 3 })
    }

    @Test func takesBatchesThatMakeNoSense() {
        #expect(Parallel.map([1, 2, 3], batch: -1) { $0 } == [1, 2, 3])
    }
}

@Suite struct ParallelBothTests {
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
