/// The containers that a block stands in, and what they take of the start of each line.
///
/// cmark says on which lines a block stands and not where its text begins on each of them. This follows the rules of
/// CommonMark by which an open block quote or list item matches a line, with footnotes as a third kind of container.
struct ContainerStack {
    private enum Kind {
        case quote
        /// `indentation` is how many columns a line must be indented by to belong to the item.
        case item(indentation: Int)
    }

    private struct Container {
        let kind: Kind
        let firstLine: Int
        /// Where its content begins on its first line.
        let content: ColumnCursor
    }

    /// What is left of a line once the markers and the indentation of the containers are taken off.
    struct Rest {
        /// Where the content begins, indentation skipped.
        let start: Int
        /// The columns of indentation that were skipped.
        let indentation: Int
        /// Whether some container did not recognise the line, so that it only continues a paragraph.
        let isLazy: Bool
        /// Where the containers' part ends.
        let cursor: ColumnCursor
    }

    private var containers: [Container] = []

    mutating func removeLast() {
        containers.removeLast()
    }

    /// Goes into a block quote whose `>` is on the given line.
    mutating func enterQuote(line: Int, lineStart: Int, in bytes: [UInt8]) {
        var cursor = rest(ofLine: line, from: lineStart, in: bytes).cursor.nextNonblank(in: bytes)
        cursor.advance(1, columns: false, in: bytes)
        if cursor.offset < bytes.count, bytes[cursor.offset].isBlank { cursor.advance(1, columns: true, in: bytes) }
        containers.append(Container(kind: .quote, firstLine: line, content: cursor))
    }

    /// Goes into a list item whose marker is on the given line; returns where its content begins.
    @discardableResult
    mutating func enterItem(line: Int, lineStart: Int, in bytes: [UInt8]) -> ColumnCursor {
        let outer = rest(ofLine: line, from: lineStart, in: bytes)
        var cursor = outer.cursor.nextNonblank(in: bytes)
        let markerWidth = Self.markerWidth(at: cursor.offset, in: bytes)
        cursor.advance(markerWidth, columns: false, in: bytes)
        let (content, spaces) = Self.afterMarker(cursor, in: bytes)
        let indentation = outer.indentation + markerWidth + spaces
        containers.append(Container(kind: .item(indentation: indentation), firstLine: line, content: content))
        return content
    }

    /// Goes into a footnote whose `[^label]:` is on the given line; its other lines are indented by four columns more.
    mutating func enterFootnote(line: Int, lineStart: Int, in bytes: [UInt8]) {
        let outer = rest(ofLine: line, from: lineStart, in: bytes)
        var cursor = outer.cursor.nextNonblank(in: bytes)
        let label = FootnoteDefinition.labelEnd(bytes, at: cursor.offset) ?? cursor.offset
        cursor.advance(label + 1 - cursor.offset, columns: false, in: bytes)
        cursor = cursor.nextNonblank(in: bytes)
        let kind = Kind.item(indentation: outer.indentation + 4)
        containers.append(Container(kind: kind, firstLine: line, content: cursor))
    }

    private static func markerWidth(at start: Int, in bytes: [UInt8]) -> Int {
        var at = start
        while at < bytes.count, bytes[at].isASCIIDigit { at += 1 }
        return at + 1 - start
    }

    /// The space after a marker that belongs to it: up to four columns, and one where code or nothing follows.
    private static func afterMarker(_ marker: ColumnCursor, in bytes: [UInt8]) -> (content: ColumnCursor, columns: Int)
    {
        var cursor = marker
        while cursor.column - marker.column <= 5, cursor.offset < bytes.count, bytes[cursor.offset].isBlank {
            cursor.advance(1, columns: true, in: bytes)
        }
        let width = cursor.column - marker.column
        let isEmpty = cursor.offset >= bytes.count || bytes[cursor.offset].isLineEnd
        if width >= 1, width < 5, !isEmpty { return (cursor, width) }
        var one = marker
        if width > 0 { one.advance(1, columns: true, in: bytes) }
        return (one, 1)
    }

