internal import Primitives

/// The text of one cell as its parts come.
///
/// A raised number behind a number is the mark of a note, and comes as `12 [note 3]`, so that it is no digit of it.
struct CellText {
    /// The most characters of a cell: Excel's own limit, in units of UTF-16.
    static let longest = 32_767

    private(set) var bytes: [UInt8] = []
    /// A raised part, until what follows is known.
    private var raised: [UInt8] = []
    private var count = 0

    /// Whether there are more characters than a cell can have; those beyond are not kept.
    var isTooLong: Bool { count > Self.longest }

    /// Begins another cell.
    mutating func removeAll() {
        bytes.removeAll(keepingCapacity: true)
        raised.removeAll(keepingCapacity: true)
        count = 0
    }

    /// Adds a part.
    ///
    /// - Parameter isRaised: whether it is superscript.
    mutating func append(_ part: Span<UInt8>, isRaised: Bool = false) {
        guard !isTooLong else { return }
        for place in part.indices where part[place] & 0xC0 != 0x80 { count += part[place] >= 0xF0 ? 2 : 1 }
        guard !isTooLong else { return }
        if isRaised {
            raised.append(copying: part)
        } else {
            finish()
            bytes.append(copying: part)
        }
    }

    /// Ends the text, or a raised part of it.
    mutating func finish() {
        guard !raised.isEmpty else { return }
        let last = bytes.last { $0 != UInt8(ascii: " ") } ?? 0
        if last.isDigit || last == UInt8(ascii: "%"), let marks = Self.notes(raised) {
            for mark in marks { bytes += Array(" [note ".utf8) + mark + Array("]".utf8) }
        } else {
            bytes += raised
        }
        raised.removeAll(keepingCapacity: true)
    }

    /// The numbers of notes in a raised part: `3`, `1,2`, `(3)`; nil where it is something else.
    private static func notes(_ raised: [UInt8]) -> [ArraySlice<UInt8>]? {
        let marks = raised.split { " ,;()[]".utf8.contains($0) }
        return !marks.isEmpty && marks.allSatisfy({ $0.allSatisfy(\.isDigit) }) ? marks : nil
    }
}

extension UInt8 {
    /// Whether the byte is an ASCII digit.
    var isDigit: Bool { self &- 0x30 < 10 }
}
