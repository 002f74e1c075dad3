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
