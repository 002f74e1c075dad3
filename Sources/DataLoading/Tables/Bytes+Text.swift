extension UInt8 {
    static let tab: UInt8 = 0x09
    static let lineFeed: UInt8 = 0x0A
    static let carriageReturn: UInt8 = 0x0D
    static let space: UInt8 = 0x20
    static let quote: UInt8 = 0x22
    static let comma: UInt8 = 0x2C

    /// Whether the byte is an ASCII digit.
    var isDigit: Bool { self &- 0x30 < 10 }

    /// Whether the byte is an ASCII letter.
    var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
}

extension [UInt8] {
    /// The byte at a position, or nil past the end.
    func at(_ position: Int) -> UInt8? {
        position < count ? self[position] : nil
    }
}

extension Span<UInt8> {
    /// A range without the spaces, tabs and no-break spaces at its ends.
    @inline(__always)
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            if self[low] == .space || self[low] == .tab {
                low += 1
            } else if self[low] == 0xC2, low + 1 < high, self[low + 1] == 0xA0 {
                low += 2
            } else {
                break
            }
        }
        while high > low {
            if self[high - 1] == .space || self[high - 1] == .tab {
                high -= 1
            } else if self[high - 1] == 0xA0, high - 2 >= low, self[high - 2] == 0xC2 {
                high -= 2
            } else {
                break
            }
        }
        return low..<high
    }

    /// The text of a range; what is not UTF-8 becomes U+FFFD.
    func string(_ range: Range<Int>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        for position in range { bytes.append(self[position]) }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Whether a range holds exactly these bytes.
    func equals(_ other: [UInt8], in range: Range<Int>) -> Bool {
        guard range.count == other.count else { return false }
        for (offset, byte) in other.enumerated() where self[range.lowerBound + offset] != byte { return false }
        return true
    }
}

extension String {
    /// The text without the spaces around it.
    var trimmed: String {
        let bytes = Array(utf8)
        return bytes.span.string(bytes.span.trimmed(0..<bytes.count))
    }

    /// The text as a message shows it: on one line and not too long.
    var shortened: String {
        let line = String(map { $0.isNewline ? " " : $0 })
        return line.count > 60 ? line.prefix(57) + "..." : line
    }
}
