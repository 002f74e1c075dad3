private import CXXHash

/// A 128-bit hash of bytes, by which a build knows whether they have changed.
///
/// XXH3 of libxxhash. It is fast and not cryptographic: chance collisions can be ignored, deliberate ones cannot, so
/// use it to detect changes and never to decide on trust.
package struct Digest: Hashable, Sendable {
    /// The first 64 bits.
    package let high: UInt64
    /// The last 64 bits.
    package let low: UInt64

    /// A digest that was computed before.
    package init(high: UInt64, low: UInt64) {
        self.high = high
        self.low = low
    }

    /// The digest of bytes.
    package init(of bytes: [UInt8]) {
        let hash = unsafe bytes.withUnsafeBytes { buffer in
            // The library reads exactly the bytes of the array, which lives until it returns.
            unsafe XXH3_128bits(buffer.baseAddress, buffer.count)
        }
        self.init(high: hash.high64, low: hash.low64)
    }

    /// The digest of some of the bytes of an array.
    package init(of bytes: ArraySlice<UInt8>) {
        let hash = unsafe bytes.withUnsafeBytes { buffer in
            // As above: exactly the bytes of the slice, which lives until the library returns.
            unsafe XXH3_128bits(buffer.baseAddress, buffer.count)
        }
        self.init(high: hash.high64, low: hash.low64)
    }

    /// Reads what `text` writes, as UTF-8; nil where it is anything else.
    package init?(digits: some Collection<UInt8>) {
        guard digits.count == 32 else { return nil }
        var halves: (high: UInt64, low: UInt64) = (0, 0)
        for digit in digits {
            guard let value = Self.value(of: digit) else { return nil }
            halves.high = halves.high << 4 | halves.low >> 60
            halves.low = halves.low << 4 | value
        }
        self.init(high: halves.high, low: halves.low)
    }

    /// 32 hexadecimal digits in small letters, as `xxh128sum` prints them.
    package var text: String {
        let digits = [high, low].flatMap { half in
            stride(from: 60, through: 0, by: -4).map { Self.digits[Int(half >> UInt64($0) & 15)] }
        }
        return String(decoding: digits, as: UTF8.self)
    }

    private static let digits = Array("0123456789abcdef".utf8)

    private static func value(of digit: UInt8) -> UInt64? {
        switch digit {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(digit - UInt8(ascii: "0"))
        case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(digit - UInt8(ascii: "a") + 10)
        default: nil
        }
    }
}

/// Combines several parts into one digest, with their boundaries: `ab`, `c` has another than `a`, `bc`.
package struct Digester: Sendable {
    /// The digest of each part so far, 16 bytes each.
    private var parts: [UInt8] = []

    /// A digester without parts.
    package init() {}

    /// Adds bytes as one part.
    package mutating func add(_ bytes: [UInt8]) {
        add(Digest(of: bytes))
    }

    /// Adds a text as one part, in UTF-8.
    package mutating func add(_ text: String) {
        add(Array(text.utf8))
    }

    /// Adds a part whose digest is known.
    package mutating func add(_ digest: Digest) {
        for half in [digest.high, digest.low] {
            for shift in stride(from: 56, through: 0, by: -8) { parts.append(UInt8(truncatingIfNeeded: half >> shift)) }
        }
    }

    /// The digest of all parts in the order in which they came.
    package var digest: Digest { Digest(of: parts) }
}
