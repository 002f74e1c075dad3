import Glibc

/// Times work by the processor time of its cheapest run, which other work on the machine disturbs least.
enum Stopwatch {
    private static let runs = 40

    /// The processor seconds, of all threads taken together, that the cheapest run took.
    static func best(_ work: () async -> Int) async -> Double {
        var best = Double.infinity
        for _ in 0..<runs {
            let start = clock()
            let sum = await work()
            precondition(sum > 0)
            best = min(best, Double(clock() - start) / Double(CLOCKS_PER_SEC))
        }
        return best
    }
}
