internal import Analysis
internal import Diagnostics
internal import Localization
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
    private let shown: [UInt8]
    private let shownLimits: Pair
    private let methods: [Limits.Method: [UInt8]]
    private let noMethod: [UInt8]

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
        published = text((.basis, "published"))
        derived = text((.basis, "derived"))
        noBasis = text((.basis, ""))
        shown = opening(.shown)
        shownLimits = Pair(
            first: opening(.shownLower),
            second: opening(.shownUpper),
            none: text((.shownLower, ""), (.shownUpper, ""))
        )
        methods = Dictionary(
            uniqueKeysWithValues: Limits.Method.allCases.map { ($0, text((.limits, $0.rawValue))) }
        )
        noMethod = text((.limits, ""))
    }

    /// The cells that end every row of an indicator: what its figures are, where they come from, and of whom they are.
    ///
    /// - Parameter group: with the breakdown that it is one of; nil for everybody.
    func ending(_ indicator: Indicator, group: (of: Breakdown, group: Breakdown.Group)? = nil) -> [UInt8] {
        let hasMultiplier = indicator.kind == .proportion || indicator.kind == .rate
        let source = [indicator.source.title, indicator.source.publisher].compactMap(\.self).joined(separator: ", ")
        var bytes = Self.bytes([(.title, indicator.title), (.unit, indicator.unit)], format)
        bytes.append(contentsOf: format.opening(.multiplier).utf8)
        append(hasMultiplier ? indicator.multiplier : nil, to: &bytes)
        bytes += Self.bytes([(.source, source)], format)
        if format.columns.contains(.group) {
            bytes += Self.bytes(
                [
                    (.breakdown, group?.of.id.text ?? ""), (.group, group?.group.id.text ?? FigureColumn.everybody),
                    (.groupTitle, group?.group.title ?? ""),
                ],
                format
            )
        }
        return bytes + Array(format.closing.utf8)
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
    /// - Parameter period: nil for none.
    func subject(_ indicator: Indicator, _ period: Period?) -> [UInt8] {
        let cells: [(column: FigureColumn, text: String)] = [
            (.indicator, indicator.id.text), (.period, period.map(PeriodCode.of) ?? ""),
            (.dataOf, period.flatMap(indicator.measuredTime) ?? ""),
        ]
        return Self.bytes(cells, format) + Array(format.opening(.value).utf8)
    }

    /// Appends the cells from the value to the method of its limits: a figure, or why there is none.
    ///
    /// A withheld figure leaves no number behind, and neither does a row without a value: a base beside a gap could
    /// give it away.
    ///
    /// - Parameter known: the limits that pages show, as `LikelyRanges` has them.
    func append(_ row: Int, of figures: IndicatorFigures, limits known: Limits?, to bytes: inout [UInt8]) {
        let columns = figures.columns
        let status = columns.status(at: row)
        guard let value = columns.value(at: row), status != .confidential else {
            bytes.append(contentsOf: noNumbers)
            append(status == .normal ? .notAvailable : status, note: columns.note(at: row), to: &bytes)
            bytes.append(contentsOf: columns.basis(at: row) == .published ? published : derived)
            return appendNothingShown(to: &bytes)
        }
        append(value, to: &bytes)
        append(limits, known?.lower ?? columns.lower(at: row), known?.upper ?? columns.upper(at: row), to: &bytes)
        append(counts, columns.numerator(at: row), columns.denominator(at: row), to: &bytes)
        append(status, note: columns.note(at: row), to: &bytes)
        bytes.append(contentsOf: columns.basis(at: row) == .published ? published : derived)
        let base = columns.denominator(at: row)
        let unit = columns.roundedTo(at: row)
        func decimals(_ number: Double) -> Int {
            FigureFormatter.decimals(of: number, onBase: base, roundedTo: unit, of: figures.indicator)
        }
        func rounded(_ number: Double, atLeast fewest: Int = 0) -> DecimalFormatter {
            DecimalFormatter(decimals: max(decimals(number), fewest), groups: false)
        }
        bytes.append(contentsOf: shown)
        append(value, rounded(value), to: &bytes)
        guard let known else {
            bytes.append(contentsOf: shownLimits.none)
            return bytes.append(contentsOf: noMethod)
        }
        let fewest = FigureFormatter.decimals(
            ofRange: known.lower,
            known.upper,
            atLeast: min(decimals(known.lower), decimals(known.upper)),
            of: figures.indicator
        )
        bytes.append(contentsOf: shownLimits.first)
        append(known.lower, rounded(known.lower, atLeast: fewest), to: &bytes)
        bytes.append(contentsOf: shownLimits.second)
        append(known.upper, rounded(known.upper, atLeast: fewest), to: &bytes)
        bytes.append(contentsOf: methods[known.method] ?? noMethod)
    }

    /// Appends the same cells for an area of which the indicator has nothing at all.
    func append(absent status: FigureStatus, note: String, to bytes: inout [UInt8]) {
        bytes.append(contentsOf: noNumbers)
        append(status, note: note, to: &bytes)
        bytes.append(contentsOf: noBasis)
        appendNothingShown(to: &bytes)
    }

    private func appendNothingShown(to bytes: inout [UInt8]) {
        bytes.append(contentsOf: shown)
        bytes.append(contentsOf: missing)
        bytes.append(contentsOf: shownLimits.none)
        bytes.append(contentsOf: noMethod)
    }

    /// Appends a number as pages round it, without signs between thousands.
    private func append(_ number: Double, _ rounded: DecimalFormatter, to bytes: inout [UInt8]) {
        let isWritten = rounded.write(number) { digits in for index in digits.indices { bytes.append(digits[index]) } }
        if !isWritten { bytes.append(contentsOf: missing) }
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
    /// Which cells a row has.
    let columns: [FigureColumn]
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
    static func csv(_ columns: [FigureColumn]) -> FigureFormat {
        FigureFormat(
            columns: columns,
            start: CSVWriter.byteOrderMark + columns.map(\.rawValue).joined(separator: ",") + "\r\n",
            separator: "",
            end: "",
            closing: "\r\n",
            missing: "",
            rowLength: 256,
            opening: { $0 == .area ? "" : "," },
            escape: CSVEscaper.append
        )
    }

    /// A list of objects with the columns as keys; what is missing is null.
    static func json(_ columns: [FigureColumn]) -> FigureFormat {
        FigureFormat(
            columns: columns,
            start: "[",
            separator: ",",
            end: "\n]\n",
            closing: "}",
            missing: "null",
            rowLength: 512,
            opening: { ($0 == .area ? "\n{" : ",") + "\"\($0.rawValue)\":" },
            escape: JSONEscaper.append
        )
    }

    /// Appends a cell that holds a text.
    func append(_ text: String, to bytes: inout [UInt8]) {
        if text.isEmpty { bytes.append(contentsOf: missing.utf8) } else { escape(text, &bytes) }
    }
}
