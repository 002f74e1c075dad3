/// Lines of the CSV files that Placard writes.
enum CSVLine {
    /// The cells of a line; no cell has a line end or a quotation mark in it.
    static func cells(_ line: Substring) -> [String] {
        var cells = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(character)
            }
        }
        return cells
    }
}
