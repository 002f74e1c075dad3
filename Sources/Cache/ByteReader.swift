internal import Primitives

/// Takes up what a `ByteWriter` has put down; gives nil, and never more than there is, where the bytes are others.
struct ByteReader {
    private let bytes: [UInt8]
    private var position: Int

    /// - Parameter start: where to begin; at most the number of bytes.
    init(_ bytes: [UInt8], from start: Int) {
        self.bytes = bytes
        position = min(start, bytes.count)
    }

    var isAtEnd: Bool { position == bytes.count }

    mutating func byte() -> UInt8? {
        guard position < bytes.count else { return nil }
        defer { position += 1 }
        return bytes[position]
    }

    mutating func number() -> UInt64? {
        guard bytes.count - position >= 8 else { return nil }
        var number: UInt64 = 0
        for offset in 0..<8 { number |= UInt64(bytes[position + offset]) << UInt64(8 * offset) }
        position += 8
        return number
    }

    /// A number of things or bytes, of which no more can follow than there are bytes left.
    mutating func count() -> Int? {
        guard let number = number(), number <= UInt64(bytes.count - position) else { return nil }
        return Int(number)
    }

    /// So many things of some bytes each.
    mutating func stretch(_ count: Int, of size: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, count <= (bytes.count - position) / size else { return nil }
        defer { position += count * size }
        return bytes[position..<position + count * size]
    }

    /// As many things as a number before them says.
    mutating func list<Item>(_ item: (inout ByteReader) -> Item?) -> [Item]? {
        guard let count = count() else { return nil }
        var items: [Item] = []
        items.reserveCapacity(count)
        for _ in 0..<count {
            guard let next = item(&self) else { return nil }
            items.append(next)
        }
        return items
    }

    mutating func text() -> String? {
        guard let count = count() else { return nil }
        defer { position += count }
        return String(validating: bytes[position..<position + count], as: UTF8.self)
    }

    /// Nil where it cannot be read, and nil inside where there was no text.
    mutating func optional() -> String?? {
        switch byte() {
        case 0: .some(nil)
        case 1: text().map(Optional.some)
        default: nil
        }
    }

    mutating func digest() -> Digest? {
        guard let high = number(), let low = number() else { return nil }
        return Digest(high: high, low: low)
    }
}
