internal import Diagnostics
internal import Primitives

/// `xl/worksheets/sheet1.xml`: the rows and cells of a sheet (ECMA-376, part 1, 18.3).
final class ExcelSheetReader: XMLHandler {
    private let strings: SharedStrings
    private let styles: CellStyles
    private let countsFrom1904: Bool
    private var builder: SheetTableBuilder

    /// Cells that go on in the rows below; known after all rows.
    private(set) var merges: [SheetTableBuilder.Merge] = []

    private var column = 0
    private var type = CellType.number
    private var style: Int?
    private var hasFormula = false
    private var hasValue = false
    private var isValue = false
    private var isPhonetic = false
    /// Within a part of a text that is superscript.
    private var isRaised = false
    private var text = CellText()

    /// What the value of a cell is (18.18.11).
    private enum CellType: String {
        case number = "n"
        case shared = "s"
        case formulaText = "str"
        case inlineText = "inlineStr"
        case boolean = "b"
        case error = "e"
        case date = "d"
    }

    init(strings: SharedStrings, styles: CellStyles, countsFrom1904: Bool, builder: SheetTableBuilder) {
        self.strings = strings
        self.styles = styles
        self.countsFrom1904 = countsFrom1904
        self.builder = builder
    }

    /// The row that is being read, from 1.
    var row: Int { builder.row }

    /// Why the sheet cannot be read on.
    var fault: SpreadsheetFault? { builder.fault }

    /// The cells, when all is read.
    func table() -> SheetTable {
        builder.finish()
    }

    func start(_ name: String, _ attributes: XMLAttributes) {
        switch name.withoutPrefix {
        case "row":
            let isHidden = ["1", "true"].contains(attributes["hidden"] ?? "")
            builder.beginRow(attributes.integer("r") ?? builder.row + 1, isHidden: isHidden)
            column = 0
        case "c":
            // Cells without a place follow one another.
            column = attributes["r"].flatMap { CellPlace($0)?.column } ?? column + 1
            type = attributes["t"].map { CellType(rawValue: $0) ?? .inlineText } ?? .number
            style = attributes.integer("s")
            (hasFormula, hasValue, isValue) = (false, false, false)
            text.removeAll()
        case "f": hasFormula = true
        case "v", "t":
            isValue = !isPhonetic
            hasValue = true
        case "rPh": isPhonetic = true
        case "r": isRaised = false
        case "vertAlign": isRaised = attributes["val"] == "superscript"
        case "mergeCell": addMerge(attributes["ref"] ?? "")
        default: break
        }
    }

    func end(_ name: String) {
        switch name.withoutPrefix {
        case "v", "t": isValue = false
        case "rPh": isPhonetic = false
        case "r": isRaised = false
        case "c": endCell()
        default: break
        }
    }

    func text(_ bytes: Span<UInt8>) {
        if isValue { text.append(bytes, isRaised: isRaised) }
    }

    private func endCell() {
        text.finish()
        if text.isTooLong { return builder.refuseLongText(column: column) }
        let value = text.bytes
        if value.isEmpty {
            if hasFormula, !hasValue || type == .number { builder.addFormulaWithoutResult(column: column) }
            return
        }
        switch type {
        case .shared:
            let index = Int(String(decoding: value, as: UTF8.self)) ?? -1
            builder.add(ExcelEscapes.resolved(strings[index]), column: column)
        case .formulaText, .inlineText: builder.add(ExcelEscapes.resolved(value[...]), column: column)
        case .boolean: builder.add((value == [UInt8(ascii: "1")] ? "TRUE" : "FALSE").utf8, column: column)
        case .error, .date: builder.add(value, column: column)
        case .number: addNumber(value)
        }
    }

    private func addNumber(_ value: [UInt8]) {
        let shown = styles.shown(value, style: style)
        switch styles[style] {
        case .number: builder.add(StoredNumber.plain(value), as: shown, column: column)
        case .digits(let count): builder.add(StoredNumber.padded(value, to: min(count, 32)), as: shown, column: column)
        case .percentage: builder.add(StoredNumber.percentage(value), as: shown, column: column)
        case .date(let parts):
            let date = Double(String(decoding: value, as: UTF8.self))
                .flatMap { SerialDate($0, countsFrom1904: countsFrom1904) }
            if let date {
                builder.add(Array(date.text(parts).utf8), as: shown, column: column)
            } else {
                builder.add(StoredNumber.plain(value), as: shown, column: column)
            }
        }
    }

    private func addMerge(_ range: String) {
        let ends = range.split(separator: ":").compactMap { CellPlace($0) }
        guard ends.count == 2, ends[0].row < ends[1].row else { return }
        merges.append(.init(column: ends[0].column, rows: ends[0].row...ends[1].row))
    }
}

/// `_x000D_`: how Excel writes characters that XML cannot hold (ECMA-376, part 1, 22.4.2.4).
enum ExcelEscapes {
    /// The text with such characters as they are; control characters become blanks.
    static func resolved(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        guard text.contains(UInt8(ascii: "_")) else { return text }
        var resolved: ArraySlice<UInt8> = []
        var at = text.startIndex
        while at < text.endIndex {
            if let scalar = scalar(at: at, of: text) {
                let isControl = scalar.value < 32 || 0x7F..<0xA0 ~= scalar.value
                resolved.append(contentsOf: isControl ? [UInt8(ascii: " ")] : Array(String(scalar).utf8))
                at += 7
            } else {
                resolved.append(text[at])
                at += 1
            }
        }
        return resolved
    }

    private static func scalar(at start: Int, of text: ArraySlice<UInt8>) -> Unicode.Scalar? {
        guard text.endIndex - start >= 7, text[start] == UInt8(ascii: "_"), text[start + 1] == UInt8(ascii: "x"),
            text[start + 6] == UInt8(ascii: "_")
        else { return nil }
        return UInt32(String(decoding: text[(start + 2)..<(start + 6)], as: UTF8.self), radix: 16)
            .flatMap(Unicode.Scalar.init)
    }
}
