internal import Primitives

/// Puts values down as bytes, for `ByteReader` to take up in the same order.
struct ByteWriter {
    private(set) var bytes: [UInt8] = []

    init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    mutating func byte(_ byte: UInt8) {
        bytes.append(byte)
    }

    mutating func append(_ others: some Sequence<UInt8>) {
        bytes.append(contentsOf: others)
    }

    /// A whole number, its lowest byte first.
    mutating func number(_ number: UInt64) {
        for shift in stride(from: 0, to: 64, by: 8) { bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
    }

    mutating func count(_ count: Int) {
        number(UInt64(count))
    }

    mutating func text(_ text: String) {
        count(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    mutating func optional(_ text: String?) {
        bytes.append(text == nil ? 0 : 1)
        if let text { self.text(text) }
    }

    mutating func digest(_ digest: Digest) {
        number(digest.high)
        number(digest.low)
    }

    /// Puts the digest of what follows in its place, for which 16 bytes were left.
    mutating func seal(at position: Int) {
        let end = position + 16
        var seal = ByteWriter()
        seal.digest(Digest(of: bytes[end...]))
        bytes.replaceSubrange(position..<end, with: seal.bytes)
    }
}
