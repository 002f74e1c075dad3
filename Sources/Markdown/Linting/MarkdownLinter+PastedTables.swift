internal import Diagnostics

/// Tables of word processors and spreadsheets, which are running text.
extension MarkdownLinter {
    /// A line of running text with a tab between words, and how many lines of the file come before it.
    struct TabbedLine {
        let line: Int
        let location: SourceLocation
    }

    /// Looks for lines with tabs that stand together.
    mutating func checkTabs(_ lines: [TabbedLine]) {
        var previous: Int?
        for (line, next) in zip(lines, lines.dropFirst()) {
            if next.line - line.line <= 2, previous.map({ line.line - $0 > 2 }) ?? true {
                add(.pastedTable("tabs", at: line.location))
            }
            previous = line.line
        }
    }

    /// Looks for lines of one paragraph that are divided into columns by strokes or by wide gaps.
    mutating func checkTableSigns(_ typed: TypedText) {
        var piped: Range<Int>?
        var stroked: Range<Int>?
        var spaced: Range<Int>?
        for line in typed.lines {
            let words = typed.bytes[line].drop { $0.isBlank }
            let pipes = words.count { $0 == ASCII.pipe }
            let isRow = pipes > 1 && words.first == ASCII.pipe
            if isRow || (pipes > 0 && piped != nil) {
                return add(.pastedTable("upright strokes", at: place(typed, (piped ?? line).lowerBound)))
            }
            piped = pipes > 0 ? line : nil
            guard Self.mayHaveColumns(words) else {
                (stroked, spaced) = (nil, nil)
                continue
            }
            let text = String(decoding: words, as: UTF8.self)
            let hasStrokes = text.contains { Self.otherStrokes.contains($0) }
            if hasStrokes, let stroked {
                return add(.pastedTable("strokes that are not |", at: place(typed, stroked.lowerBound)))
            }
            stroked = hasStrokes ? line : nil
            let hasGap = Self.hasGap(text)
            if hasGap, let spaced {
                return add(.pastedTable("wide gaps", at: place(typed, spaced.lowerBound)))
            }
            spaced = hasGap ? line : nil
        }
    }

    /// Whether there may be other strokes or a gap: not in ASCII without two blanks side by side, which most lines are.
    private static func mayHaveColumns(_ words: ArraySlice<UInt8>) -> Bool {
        var previous: UInt8 = 0
        for byte in words {
            // White space of ASCII but for tabs and line ends: a space, and 11 to 13.
            let isBlank = byte == ASCII.space || 11...13 ~= byte
            if byte >= 0x80 || isBlank && (previous == ASCII.space || 11...13 ~= previous) { return true }
            previous = byte
        }
        return false
    }

    /// What looks like an upright stroke and is none: broken bars, full width, box drawing, mathematics.
    private static let otherStrokes: Set<Character> = ["¦", "｜", "│", "∣", "┃", "ǀ"]

    /// Whether two spaces or a very wide one stand between words; behind the end of a sentence many people type two.
    private static func hasGap(_ text: String) -> Bool {
        var previous: Character?
        var blanks = 0
        for character in text {
            if character.isWhitespace, character != "\t" {
                blanks += character == "\u{2003}" || character == "\u{2002}" || character == "\u{3000}" ? 2 : 1
            } else {
                if blanks > 1, let previous, previous.isLetter || previous.isNumber || "%)".contains(previous) {
                    return true
                }
                blanks = 0
                previous = character
            }
        }
        return false
    }
}

extension Diagnostic {
    fileprivate static func pastedTable(_ signs: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            MarkdownRules.pastedTable,
            .warning,
            "lines with \(signs) between words, most likely a table",
            at: location,
            explanation: "A table has a line of dashes below its first line: | --- | --- |.",
            suggestion: "Write each line as | one | two |, and | --- | --- | below the first.",
            effect: "The lines are shown as running text."
        )
    }
}
