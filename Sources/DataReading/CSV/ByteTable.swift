/// Numbers texts from 0 in the order they are added, and finds the number of a text without making a string of it.
///
/// Open addressing with linear probing over one buffer of bytes; the hash is FNV-1a (Fowler, Noll and Vo, 1991).
struct ByteTable {
    private var keys: [UInt8] = []
    private var ends: [Int] = [0]
    private var hashes: [UInt32] = []
    private var slots: [Int32] = Array(repeating: -1, count: 16)

    /// The number of different texts.
    var count: Int { hashes.count }

    /// The number of a text, or nil where it was never added.
    @inline(__always)
    func number(of range: Range<Int>, in bytes: Span<UInt8>) -> Int? {
        let hash = Self.hash(range, in: bytes)
        let found = slots[slot(of: range, in: bytes, hash: hash)]
        return found < 0 ? nil : Int(found)
    }

    /// Adds a text where it is new, and gives its number.
    mutating func insert(_ range: Range<Int>, in bytes: Span<UInt8>) -> (number: Int, isNew: Bool) {
        let hash = Self.hash(range, in: bytes)
        let position = slot(of: range, in: bytes, hash: hash)
        if slots[position] >= 0 { return (Int(slots[position]), false) }
        slots[position] = Int32(truncatingIfNeeded: hashes.count)
        for offset in range { keys.append(bytes[offset]) }
        ends.append(keys.count)
        hashes.append(hash)
        if hashes.count * 2 > slots.count { grow() }
        return (hashes.count - 1, true)
    }

    /// Adds a text where it is new, and gives its number.
    @discardableResult
    mutating func insert(_ text: String) -> (number: Int, isNew: Bool) {
        let bytes = Array(text.utf8)
        return insert(0..<bytes.count, in: bytes.span)
    }

    /// The text with a number.
    func text(_ number: Int) -> String {
        String(decoding: keys[ends[number]..<ends[number + 1]], as: UTF8.self)
    }

    /// The slot that holds a text, or the free one where it belongs.
    @inline(__always)
    private func slot(of range: Range<Int>, in bytes: Span<UInt8>, hash: UInt32) -> Int {
        let mask = slots.count - 1
        var position = Int(hash) & mask
        while true {
            let number = Int(slots[position])
            if number < 0 || (hashes[number] == hash && isText(number, range, in: bytes)) { return position }
            position = (position + 1) & mask
        }
    }

    @inline(__always)
    private func isText(_ number: Int, _ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        let start = ends[number]
        guard ends[number + 1] - start == range.count else { return false }
        var offset = 0
        while offset < range.count {
            if keys[start + offset] != bytes[range.lowerBound + offset] { return false }
            offset += 1
        }
        return true
    }

    private mutating func grow() {
        var larger = Array(repeating: Int32(-1), count: slots.count * 2)
        let mask = larger.count - 1
        for (number, hash) in hashes.enumerated() {
            var position = Int(hash) & mask
            while larger[position] >= 0 { position = (position + 1) & mask }
            larger[position] = Int32(truncatingIfNeeded: number)
        }
        slots = larger
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
