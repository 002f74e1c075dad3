internal import Diagnostics

/// Whether the numbers of a file without commas between its columns have decimal commas: `12,5`.
///
/// They have where a number has one comma and other than three digits behind it, and none a decimal point. `12,512`
/// alone leaves it open.
struct DecimalCommas {
    /// The file's bytes with points for decimal commas; nil where it has none.
    private(set) var withPoints: [UInt8]?
    /// The first number that may be either, where nothing tells.
    private(set) var ambiguous: (location: SourceLocation, text: String)?

    init(_ source: TableSource) {
        let bytes = source.bytes.span
        var scanner = CSVScanner(source)
        var commas: [Int] = []
        var hasDecimals = false
        var first: (location: SourceLocation, text: String)?
        while scanner.next(in: bytes) {
            for column in scanner.row.cells.indices where !scanner.row.cells[column].isUnescaped {
                let range = bytes.trimmed(scanner.row.cells[column].range)
                switch Self.form(of: range, in: bytes) {
                case .point: return
                case .comma(let position, let digits):
                    commas.append(position)
                    if digits != 3 { hasDecimals = true }
                    if first == nil { first = (scanner.row.location(of: column), bytes.string(range)) }
                case .other: break
                }
            }
        }
        guard hasDecimals else {
            ambiguous = first
            return
        }
        var converted = source.bytes
        for position in commas { converted[position] = UInt8(ascii: ".") }
        withPoints = converted
    }

    private enum Form {
        case comma(Int, digits: Int)
        case point
        case other
    }

    /// A number with one comma or one point and nothing else between its digits.
    private static func form(of range: Range<Int>, in bytes: Span<UInt8>) -> Form {
        var mark: Int?
        for at in range {
            let byte = bytes[at]
            if byte.isDigit || (at == range.lowerBound && byte == UInt8(ascii: "-")) { continue }
            guard byte == .comma || byte == UInt8(ascii: "."), mark == nil, at > range.lowerBound,
                at < range.upperBound - 1
            else { return .other }
            mark = at
        }
        guard let mark else { return .other }
        return bytes[mark] == .comma ? .comma(mark, digits: range.upperBound - 1 - mark) : .point
    }
}
