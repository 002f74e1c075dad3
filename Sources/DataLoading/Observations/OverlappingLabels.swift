/// Finds labels of parts that may hold other parts: ranges that overlap, and words that others begin from.
struct OverlappingLabels {
    /// A label, and others that it seems to hold.
    struct Candidate {
        /// The position of the larger one.
        let whole: Int
        /// The positions of those in it: one where ranges overlap, several where words are those of the whole.
        let parts: [Int]
        /// Whether their ranges say so, and not only their words.
        let isRange: Bool
    }

    /// A table has no list of parts that is longer, but of things that are no parts.
    static let mostLabels = 400
    /// So many are held against the figures.
    static let mostCandidates = 16
    private static let mostWords = 12

    /// Empty where no two labels overlap.
    let candidates: [Candidate]

    init(_ labels: [String]) {
        guard labels.count > 1, labels.count <= Self.mostLabels else {
            candidates = []
            return
        }
        let ranges = Self.ranges(labels)
        candidates = Array((ranges.prefix(Self.mostCandidates / 2) + Self.nested(labels)).prefix(Self.mostCandidates))
    }

    private static func ranges(_ labels: [String]) -> [Candidate] {
        let known = labels.map { $0.utf8.count <= 200 ? LabelRange($0) : nil }
        // One range alone is a number of something, and so are numbers.
        guard known.contains(where: { $0.map { $0.range.lowerBound < $0.range.upperBound } ?? false }),
            known.count(where: { $0 != nil }) * 2 > labels.count
        else { return [] }
        var found: [Candidate] = []
        for (position, range) in known.enumerated() {
            guard let range else { continue }
            for other in known.indices.dropFirst(position + 1) {
                guard let second = known[other], range.overlaps(second) else { continue }
                let isFirstWhole = Self.size(range) >= Self.size(second)
                let (whole, part) = isFirstWhole ? (position, other) : (other, position)
                found.append(Candidate(whole: whole, parts: [part], isRange: true))
            }
        }
        return found
    }

    private static func size(_ range: LabelRange) -> Int {
        range.range.upperBound - range.range.lowerBound
    }

    /// Labels all of whose words stand in two others at least: `Owned` in `Owned outright` and `Owned with a mortgage`.
    private static func nested(_ labels: [String]) -> [Candidate] {
        let words = labels.map { label in
            label.lowercased().split { !$0.isLetter && !$0.isNumber }.prefix(mostWords).map(String.init)
        }
        let positions = Dictionary(zip(words.map { $0.joined(separator: " ") }, labels.indices)) { first, _ in first }
        var parts: [Int: Set<Int>] = [:]
        for (label, words) in words.enumerated() {
            for start in words.indices {
                for end in start..<words.count where end - start + 1 < words.count {
                    guard let whole = positions[words[start...end].joined(separator: " ")] else { continue }
                    parts[whole, default: []].insert(label)
                }
            }
        }
        return parts.filter { $0.value.count > 1 }.sorted { $0.key < $1.key }.map { whole, parts in
            Candidate(whole: whole, parts: parts.sorted(), isRange: false)
        }
    }
}

/// Whether the figures agree with what labels say: that one part holds others.
struct OverlapTally {
    /// The sums in which the whole stands beside its parts, and those in which only one of them does.
    private var (both, alone) = (0, 0)
    /// The sums in which the whole is no smaller than the parts, and those in which it is as large.
    private var (larger, equal) = (0, 0)

    /// Takes the numbers of one sum: nil for a whole that is not in it, and NaN for a number that is not known.
    mutating func add(whole: Double?, parts: [Double]) {
        guard let whole, !parts.isEmpty else {
            alone += 1
            return
        }
        both += 1
        let sum = parts.reduce(0, +)
        if !(sum > whole * 1.05) { larger += 1 }
        if parts.count > 1, whole > 0, abs(whole - sum) <= whole * 0.05 { equal += 1 }
    }

    /// Whether the whole holds the parts, as far as their numbers tell.
    func holds(isRange: Bool) -> Bool {
        guard both > alone else { return false }
        return isRange ? larger * 10 >= both * 8 : both > 1 && equal * 10 >= both * 8
    }
}
