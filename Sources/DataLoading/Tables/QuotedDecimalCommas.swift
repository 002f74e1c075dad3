internal import Diagnostics

/// The columns of a file with commas between its columns, or of a sheet, whose numbers have decimal commas:
/// `"12,5"`, `"0,234"`.
///
/// A column has them where two numbers or more cannot be read otherwise, and none has a decimal point. `"1,234"` beside
/// them is 1.234; but where most numbers are like that, slips among thousands are as likely, and the file is refused.
/// A single one is a slip, and left to be reported as a number that cannot be read.
struct QuotedDecimalCommas {
    /// The file's bytes with points for decimal commas; nil where it has none.
    private(set) var withPoints: [UInt8]?
    /// The first number with a decimal comma in a column that may have thousands as well.
    private(set) var doubtful: (location: SourceLocation, text: String)?

    /// What the numbers of one column are.
    private struct Column {
        var decimals = 0
        var hasPoint = false
        var open = 0
        var marks: [Int] = []
        var first: (location: SourceLocation, text: String)?
    }

    /// - Parameter columns: those whose numbers are read.
    init(_ source: TableSource, columns: Set<Int>) {
        let bytes = source.bytes.span
        guard Self.mayHaveAny(bytes) else { return }
        var found: [Int: Column] = [:]
        var scanner = CSVScanner(source)
        while scanner.next(in: bytes) {
            let cells = scanner.row.cells
            for number in columns where cells.indices.contains(number) && !cells[number].isUnescaped {
                let range = bytes.trimmed(cells[number].range)
                let read = DecimalCommas.Number(range, in: bytes)
                switch read.form {
                case .other: continue
                case .comma where read.marks.count == 1 || read.marks.contains { bytes[$0] == .comma }:
                    if found[number]?.first == nil {
                        found[number, default: Column()].first = (scanner.row.location(of: number), bytes.string(range))
                    }
                    found[number, default: Column()].decimals += 1
                    found[number, default: Column()].marks += read.marks
                case .comma: found[number, default: Column()].hasPoint = true
                case .openComma:
                    found[number, default: Column()].open += 1
                    found[number, default: Column()].marks += read.marks
                case .point, .openPoint: found[number, default: Column()].hasPoint = true
                }
            }
        }
        var marks: [Int] = []
        for (_, column) in found.sorted(by: { $0.key < $1.key }) where column.decimals > 1 && !column.hasPoint {
            guard column.decimals >= column.open else {
                doubtful = doubtful ?? column.first
                continue
            }
            marks += column.marks
        }
        withPoints = marks.isEmpty ? nil : DecimalCommas.exchanged(marks, in: source.bytes)
    }

    /// Whether quotation marks hold digits and a comma anywhere, which most files have nowhere.
    private static func mayHaveAny(_ bytes: Span<UInt8>) -> Bool {
        var at = 0
        while at < bytes.count {
            defer { at += 1 }
            guard bytes[at] == .quote else { continue }
            var next = at + 1
            while next < bytes.count, next < at + 12, bytes[next] != .comma, bytes[next] != .quote { next += 1 }
            if next > at + 1, next + 1 < bytes.count, bytes[next] == .comma, bytes[next - 1].isDigit,
                bytes[next + 1].isDigit
            {
                return true
            }
        }
        return false
    }
}
