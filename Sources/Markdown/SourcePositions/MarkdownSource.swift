internal import Diagnostics

/// The Markdown of one file, ready for cmark, with what it takes to say where a byte of it stands.
///
/// Unless said otherwise, offsets are those of the repaired bytes.
struct MarkdownSource {
    let repaired: RepairedUTF8
    let lines: LineMap
    private let firstLine: Int
    /// How many bytes stand before the body on its first line.
    private let firstColumnShift: Int
    private let hasByteOrderMark: Bool

    var bytes: [UInt8] { repaired.bytes }

    init(_ source: [UInt8], body: Range<Int>, firstLine: Int?) {
        repaired = RepairedUTF8(source, body: body)
        lines = LineMap(repaired.bytes)
        var lineStart = body.lowerBound
        while lineStart > 0, !source[lineStart - 1].isLineEnd { lineStart -= 1 }
        firstColumnShift = body.lowerBound - lineStart
        self.firstLine = firstLine ?? LineMap(Array(source[..<lineStart])).count
        hasByteOrderMark = repaired.bytes.startOfText > 0
    }

    /// How many bytes of a byte order mark stand at the start of a line; cmark reads past them on the first.
    func markWidth(ofLine line: Int) -> Int {
        line == 1 && hasByteOrderMark ? 3 : 0
    }

    /// The first byte of a line that counts as Markdown.
    func contentStart(of line: Int) -> Int {
        lines.start(of: line) + markWidth(ofLine: line)
    }

    /// The line and column of a byte in the original file.
    func place(of offset: Int) -> (line: Int, column: Int) {
        var hint = 1
        return place(of: offset, near: &hint)
    }

    /// The line and column of a byte whose line is likely to be near the last one asked for.
    private func place(of offset: Int, near hint: inout Int) -> (line: Int, column: Int) {
        let line = lines.line(of: offset, near: hint)
        hint = line
        let column = repaired.original(offset) - repaired.original(lines.start(of: line)) + 1
        return (line - 1 + firstLine, line == 1 ? column + firstColumnShift : column)
    }

    /// The line and column of an offset into the original file.
    func placeOfOriginal(_ offset: Int, in source: [UInt8]) -> (line: Int, column: Int) {
        let next = (1..<lines.count + 1).partitionPoint { repaired.original(lines.start(of: $0)) > offset }
        let line = max(1, next - 1)
        let column = offset - repaired.original(lines.start(of: line)) + 1
        return (line - 1 + firstLine, line == 1 ? column + firstColumnShift : column)
    }

    /// The lines and columns of some bytes, which are likely to be near the line `hint`.
    func range(_ offsets: Range<Int>, near hint: inout Int) -> SourceRange {
        let start = place(of: offsets.lowerBound, near: &hint)
        guard !offsets.isEmpty else {
            return SourceRange(
                startLine: start.line,
                startColumn: start.column,
                endLine: start.line,
                endColumn: start.column - 1
            )
        }
        var endHint = hint
        let end = place(of: offsets.upperBound - 1, near: &endHint)
        return SourceRange(
            startLine: start.line,
            startColumn: start.column,
            endLine: end.line,
            endColumn: end.column
        )
    }

    /// The bytes of the original file that some of the repaired bytes stand for.
    func original(_ offsets: Range<Int>) -> Range<Int> {
        let start = repaired.original(offsets.lowerBound)
        return start..<max(start, offsets.isEmpty ? start : repaired.original(offsets.upperBound - 1) + 1)
    }
}

/// Bytes made fit for cmark, which takes UTF-8 without NUL, with the way back to the original bytes.
///
/// What is not UTF-8 becomes U+FFFD exactly where and as often as `cmark --validate-utf8` puts it.
struct RepairedUTF8 {
    /// The text to parse.
    let bytes: [UInt8]

    /// The original offsets of bytes that are not UTF-8, and of NUL bytes, in order.
    let invalid: [Int]
    let nulls: [Int]

    /// Where the distance between repaired and original offsets changes, in order; never empty.
    private let shifts: [Shift]

    fileprivate struct Shift {
        let repaired: Int
        let original: Int
    }

