internal import Diagnostics

/// Numbers texts from 0 in the order they are added, and finds the number of a text without making a string of it.
///
/// Open addressing with linear probing; the hash is FNV-1a (Fowler, Noll and Vo, 1991).
struct ByteHashMap {
    /// A bucket of the hash map; free where the number is negative.
    private struct Bucket {
        var hash: UInt32 = 0
        var number: Int32 = -1
        var start: Int = 0
        var length: Int = 0
    }

    private var buckets = Array(repeating: Bucket(), count: 16)
    private var keys: [UInt8] = []
    /// Where each text ends in `keys`.
    private var ends: [Int] = []

    /// The number of different texts.
    var count: Int { ends.count }

    /// The number of a text, or nil where it was never added.
    @inline(__always)
    func number(of range: Range<Int>, in bytes: Span<UInt8>) -> Int? {
        let hash = Self.hash(range, in: bytes)
        let number = buckets[position(of: range, in: bytes, hash: hash)].number
        return number < 0 ? nil : Int(number)
    }

    /// Adds a text where it is new, and gives its number.
    mutating func insert(_ range: Range<Int>, in bytes: Span<UInt8>) -> (number: Int, isNew: Bool) {
        let hash = Self.hash(range, in: bytes)
        let position = position(of: range, in: bytes, hash: hash)
        if buckets[position].number >= 0 { return (Int(buckets[position].number), false) }
        let number = Int32(truncatingIfNeeded: ends.count)
        buckets[position] = Bucket(hash: hash, number: number, start: keys.count, length: range.count)
        for offset in range { keys.append(bytes[offset]) }
        ends.append(keys.count)
        if ends.count * 2 > buckets.count { grow() }
        return (Int(number), true)
    }

    /// Adds a text where it is new, and gives its number.
    @discardableResult
    mutating func insert(_ text: String) -> (number: Int, isNew: Bool) {
        let bytes = Array(text.utf8)
        return insert(0..<bytes.count, in: bytes.span)
    }

    /// The text with a number.
    func text(_ number: Int) -> String {
        String(decoding: keys[(number == 0 ? 0 : ends[number - 1])..<ends[number]], as: UTF8.self)
    }

    /// The bucket that holds a text, or the free one where it belongs.
    @inline(__always)
    private func position(of range: Range<Int>, in bytes: Span<UInt8>, hash: UInt32) -> Int {
        let mask = buckets.count - 1
        var position = Int(hash) & mask
        while true {
            let bucket = buckets[position]
            if bucket.number < 0 || (bucket.hash == hash && holds(bucket, range, in: bytes)) { return position }
            position = (position + 1) & mask
        }
    }

    @inline(__always)
    private func holds(_ bucket: Bucket, _ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        guard bucket.length == range.count else { return false }
        var offset = 0
        while offset < bucket.length {
            if keys[bucket.start + offset] != bytes[range.lowerBound + offset] { return false }
            offset += 1
        }
        return true
    }

    private mutating func grow() {
        var larger = Array(repeating: Bucket(), count: buckets.count * 2)
        let mask = larger.count - 1
        for bucket in buckets where bucket.number >= 0 {
            var position = Int(bucket.hash) & mask
            while larger[position].number >= 0 { position = (position + 1) & mask }
            larger[position] = bucket
        }
        buckets = larger
    }

    @inline(__always)
    private static func hash(_ range: Range<Int>, in bytes: Span<UInt8>) -> UInt32 {
        var hash: UInt32 = 0x811C_9DC5
        var position = range.lowerBound
        while position < range.upperBound {
            hash = (hash ^ UInt32(bytes[position])) &* 0x0100_0193
            position += 1
        }
        return hash ^ hash >> 15
    }
}

/// Counts different texts of a column that could not be understood, with the place where each was first.
struct TextTally {
    /// More different texts than this are only counted.
    static let limit = 100_000

    struct Entry {
        let text: String
        let count: Int
        let first: SourceLocation
    }

    private var texts = ByteHashMap()
    private var counts: [Int] = []
    private var firsts: [SourceLocation] = []
    /// How many rows held one of the texts.
    private(set) var rows = 0

    /// The number of a text; nil where it was never counted.
    func number(_ range: Range<Int>, in bytes: Span<UInt8>) -> Int? {
        texts.number(of: range, in: bytes)
    }

    /// The text with a number.
    func text(_ number: Int) -> String { texts.text(number) }

    /// Counts one row, and gives the number of its text; nil where it is only counted.
    @discardableResult
    mutating func add(_ range: Range<Int>, in bytes: Span<UInt8>, at location: () -> SourceLocation) -> Int? {
        rows += 1
        if let number = texts.number(of: range, in: bytes) {
            counts[number] += 1
            return number
        }
        guard texts.count < Self.limit else { return nil }
        counts.append(1)
        firsts.append(location())
        return texts.insert(range, in: bytes).number
    }

    /// The texts in the order they were first seen.
    var entries: [Entry] {
        counts.indices.map { Entry(text: texts.text($0), count: counts[$0], first: firsts[$0]) }
    }
}
