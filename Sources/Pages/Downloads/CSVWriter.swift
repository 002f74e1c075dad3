/// Writes rows of texts separated by commas, each as `CSVText` has it, with CRLF at the end of each row.
struct CSVWriter {
    private(set) var bytes: [UInt8] = []
    private var isRowStart = true

    init(columns: [String]) {
        for column in columns { text(column) }
        endRow()
    }

    mutating func text(_ text: String) {
        if !isRowStart { bytes.append(UInt8(ascii: ",")) }
        isRowStart = false
        CSVText.append(text, to: &bytes)
    }

    mutating func endRow() {
        bytes.append(contentsOf: "\r\n".utf8)
        isRowStart = true
    }
}