    init(_ source: [UInt8], body: Range<Int>) {
        let start = Shift(repaired: 0, original: body.lowerBound)
        if Self.isValid(source[body]) {
            bytes = body == source.indices ? source : Array(source[body])
            invalid = []
            nulls = []
            shifts = [start]
        } else {
            var repair = Repair(source: source, end: body.upperBound)
            repair.run(from: body.lowerBound)
            bytes = repair.bytes
            invalid = repair.invalid
            nulls = repair.nulls
            shifts = [start] + repair.shifts
        }
    }

    private static func isValid(_ text: ArraySlice<UInt8>) -> Bool {
        text.allSatisfy { $0 < 0x80 && $0 != 0 }
            || (!text.contains(0) && String(validating: text, as: UTF8.self) != nil)
    }

    /// The offset into the original file of a byte of the repaired text.
    func original(_ offset: Int) -> Int {
        guard shifts.count > 1 else { return offset + shifts[0].original }
        let next = max(1, shifts.indices.partitionPoint { shifts[$0].repaired > offset })
        let shift = shifts[next - 1]
        let original = shift.original + (offset - shift.repaired)
        guard next < shifts.count else { return original }
        // U+FFFD is longer than what it stands for.
        return max(shift.original, min(original, shifts[next].original - 1))
    }
}

/// One pass of replacing what is not UTF-8, following the rules of cmark's own check.
private struct Repair {
    let source: [UInt8]
    let end: Int
    var bytes: [UInt8] = []
    var invalid: [Int] = []
    var nulls: [Int] = []
    var shifts: [RepairedUTF8.Shift] = []

    init(source: [UInt8], end: Int) {
        self.source = source
        self.end = end
    }

    mutating func run(from start: Int) {
        var at = start
        var lineEnd = at
        while at < end {
            if at >= lineEnd { lineEnd = source[at..<end].firstIndex(where: \.isLineEnd) ?? end }
            let byte = source[at]
            if byte == 0 {
                nulls.append(at)
                replace(1, at: at)
                at += 1
            } else if byte < 0x80 {
                bytes.append(byte)
                at += 1
            } else {
                at += copyOrReplace(at, lineEnd: lineEnd)
            }
        }
    }

    /// Goes over one sequence; returns how many bytes of the original that took.
    private mutating func copyOrReplace(_ at: Int, lineEnd: Int) -> Int {
        let length = Self.length(startingWith: source[at])
        // A NUL has become three bytes by the time cmark looks whether the line is long enough.
        let nullsNext = source[at..<min(at + 4, lineEnd)].count { $0 == 0 }
        let isCutOff = length > lineEnd - at + 2 * nullsNext
        let bad = isCutOff ? lineEnd - at : length == 0 ? 1 : Self.badBytes(source[at..<min(at + length, lineEnd)])
        if bad > 0 {
            invalid.append(at)
            replace(bad, at: at)
            return bad
        }
        bytes.append(contentsOf: source[at..<at + length])
        return length
    }

    private mutating func replace(_ count: Int, at: Int) {
        shifts.append(RepairedUTF8.Shift(repaired: bytes.count, original: at))
        bytes.append(contentsOf: [0xEF, 0xBF, 0xBD])
        shifts.append(RepairedUTF8.Shift(repaired: bytes.count, original: at + count))
    }

    private static func length(startingWith byte: UInt8) -> Int {
        switch byte {
        case 0xC0...0xDF: 2
        case 0xE0...0xEF: 3
        case 0xF0...0xF7: 4
        default: 0
        }
    }

    /// How many bytes of a sequence to replace; 0 where it is valid.
    private static func badBytes(_ sequence: ArraySlice<UInt8>) -> Int {
        let first = sequence[sequence.startIndex]
        for (count, byte) in sequence.enumerated().dropFirst() where byte & 0xC0 != 0x80 {
            return count
        }
        let second = sequence[sequence.startIndex + 1]
        let isValid =
            switch first {
            case 0xC0, 0xC1: false
            case 0xE0: second >= 0xA0
            case 0xED: second < 0xA0
            case 0xF0: second >= 0x90
            case 0xF4: second < 0x90
            case 0xF5...: false
            default: true
            }
        return isValid ? 0 : sequence.count
    }
}
