internal import Diagnostics

/// Whether the numbers of a file without commas between its columns have decimal commas: `12,5`, `1.234,5`.
///
/// They have where a number has other than three digits behind its only comma, or points between thousands and none has
/// a decimal point. `12,512` alone leaves it open, and so does `12.512` between semicolons, which programs write where
/// numbers have decimal commas.
struct DecimalCommas {
    /// The file's bytes with points for decimal commas and commas for points between thousands; nil where it has none.
    private(set) var withPoints: [UInt8]?
    /// The first number that may be either, where nothing tells.
    private(set) var ambiguous: (location: SourceLocation, text: String)?

    /// - Parameter columns: those whose numbers tell; nil for all of them.
    init(_ source: TableSource, columns: Set<Int>? = nil) {
        let bytes = source.bytes.span
        var scanner = CSVScanner(source)
        var marks: [Int] = []
        var hasDecimals = false
        var first: (location: SourceLocation, text: String)?
        while scanner.next(in: bytes) {
            for column in scanner.row.cells.indices where !scanner.row.cells[column].isUnescaped {
                if let columns, !columns.contains(column) { continue }
                let range = bytes.trimmed(scanner.row.cells[column].range)
                let number = Number(range, in: bytes)
                switch number.form {
                case .point: return
                case .comma: hasDecimals = true
                case .openComma: if first == nil { first = (scanner.row.location(of: column), bytes.string(range)) }
                case .openPoint where source.delimiter == UInt8(ascii: ";"):
                    if first == nil { first = (scanner.row.location(of: column), bytes.string(range)) }
                case .openPoint, .other: break
                }
                if number.form != .other { marks += number.marks }
            }
        }
        guard hasDecimals else {
            ambiguous = first
            return
        }
        withPoints = Self.exchanged(marks, in: source.bytes)
    }

    /// The bytes of a file with points for commas and commas for points at some of its places.
    static func exchanged(_ marks: [Int], in bytes: [UInt8]) -> [UInt8] {
        var exchanged = bytes
        for mark in marks { exchanged[mark] = exchanged[mark] == .comma ? UInt8(ascii: ".") : .comma }
        return exchanged
    }

    /// A number with signs around it, and the commas and points in it.
    struct Number {
        enum Form {
            /// The comma is one of decimals: `12,5`, `1.234,5`, `1.234.567`.
            case comma
            /// The point is one of decimals: `12.5`, `1,234.5`, `1,234,567`.
            case point
            /// `12,512`, which may be either.
            case openComma
            /// `12.512`, which may be either.
            case openPoint
            case other
        }

        /// The positions of the commas and points.
        private(set) var marks: [Int] = []
        /// Which of them is one of decimals.
        private(set) var form = Form.other

        /// - Parameter range: a cell without the spaces around it.
        init(_ range: Range<Int>, in bytes: Span<UInt8>) {
            guard let digits = Self.digits(of: range, in: bytes) else { return }
            var groups: [Int] = []
            var length = 0
            for at in digits {
                if bytes[at] == .comma || bytes[at] == UInt8(ascii: ".") {
                    marks.append(at)
                    groups.append(length)
                    length = 0
                } else {
                    length += 1
                }
            }
            groups.append(length)
            guard let last = marks.last, groups.allSatisfy({ $0 > 0 }) else { return }
            let isComma = bytes[last] == .comma
            let others = marks.dropLast()
            let isGrouped = groups[0] <= 3 && groups.dropFirst().dropLast().allSatisfy { $0 == 3 }
            if others.isEmpty {
                let isOpen = length == 3 && groups[0] <= 3 && bytes[digits.lowerBound] != UInt8(ascii: "0")
                form = isOpen ? (isComma ? .openComma : .openPoint) : isComma ? .comma : .point
            } else if isGrouped, others.allSatisfy({ bytes[$0] != bytes[last] && bytes[$0] == bytes[marks[0]] }) {
                form = isComma ? .comma : .point
            } else if isGrouped, length == 3, others.allSatisfy({ bytes[$0] == bytes[last] }) {
                form = isComma ? .point : .comma
            }
        }

        /// The digits of a number with the commas and points between them, without a sign, a currency or a per cent
        /// sign around them, or a marker in brackets behind them; nil for anything else.
        private static func digits(of range: Range<Int>, in bytes: Span<UInt8>) -> Range<Int>? {
            var low = range.lowerBound
            var high = range.upperBound
            while low < high, !bytes[low].isDigit {
                guard bytes[low] >= 0x80 || [0x20, 0x24, 0x28, 0x2B, 0x2D].contains(bytes[low]),
                    low - range.lowerBound < 6
                else { return nil }
                low += 1
            }
            if high > low, bytes[high - 1] == UInt8(ascii: "]") {
                while high > low, bytes[high - 1] != UInt8(ascii: "[") { high -= 1 }
                high = max(high - 1, low)
            }
            while high > low, !bytes[high - 1].isDigit {
                guard bytes[high - 1] >= 0x80 || [0x20, 0x25, 0x29].contains(bytes[high - 1]) else { return nil }
                high -= 1
            }
            for at in low..<high where !bytes[at].isDigit && bytes[at] != .comma && bytes[at] != UInt8(ascii: ".") {
                return nil
            }
            return low < high ? low..<high : nil
        }
    }
}
