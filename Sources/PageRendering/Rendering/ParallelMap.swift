/// Maps a list on several threads at once; the results are in the order of the list, whatever finished first.
enum ParallelMap {
    /// - Parameter threads: how many pieces of work are under way at once; below 1 counts as 1.
    static func map<Element: Sendable, Result: Sendable>(
        _ elements: [Element],
        threads: Int,
        _ transform: @escaping @Sendable (Element) -> Result
    ) async -> [Result] {
        let lanes = max(1, threads)
        if lanes == 1 || elements.count < 2 { return elements.map(transform) }
        let size = max(1, min(64, elements.count / (lanes * 4)))
        let chunks = stride(from: 0, to: elements.count, by: size).map { start in
            start..<min(start + size, elements.count)
        }
        var results = [[Result]](repeating: [], count: chunks.count)
        await withTaskGroup(of: (Int, [Result]).self) { group in
            var next = 0
            func startNext() {
                guard next < chunks.count else { return }
                let position = next
                next += 1
                group.addTask { (position, elements[chunks[position]].map(transform)) }
            }
            for _ in 0..<lanes { startNext() }
            for await (position, part) in group {
                results[position] = part
                startNext()
            }
        }
        return results.flatMap { $0 }
    }
}
