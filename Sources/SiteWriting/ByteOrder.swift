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

    /// The paths of either sorted list, each once, sorted.
    static func union(_ left: [String], _ right: [String]) -> [String] {
        var result: [String] = []
        result.reserveCapacity(max(left.count, right.count))
        var (i, j) = (0, 0)
        while i < left.count, j < right.count {
            if precedes(left[i], right[j]) {
                result.append(left[i])
                i += 1
            } else {
                if !precedes(right[j], left[i]) { i += 1 }
                result.append(right[j])
                j += 1
            }
        }
        return result + left[i...] + right[j...]
    }
}
