/// Finds lines of a file in rising order, passing over its bytes only once.
///
/// A line ends with LF, CR LF or a CR alone, as CommonMark and YAML have it.
struct LineCursor {
    private let bytes: [UInt8]
    private var line = 1
    private var start = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The bytes of a line, counted from 1, without its end; nil past the last line or before the line asked for last.
    mutating func bytes(ofLine wanted: Int) -> ArraySlice<UInt8>? {
        guard wanted >= line else { return nil }
        while line < wanted {
            let end = endOfLine()
            guard end < bytes.count else { return nil }
            start = end + (bytes[end] == 13 && end + 1 < bytes.count && bytes[end + 1] == 10 ? 2 : 1)
            line += 1
        }
        return bytes[start..<endOfLine()]
    }

    private func endOfLine() -> Int {
        var end = start
        while end < bytes.count, bytes[end] != 10, bytes[end] != 13 { end += 1 }
        return end
    }
}
