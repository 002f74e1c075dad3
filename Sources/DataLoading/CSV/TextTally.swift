internal import Diagnostics

/// Counts different texts of a column that could not be understood, and remembers where each was first.
struct TextTally {
    /// More different texts than this are only counted.
    static let limit = 100_000

    struct Entry {
        let text: String
        let count: Int
        let first: SourceLocation
    }

    private var table = ByteTable()
    private var counts: [Int] = []
    private var firsts: [SourceLocation] = []
    /// How many rows held one of the texts.
    private(set) var rows = 0

    /// Counts one row.
    mutating func add(_ range: Range<Int>, in bytes: Span<UInt8>, at location: () -> SourceLocation) {
        rows += 1
        if let number = table.number(of: range, in: bytes) {
            counts[number] += 1
        } else if table.count < Self.limit {
            _ = table.insert(range, in: bytes)
            counts.append(1)
            firsts.append(location())
        }
    }

    /// The texts in the order they were first seen.
    var entries: [Entry] {
        counts.indices.map { Entry(text: table.text($0), count: counts[$0], first: firsts[$0]) }
    }
}
