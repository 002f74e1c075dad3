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
