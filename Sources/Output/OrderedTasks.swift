private import Glibc

/// Work on many small things at once, with the results in the order of the things.
enum OrderedTasks {
    /// So many things are one task: enough that starting tasks costs nothing, few enough that threads end together.
    private static let batch = 128

    /// How many threads to use: so many, or as many as there are processors.
    static func threads(_ wish: Int?) -> Int {
        max(1, wish ?? sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    }

    /// The results of work on each place from 0, in order.
    ///
    /// After a failure no further batch starts, and of several failures the first in order is thrown: batches start in
    /// order, so the same fault is reported whatever the number of threads.
    static func map<Value: Sendable>(
        _ count: Int,
        threads: Int,
        _ work: @escaping @Sendable (Int) throws(FileError) -> Value
    ) async throws(FileError) -> [Value] {
        let starts = Array(stride(from: 0, to: count, by: batch))
        guard threads > 1, starts.count > 1 else { return try run(0..<count, work).get() }
        let batches = await withTaskGroup(of: (Int, Result<[Value], FileError>).self) { group in
            var results = [Result<[Value], FileError>?](repeating: nil, count: starts.count)
            var next = 0
            var failed = false
            func startNext() {
                guard next < starts.count, !failed else { return }
                let number = next
                let range = starts[number]..<min(starts[number] + batch, count)
                group.addTask { (number, run(range, work)) }
                next += 1
            }
            for _ in 0..<threads { startNext() }
            while let (number, result) = await group.next() {
                if case .failure = result { failed = true }
                results[number] = result
                startNext()
            }
            return results
        }
        var values: [Value] = []
        values.reserveCapacity(count)
        for case let result? in batches { values += try result.get() }
        return values
    }

    private static func run<Value>(
        _ range: Range<Int>,
        _ work: (Int) throws(FileError) -> Value
    ) -> Result<[Value], FileError> {
        var values: [Value] = []
        values.reserveCapacity(range.count)
        do throws(FileError) {
            for place in range { values.append(try work(place)) }
        } catch {
            return .failure(error)
        }
        return .success(values)
    }
}
