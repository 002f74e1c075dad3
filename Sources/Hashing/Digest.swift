private import CXXHash

/// 128 bits that stand for some bytes: two texts that differ have, for all that matters here, two digests.
///
/// XXH3 of libxxhash, in the variant of 128 bits. It is fast and does not withstand somebody who looks for two texts of
/// one digest: use it to ask whether something has changed, never whether somebody is to be trusted.
package struct Digest: Hashable, Sendable {
    package let high: UInt64
    package let low: UInt64

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

    /// Reads what `text` writes; nil where it is anything else.
    package init?(text: some StringProtocol) {
        let digits = Array(text.utf8)
        guard digits.count == 32, digits.allSatisfy(Self.isDigit),
            let high = UInt64(text.prefix(16), radix: 16), let low = UInt64(text.suffix(16), radix: 16)
        else { return nil }
        self.init(high: high, low: low)
    }

    /// 32 hexadecimal digits in small letters, as `xxh128sum` prints them.
    package var text: String { Self.padded(high) + Self.padded(low) }

    private static func padded(_ half: UInt64) -> String {
        let digits = String(half, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }

    private static func isDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"): true
        default: false
        }
    }
}
