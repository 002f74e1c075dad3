/// Turns rows of figures into the bytes of a file.
enum FigureFile {
    static func csv(_ rows: [FigureRow]) -> [UInt8] {
        var writer = CSVWriter(columns: FigureColumn.allCases.map(\.rawValue), rows: rows.count)
        for row in rows {
            for column in FigureColumn.allCases {
                if column.isNumber { writer.number(row.number(column)) } else { writer.text(row.text(column)) }
            }
            writer.endRow()
        }
        return writer.bytes
    }

    /// A list of objects with the columns as keys; what is missing is null.
    static func json(_ rows: [FigureRow]) -> [UInt8] {
        let columns = FigureColumn.allCases.map { column in
            (column, Array("\(column == .area ? "" : ",")\"\(column.rawValue)\":".utf8))
        }
        var bytes = Array("[".utf8)
        bytes.reserveCapacity(rows.count * 256)
        for (position, row) in rows.enumerated() {
            bytes.append(contentsOf: (position == 0 ? "\n{" : ",\n{").utf8)
            for (column, key) in columns {
                bytes.append(contentsOf: key)
                append(row, column, to: &bytes)
            }
            bytes.append(UInt8(ascii: "}"))
        }
        bytes.append(contentsOf: "\n]\n".utf8)
        return bytes
    }

    private static func append(_ row: FigureRow, _ column: FigureColumn, to bytes: inout [UInt8]) {
        if column.isNumber {
            if let number = row.number(column), number.isFinite { return DecimalText.append(number, to: &bytes) }
        } else {
            let text = row.text(column)
            if !text.isEmpty { return JSONText.append(text, to: &bytes) }
        }
        bytes.append(contentsOf: "null".utf8)
    }
}
