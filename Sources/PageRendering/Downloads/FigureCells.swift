internal import ReportModel

/// The cells of rows of figures in one format; those that many rows have in common as bytes to copy.
struct FigureCells: Sendable {
    private let format: FigureFormat
    private let missing: [UInt8]
    private let area: [UInt8]
    private let name: [UInt8]
    private let lower: [UInt8]
    private let upper: [UInt8]
    private let numerator: [UInt8]
    private let denominator: [UInt8]
    /// Everything between an absent value and the status.
    private let noNumbers: [UInt8]
    /// From a status up to the note, by the status's number.
    private let statuses: [[UInt8]]
    private let published: [UInt8]
    private let derived: [UInt8]
    private let noBasis: [UInt8]

    init(_ format: FigureFormat) {
        func text(_ cells: (column: FigureColumn, text: String)...) -> [UInt8] { Self.bytes(cells, format) }
        func opening(_ column: FigureColumn) -> [UInt8] { Array(format.opening(column).utf8) }
        let closing = Array(format.closing.utf8)
        self.format = format
        missing = Array(format.missing.utf8)
        area = opening(.area)
        name = opening(.name)
        lower = opening(.lower)
        upper = opening(.upper)
        numerator = opening(.numerator)
        denominator = opening(.denominator)
        noNumbers = missing + text((.lower, ""), (.upper, ""), (.numerator, ""), (.denominator, ""))
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
            bytes.append(contentsOf: lower)
            append(columns.lower(at: row), to: &bytes)
            bytes.append(contentsOf: upper)
            append(columns.upper(at: row), to: &bytes)
            bytes.append(contentsOf: numerator)
            append(columns.numerator(at: row), to: &bytes)
            bytes.append(contentsOf: denominator)
            append(columns.denominator(at: row), to: &bytes)
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

    private func append(_ number: Double?, to bytes: inout [UInt8]) {
        guard let number, number.isFinite else { return bytes.append(contentsOf: missing) }
        DecimalText.append(number, to: &bytes)
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
