import Diagnostics

/// Numbers of things in words: `1 page`, `1,204 pages`.
enum Count {
    static func of(_ number: Int, _ noun: String) -> String {
        "\(number.grouped) \(noun)\(number == 1 ? "" : "s")"
    }
}

/// Numbers of bytes in words, in steps of a thousand: `512 bytes`, `18.8 KB`, `1.2 GB`.
enum ByteCount {
    static func text(_ bytes: Int) -> String {
        guard bytes >= 1_000 else { return Count.of(bytes, "byte") }
        var tenths = (bytes + 50) / 100
        var unit = 0
        while tenths >= 10_000, unit + 1 < units.count {
            tenths = (tenths + 500) / 1_000
            unit += 1
        }
        return "\((tenths / 10).grouped).\(tenths % 10) \(units[unit])"
    }

    private static let units = ["KB", "MB", "GB", "TB"]
}

/// A table for a terminal: the first column on the left, numbers in the others on the right.
struct TablePrinter {
    let header: [String]
    let rows: [[String]]

    var text: String {
        let lines = [header] + rows
        let widths = header.indices.map { column in lines.map { $0[column].count }.max() ?? 0 }
        return lines.map { line in
            let cells = zip(line, widths).enumerated().map { column, cell in
                let space = String(repeating: " ", count: cell.1 - cell.0.count)
                return column == 0 ? cell.0 + space : space + cell.0
            }
            return cells.joined(separator: "  ") + "\n"
        }.joined()
    }
}
