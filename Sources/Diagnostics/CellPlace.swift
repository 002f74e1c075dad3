/// The place of a cell in a sheet, both counted from 1: `F12` is column 6, row 12.
package struct CellPlace: Hashable, Sendable, CustomStringConvertible {
    /// From 1, at most 16,384 (`XFD`).
    package let column: Int
    /// From 1, at most 1,048,576.
    package let row: Int

    /// The largest sheet that Excel and LibreOffice make.
    package static let last = CellPlace(column: 16_384, row: 1_048_576)

    /// A place by its numbers.
    package init(column: Int, row: Int) {
        self.column = column
        self.row = row
    }

    /// A place as spreadsheets write it; nil for what is none, or lies outside of any sheet.
    package init?(_ text: some StringProtocol) {
        var (column, row) = (0, 0)
        var hasDigits = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z") where !hasDigits:
                column = column * 26 + Int(byte - UInt8(ascii: "A")) + 1
            case UInt8(ascii: "a")...UInt8(ascii: "z") where !hasDigits:
                column = column * 26 + Int(byte - UInt8(ascii: "a")) + 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                hasDigits = true
                row = row * 10 + Int(byte - UInt8(ascii: "0"))
            default: return nil
            }
            guard column <= Self.last.column, row <= Self.last.row else { return nil }
        }
        guard column > 0, row > 0 else { return nil }
        self.init(column: column, row: row)
    }

    /// `F`: the letters of a column.
    package static func letters(of column: Int) -> String {
        var rest = column
        var letters: [UInt8] = []
        while rest > 0 {
            letters.append(UInt8(ascii: "A") + UInt8((rest - 1) % 26))
            rest = (rest - 1) / 26
        }
        return String(decoding: letters.reversed(), as: UTF8.self)
    }

    /// `F12`.
    package var description: String { Self.letters(of: column) + String(row) }
}