    /// What is left of a line of the current block, which starts at a byte.
    func rest(ofLine line: Int, from lineStart: Int, in bytes: [UInt8]) -> Rest {
        // Containers that begin on this line are the innermost, and the last of them knows where its content begins.
        if let last = containers.last, last.firstLine == line {
            return Self.rest(from: last.content, isLazy: false, in: bytes)
        }
        var cursor = ColumnCursor(offset: lineStart)
        for container in containers {
            if !Self.matches(container.kind, &cursor, in: bytes) {
                return Self.rest(from: cursor, isLazy: true, in: bytes)
            }
        }
        return Self.rest(from: cursor, isLazy: false, in: bytes)
    }

    private static func matches(_ kind: Kind, _ cursor: inout ColumnCursor, in bytes: [UInt8]) -> Bool {
        let next = cursor.nextNonblank(in: bytes)
        switch kind {
        case .quote:
            guard next.column - cursor.column <= 3, next.offset < bytes.count, bytes[next.offset] == ASCII.greater
            else { return false }
            cursor = next
            cursor.advance(1, columns: false, in: bytes)
            if cursor.offset < bytes.count, bytes[cursor.offset].isBlank {
                cursor.advance(1, columns: true, in: bytes)
            }
            return true
        case .item(let indentation):
            if next.column - cursor.column >= indentation {
                cursor.advance(indentation, columns: true, in: bytes)
                return true
            }
            guard next.offset >= bytes.count || bytes[next.offset].isLineEnd else { return false }
            cursor = next
            return true
        }
    }

    private static func rest(from cursor: ColumnCursor, isLazy: Bool, in bytes: [UInt8]) -> Rest {
        let next = cursor.nextNonblank(in: bytes)
        return Rest(
            start: next.offset,
            indentation: next.column - cursor.column,
            isLazy: isLazy,
            cursor: cursor
        )
    }
}

/// The containers of the block that a walk over cmark's tree has reached.
struct ContainerTracker {
    private(set) var containers = ContainerStack()
    private var ends: [Int] = []

    /// Moves to a block; call it for every container and leaf block, in preorder.
    mutating func move(to index: Int, in nodes: [CMarkNode], of text: MarkdownSource) {
        while let end = ends.last, end <= index {
            ends.removeLast()
            containers.removeLast()
        }
        let node = nodes[index]
        let start = text.contentStart(of: node.startLine)
        switch node.kind {
        case .blockQuote: containers.enterQuote(line: node.startLine, lineStart: start, in: text.bytes)
        case .item: containers.enterItem(line: node.startLine, lineStart: start, in: text.bytes)
        case .footnote: containers.enterFootnote(line: node.startLine, lineStart: start, in: text.bytes)
        default: return
        }
        ends.append(node.end)
    }

    /// What is left of a line of the block.
    func rest(ofLine line: Int, in text: MarkdownSource) -> ContainerStack.Rest {
        containers.rest(ofLine: line, from: text.contentStart(of: line), in: text.bytes)
    }
}

/// A position on a line that counts columns as Markdown does, with a tab stop every four.
///
/// A container may take a part of a tab: then `column` has moved and `offset` has not.
struct ColumnCursor {
    /// The byte, as an offset into the whole text.
    var offset: Int

    /// The column from 0, tabs expanded.
    var column = 0

    /// Whether the byte is a tab of which a part is taken.
    private(set) var isInsideTab = false

    /// Goes over bytes, or over columns where `columns` is true; stops at the end of the text.
    mutating func advance(_ count: Int, columns: Bool, in bytes: [UInt8]) {
        var left = count
        while left > 0, offset < bytes.count {
            guard bytes[offset] == ASCII.tab else {
                offset += 1
                column += 1
                left -= 1
                isInsideTab = false
                continue
            }
            let width = 4 - column % 4
            if columns {
                let taken = min(width, left)
                column += taken
                left -= taken
                isInsideTab = taken < width
                if taken == width { offset += 1 }
            } else {
                column += width
                offset += 1
                left -= 1
                isInsideTab = false
            }
        }
    }

    /// Where the next byte stands that is neither space nor tab.
    func nextNonblank(in bytes: [UInt8]) -> ColumnCursor {
        var cursor = self
        while cursor.offset < bytes.count, bytes[cursor.offset].isBlank {
            cursor.column += bytes[cursor.offset] == ASCII.tab ? 4 - cursor.column % 4 : 1
            cursor.offset += 1
        }
        return cursor
    }
}
