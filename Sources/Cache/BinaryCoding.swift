// The only file of this module with unsafe code: millions of figures are cached, and taking each of their numbers apart
// into bytes would take as long as reading the data again.

internal import Primitives

/// How many bytes a digest has.
private let digestLength = 16

/// Encodes values into a cache file, for `BinaryReader` to decode in the same order.
///
/// A file is a header, which says what it holds and in which layout, the digest of the rest, and the rest.
struct BinaryWriter {
    private var bytes: [UInt8]
    private let contentStart: Int

    /// - Parameters:
    ///   - header: one line, which changes with the layout.
    ///   - capacity: how many bytes there will be, roughly.
    init(header: String, capacity: Int) {
        bytes = Array(header.utf8)
        contentStart = bytes.count + digestLength
        bytes.reserveCapacity(contentStart + capacity)
        digest(Digest(high: 0, low: 0))
    }

    /// The file, with the digest of its content in its place.
    consuming func sealed() -> [UInt8] {
        let end = bytes.count
        digest(Digest(of: bytes[contentStart...]))
        let seal = Array(bytes[end...])
        bytes.removeLast(digestLength)
        bytes.replaceSubrange(contentStart - digestLength..<contentStart, with: seal)
        return bytes
    }

    mutating func byte(_ byte: UInt8) {
        bytes.append(byte)
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

    /// As many numbers as the reader will ask for; of a list of the same number one.
    mutating func column<Number: RawNumber>(_ numbers: [Number]) {
        let isUniform = numbers.first.map { first in numbers.allSatisfy { $0.bits == first.bits } } ?? false
        byte(isUniform ? 1 : 0)
        let kept = isUniform ? Array(numbers.prefix(1)) : numbers
        // Safe because the bytes are copied before the closure returns.
        unsafe kept.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
    }

    /// As many things as a number before them says.
    mutating func list<Item>(_ items: [Item], _ append: (inout BinaryWriter, Item) -> Void) {
        count(items.count)
        for item in items { append(&self, item) }
    }
}

/// Decodes what a `BinaryWriter` has encoded; gives nil, and never more than there is, where the bytes are others.
struct BinaryReader {
    private let bytes: [UInt8]
    private var position: Int

    /// Begins behind the digest; nil where the header is another, or the content is not what the digest says.
    init?(_ bytes: [UInt8], header: String) {
        guard bytes.starts(with: header.utf8) else { return nil }
        self.bytes = bytes
        position = header.utf8.count
        guard let digest = digest(), digest == Digest(of: bytes[position...]) else { return nil }
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
    private mutating func stretch(_ count: Int, of size: Int) -> ArraySlice<UInt8>? {
        guard count >= 0, count <= (bytes.count - position) / size else { return nil }
        defer { position += count * size }
        return bytes[position..<position + count * size]
    }

    /// As many things as a number before them says.
    mutating func list<Item>(_ item: (inout BinaryReader) -> Item?) -> [Item]? {
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

    /// - Parameter mayBeUniform: whether one number may stand for all.
    mutating func column<Number: RawNumber>(_ count: Int, mayBeUniform: Bool = true) -> [Number]? {
        guard let kind = byte(), kind == 0 || kind == 1 && mayBeUniform else { return nil }
        let kept = kind == 1 ? 1 : count
        guard let bytes = stretch(kept, of: MemoryLayout<Number>.stride),
            let numbers = [Number](copying: bytes, count: kept)
        else { return nil }
        return kind == 1 ? Array(repeating: numbers[0], count: count) : numbers
    }
}

/// A number of which any bits are a valid one, so that it may be taken from bytes whatever they are.
protocol RawNumber: BitwiseCopyable {
    associatedtype Bits: Equatable

    /// What tells one number from another, also of two that are not numbers.
    var bits: Bits { get }
}

extension FixedWidthInteger {
    var bits: Self { self }
}

extension UInt8: RawNumber {}
extension UInt16: RawNumber {}
extension Int16: RawNumber {}
extension Int32: RawNumber {}

extension Float: RawNumber {
    var bits: UInt32 { bitPattern }
}

extension Double: RawNumber {
    var bits: UInt64 { bitPattern }
}

extension Array where Element: RawNumber {
    /// The numbers that bytes are, in the order of bytes of this machine; nil where the bytes are not as many numbers.
    ///
    /// Safe because exactly the memory of the new numbers is written, from as many bytes, and because any bits are a
    /// number.
    init?(copying bytes: ArraySlice<UInt8>, count: Int) {
        guard bytes.count == count * MemoryLayout<Element>.stride else { return nil }
        unsafe self.init(unsafeUninitializedCapacity: count) { buffer, initialised in
            unsafe UnsafeMutableRawBufferPointer(buffer).copyBytes(from: bytes)
            initialised = count
        }
    }
}
