/// A place on a line that counts columns as Markdown does, with tab stops every four.
///
/// A tab may be taken in part: then `column` has moved and `offset` has not.
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
            guard bytes[offset] == Byte.tab else {
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
            cursor.column += bytes[cursor.offset] == Byte.tab ? 4 - cursor.column % 4 : 1
            cursor.offset += 1
        }
        return cursor
    }
}
