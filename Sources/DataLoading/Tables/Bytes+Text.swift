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
    /// A text without the marks of notes behind it, `Persons` of `Persons [note 2]`; nil where it has none, or nothing
    /// else.
    func withoutNotes(_ range: Range<Int>) -> Range<Int>? {
        let rest = beforeNotes(range)
        return rest.isEmpty || rest.count == range.count ? nil : rest
    }

    /// What stands before the marks of notes at the end of a text: all of it, or nothing.
    func beforeNotes(_ range: Range<Int>) -> Range<Int> {
        var rest = range
        while !rest.isEmpty, self[rest.upperBound - 1] == UInt8(ascii: "]") {
            var start = rest.upperBound - 1
            while start > rest.lowerBound, self[start] != UInt8(ascii: "[") { start -= 1 }
            let word = start + 1..<min(start + 5, rest.upperBound)
            guard self[start] == UInt8(ascii: "["), word.count == 4,
                zip(word, "note".utf8).allSatisfy({ self[$0] | 0x20 == $1 })
            else { break }
            rest = trimmed(rest.lowerBound..<start)
        }
        return rest
    }

    /// A range without the spaces, tabs, no-break spaces and characters of no width at its ends.
    @inline(__always)
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var low = range.lowerBound
        var high = range.upperBound
        while low < high {
            if self[low] == .space || self[low] == .tab {
                low += 1
            } else if self[low] >= 0xC2, let width = blankWidth(at: low, before: high) {
                low += width
            } else {
                break
            }
        }
        while high > low {
            if self[high - 1] == .space || self[high - 1] == .tab {
                high -= 1
            } else if self[high - 1] >= 0x80, let width = blankWidth(endingAt: high, after: low) {
                high -= width
            } else {
                break
            }
        }
        return low..<high
    }

    /// How many bytes a blank has that begins at a position: U+00A0, U+200B or U+FEFF; nil for anything else.
    private func blankWidth(at low: Int, before high: Int) -> Int? {
        if self[low] == 0xC2, low + 1 < high, self[low + 1] == 0xA0 { return 2 }
        guard low + 2 < high else { return nil }
        let isZeroWidth = self[low] == 0xE2 && self[low + 1] == 0x80 && self[low + 2] == 0x8B
        let isMark = self[low] == 0xEF && self[low + 1] == 0xBB && self[low + 2] == 0xBF
        return isZeroWidth || isMark ? 3 : nil
    }

    private func blankWidth(endingAt high: Int, after low: Int) -> Int? {
        if high - 2 >= low, blankWidth(at: high - 2, before: high) == 2 { return 2 }
        return high - 3 >= low && blankWidth(at: high - 3, before: high) == 3 ? 3 : nil
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
