internal import Diagnostics
internal import Model

/// The cells of rows of figures in one format; those that many rows have in common as bytes to copy.
struct FigureCells: Sendable {
    private let format: FigureFormat
    private let missing: [UInt8]
    private let area: [UInt8]
    private let name: [UInt8]
    private let limits: Pair
    private let counts: Pair
    /// Everything between an absent value and the status.
    private let noNumbers: [UInt8]
    /// From a status up to the note, by the status's number.
    private let statuses: [[UInt8]]
    private let published: [UInt8]
    private let derived: [UInt8]
    private let noBasis: [UInt8]

    /// Two numbers that are known both or neither, as a rule.
    private struct Pair {
        /// What stands before the one and the other.
        let first: [UInt8]
        let second: [UInt8]
        /// Both where neither is known.
        let none: [UInt8]
    }

    init(_ format: FigureFormat) {
        func text(_ cells: (column: FigureColumn, text: String)...) -> [UInt8] { Self.bytes(cells, format) }
        func opening(_ column: FigureColumn) -> [UInt8] { Array(format.opening(column).utf8) }
        let closing = Array(format.closing.utf8)
        self.format = format
        missing = Array(format.missing.utf8)
        area = opening(.area)
        name = opening(.name)
        limits = Pair(first: opening(.lower), second: opening(.upper), none: text((.lower, ""), (.upper, "")))
        counts = Pair(
            first: opening(.numerator),
            second: opening(.denominator),
            none: text((.numerator, ""), (.denominator, ""))
        )
        noNumbers = missing + limits.none + counts.none
        statuses = FigureStatus.allCases.map { text((.status, $0.shorthand)) + opening(.note) }
        published = text((.basis, "published")) + closing
        derived = text((.basis, "derived")) + closing
        noBasis = text((.basis, "")) + closing
    }

    /// Appends the cells that name an area.
    func append(_ place: Area, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: area)
        format.append(place.code.text, to: &bytes)
        bytes.append(contentsOf: name)
        format.append(place.name, to: &bytes)
    }

    /// The cells that name an indicator and a period, and what stands before the value.
    ///
    /// - Parameter period: as `PeriodCode` has it; empty for none.
    func subject(_ indicator: Indicator.ID, _ period: String) -> [UInt8] {
        Self.bytes([(.indicator, indicator.text), (.period, period)], format) + Array(format.opening(.value).utf8)
    }

    /// Appends all cells from the value on: a figure, or what its source says about why there is none.
    ///
    /// A withheld figure leaves no number behind, and neither does a row without a value: a base beside a gap could
    /// give it away.
    func append(_ row: Int, of columns: ObservationColumns, to bytes: inout [UInt8]) {
        let status = columns.status(at: row)
        if let value = columns.value(at: row), status != .confidential {
            append(value, to: &bytes)
            append(limits, columns.lower(at: row), columns.upper(at: row), to: &bytes)
            append(counts, columns.numerator(at: row), columns.denominator(at: row), to: &bytes)
            append(status, note: columns.note(at: row), to: &bytes)
        } else {
            bytes.append(contentsOf: noNumbers)
            append(status == .normal ? .notAvailable : status, note: columns.note(at: row), to: &bytes)
        }
        bytes.append(contentsOf: columns.basis(at: row) == .published ? published : derived)
    }

    /// Appends all cells from the value on for an area of which the indicator has nothing at all.
    func append(absent status: FigureStatus, note: String, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: noNumbers)
        append(status, note: note, to: &bytes)
        bytes.append(contentsOf: noBasis)
    }

    private func append(_ pair: Pair, _ first: Double?, _ second: Double?, to bytes: inout [UInt8]) {
        if first == nil, second == nil { return bytes.append(contentsOf: pair.none) }
        bytes.append(contentsOf: pair.first)
        append(first, to: &bytes)
        bytes.append(contentsOf: pair.second)
        append(second, to: &bytes)
    }

    private func append(_ number: Double?, to bytes: inout [UInt8]) {
        guard let number, number.isFinite else { return bytes.append(contentsOf: missing) }
        ShortestDecimalFormatter.append(number, to: &bytes)
    }

    private func append(_ status: FigureStatus, note: String?, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: statuses[Int(status.rawValue)])
        format.append(note ?? "", to: &bytes)
    }

    private static func bytes(_ cells: [(column: FigureColumn, text: String)], _ format: FigureFormat) -> [UInt8] {
        var bytes: [UInt8] = []
        for (column, text) in cells {
            bytes.append(contentsOf: format.opening(column).utf8)
            format.append(text, to: &bytes)
        }
        return bytes
    }
}

/// A format of files of figures: what stands around the cells of a row, and in a cell.
struct FigureFormat: Sendable {
    /// What stands before the first row, between two rows, and after the last.
    let start: String
    let separator: String
    let end: String
    /// What stands in a row after its last cell.
    let closing: String
    /// A cell that holds nothing.
    let missing: String
    /// Roughly how long rows are, in bytes.
    let rowLength: Int
    /// What stands in a row before a cell.
    let opening: @Sendable (FigureColumn) -> String
    /// Appends a text that is not empty.
    private let escape: @Sendable (String, inout [UInt8]) -> Void

    /// A row of names and one for each figure.
    static let csv = FigureFormat(
        start: FigureColumn.allCases.map(\.rawValue).joined(separator: ",") + "\r\n",
        separator: "",
        end: "",
        closing: "\r\n",
        missing: "",
        rowLength: 128,
        opening: { $0 == .area ? "" : "," },
        escape: CSVEscaper.append
    )

    /// A list of objects with the columns as keys; what is missing is null.
    static let json = FigureFormat(
        start: "[",
        separator: ",",
        end: "\n]\n",
        closing: "}",
        missing: "null",
        rowLength: 256,
        opening: { ($0 == .area ? "\n{" : ",") + "\"\($0.rawValue)\":" },
        escape: JSONEscaper.append
    )

    /// Appends a cell that holds a text.
    func append(_ text: String, to bytes: inout [UInt8]) {
        if text.isEmpty { bytes.append(contentsOf: missing.utf8) } else { escape(text, &bytes) }
    }
}
