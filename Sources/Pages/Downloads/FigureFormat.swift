/// A format of files of figures: what stands around the cells of a row, and in a cell.
enum FigureFormat: Sendable {
    /// A row of names and one for each figure.
    case csv
    /// A list of objects with the columns as keys; what is missing is null.
    case json

    /// What stands before the first row.
    var start: String {
        switch self {
        case .csv: FigureColumn.allCases.map(\.rawValue).joined(separator: ",") + "\r\n"
        case .json: "["
        }
    }

    /// What stands between two rows.
    var separator: String {
        switch self {
        case .csv: ""
        case .json: ","
        }
    }

    /// What stands after the last row.
    var end: String {
        switch self {
        case .csv: ""
        case .json: "\n]\n"
        }
    }

    /// What stands in a row before a cell.
    func opening(_ column: FigureColumn) -> String {
        switch self {
        case .csv: column == .area ? "" : ","
        case .json: (column == .area ? "\n{" : ",") + "\"\(column.rawValue)\":"
        }
    }

    /// What stands in a row after its last cell.
    var closing: String {
        switch self {
        case .csv: "\r\n"
        case .json: "}"
        }
    }

    /// A cell that holds nothing.
    var missing: String {
        switch self {
        case .csv: ""
        case .json: "null"
        }
    }

    /// Appends a cell that holds a text.
    func append(_ text: String, to bytes: inout [UInt8]) {
        switch self {
        case _ where text.isEmpty: bytes.append(contentsOf: missing.utf8)
        case .csv: CSVText.append(text, to: &bytes)
        case .json: JSONText.append(text, to: &bytes)
        }
    }

    /// Roughly how long rows are, in bytes.
    var rowLength: Int {
        switch self {
        case .csv: 128
        case .json: 256
        }
    }
}
