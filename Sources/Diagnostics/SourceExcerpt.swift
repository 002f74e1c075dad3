/// The line that a finding is about, with a caret under the place.
package struct SourceExcerpt: Sendable {
    /// The line as a terminal shows it: safe, tabs as blanks, cut to a window around the place.
    package let text: String

    /// The number of cells before the caret.
    package let caret: Int

    /// So much of a long line is shown before and after the place, in cells.
    private static let before = 50
    private static let after = 46
    private static let tab = 4

    /// - Parameter column: counted from 1 in UTF-8 bytes; past the end of the line it stands after the last character.
    init(line: ArraySlice<UInt8>, column: Int) {
        let place = Self.boundary(in: line, at: line.startIndex + min(max(0, column - 1), line.count))
        // No character takes less than a cell for long: four bytes and a few marks on each are far inside this.
        let reach = 16 * (Self.before + Self.after)
        let from = Self.boundary(in: line, at: max(line.startIndex, place - reach))
        let left = Self.cells(line[from..<place], startingAt: 0)
        let width = left.reduce(0) { $0 + DisplayWidth.of($1) }
        let right = Self.cells(line[place..<min(line.endIndex, place + reach)], startingAt: width)

        let shownLeft = Self.fitting(left.reversed(), within: Self.before)
        let shownRight = Self.fitting(right, within: Self.after)
        let isCutLeft = shownLeft.count < left.count || from > line.startIndex
        let isCutRight = shownRight.count < right.count || place + reach < line.endIndex
        let prefix = (isCutLeft ? "…" : "") + shownLeft.reversed().joined()
        text = prefix + shownRight.joined() + (isCutRight ? "…" : "")
        caret = DisplayWidth.of(prefix)
    }

    /// The start of the character that an offset lies in.
    private static func boundary(in line: ArraySlice<UInt8>, at offset: Int) -> Int {
        var start = offset
        while start > line.startIndex, start < line.endIndex, offset - start < 3, line[start] & 0xC0 == 0x80 {
            start -= 1
        }
        // Bytes that are no UTF-8 have no start to find.
        return start < line.endIndex && line[start] & 0xC0 == 0x80 ? offset : start
    }

    /// What is shown for each character, in order.
    private static func cells(_ bytes: ArraySlice<UInt8>, startingAt start: Int) -> [String] {
        var width = start
        return String(decoding: bytes, as: UTF8.self).unicodeScalars.map { scalar in
            let shown =
                scalar == "\t" ? String(repeating: " ", count: tab - width % tab) : TerminalEscaper.shown(scalar)
            width += DisplayWidth.of(shown)
            return shown
        }
    }

    private static func fitting(_ cells: [String], within limit: Int) -> [String] {
        var width = 0
        return Array(
            cells.prefix { cell in
                width += DisplayWidth.of(cell)
                return width <= limit
            }
        )
    }
}

/// How many cells of a terminal a character takes.
private enum DisplayWidth {
    /// 0 for marks that sit on the letter before, 2 for East Asian wide letters and most emoji, otherwise 1.
    ///
    /// Source of the wide ranges: Unicode Standard Annex #11, class W and F, in whole blocks.
    static func of(_ scalar: Unicode.Scalar) -> Int {
        let value = scalar.value
        if value < 0x300 { return 1 }
        if wide.contains(where: { $0.contains(value) }) { return 2 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format: return 0
        default: return 1
        }
    }

    static func of(_ text: String) -> Int {
        text.unicodeScalars.reduce(0) { $0 + of($1) }
    }

    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
        0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1F9FF,
        0x20000...0x3FFFD,
    ]
}
