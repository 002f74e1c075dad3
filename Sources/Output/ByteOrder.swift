/// The order of paths: by their bytes, as the manifest lists them on every computer.
///
/// Swift compares strings by what they look like, so that two spellings of `é` are equal; to a disk they are two names.
enum ByteOrder {
    static func precedes(_ left: String, _ right: String) -> Bool {
        let (left, right) = (left.utf8.span, right.utf8.span)
        let common = min(left.count, right.count)
        for place in 0..<common where left[place] != right[place] {
            return left[place] < right[place]
        }
        return left.count < right.count
    }

    /// Whether a sorted list has a path, found by halving.
    static func contains(_ path: String, in sorted: [String]) -> Bool {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if precedes(sorted[middle], path) { low = middle + 1 } else { high = middle }
        }
        return low < sorted.count && !precedes(path, sorted[low])
    }

    /// Goes through two sorted lists side by side, once for each path, with what either list has of it.
    ///
    /// - Parameter path: gives the path by which both are sorted; no list has one twice.
    static func merge<Item>(
        _ left: [Item],
        _ right: [Item],
        by path: (Item) -> String,
        _ body: (Item?, Item?) -> Void
    ) {
        var (i, j) = (0, 0)
        while i < left.count || j < right.count {
            let takesLeft = j == right.count || i < left.count && !precedes(path(right[j]), path(left[i]))
            let takesRight = i == left.count || j < right.count && !precedes(path(left[i]), path(right[j]))
            body(takesLeft ? left[i] : nil, takesRight ? right[j] : nil)
            if takesLeft { i += 1 }
            if takesRight { j += 1 }
        }
    }

    /// The paths of either sorted list, each once, sorted.
    static func union(_ left: [String], _ right: [String]) -> [String] {
        var result: [String] = []
        result.reserveCapacity(max(left.count, right.count))
        merge(left, right, by: \.self) { left, right in
            if let path = left ?? right { result.append(path) }
        }
        return result
    }
}
