internal import Diagnostics

/// Where a piece of Markdown stands in the original file: its first and its last byte, as lines and columns.
///
/// Lines and columns count from 1, columns in UTF-8 bytes; the end is the last byte itself, as cmark has it,
/// so an empty range has an end before its start.
package struct SourceRange: Hashable, Sendable {
    /// The line of its first byte.
    package let startLine: Int
    /// The column of its first byte.
    package let startColumn: Int
    /// The line of its last byte.
    package let endLine: Int
    /// The column of its last byte.
    package let endColumn: Int

    /// A range from its first byte to its last.
    package init(startLine: Int, startColumn: Int, endLine: Int, endColumn: Int) {
        self.startLine = startLine
        self.startColumn = startColumn
        self.endLine = endLine
        self.endColumn = endColumn
    }
}

/// One line of a block as it was typed, without the markers and indentation of what the block stands in.
package struct SourceLine: Hashable, Sendable {
    /// The line's text without its line end.
    package let text: String

    /// The line of the original file.
    package let line: Int

    /// The column of the text's first byte in the original file.
    package let column: Int

    /// The text as byte offsets into the bytes of the document's file.
    package let source: Range<Int>
}

extension Document {
    /// The lines a block was typed on, without the markers and indentation of what it stands in.
    ///
    /// For a list item these are the lines of its content: the first begins after the item's marker. Indentation
    /// beyond that is kept, line ends are not; a line that only continues a paragraph begins with its text.
    package func lines(of node: Int) -> [SourceLine] {
        let (containers, content) = containers(around: node)
        var lines: [SourceLine] = []
        let end = nodes[node].source.upperBound
        var start = nodes[node].source.lowerBound
        var number = nodes[node].range.startLine
        while start < end || lines.isEmpty {
            let textEnd = file.bytes[start..<end].firstIndex(where: \.isLineEnd) ?? end
            let first = lines.isEmpty ? content ?? start : text(of: number, from: start, containers)
            lines.append(line(number, min(first, textEnd)..<textEnd))
            start = textEnd + (file.bytes[textEnd..<end].starts(with: [13, 10]) ? 2 : 1)
            number += 1
        }
        return lines
    }

    private func text(of number: Int, from start: Int, _ containers: ContainerStack) -> Int {
        let rest = containers.rest(ofLine: number, from: start, in: file.bytes)
        return rest.isLazy ? rest.start : rest.cursor.offset
    }

    private func line(_ number: Int, _ source: Range<Int>) -> SourceLine {
        SourceLine(
            text: String(decoding: file.bytes[source], as: UTF8.self),
            line: number,
            column: source.lowerBound - lineStart(before: source.lowerBound) + 1,
            source: source
        )
    }

    /// The quotes and items around a node, itself included; and where the content of an item begins.
    private func containers(around node: Int) -> (ContainerStack, content: Int?) {
        var chain: [Int] = []
        var next: Int? = node
        while let current = next {
            chain.append(current)
            next = nodes[current].parent
        }
        var containers = ContainerStack()
        var content: Int?
        for ancestor in chain.reversed() {
            let line = nodes[ancestor].range.startLine
            let start = lineStart(before: nodes[ancestor].source.lowerBound)
            switch nodes[ancestor].kind {
            case .blockQuote: containers.enterQuote(line: line, lineStart: start, in: file.bytes)
            case .item:
                let cursor = containers.enterItem(line: line, lineStart: start, in: file.bytes)
                content = ancestor == node ? cursor.offset : nil
            case .footnote: containers.enterFootnote(line: line, lineStart: start, in: file.bytes)
            default: break
            }
        }
        return (containers, content)
    }

    private func lineStart(before offset: Int) -> Int {
        var start = offset
        while start > 0, !file.bytes[start - 1].isLineEnd { start -= 1 }
        return start == 0 && offset >= file.bytes.startOfText ? file.bytes.startOfText : start
    }
}
