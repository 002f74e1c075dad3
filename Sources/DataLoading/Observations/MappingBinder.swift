internal import Diagnostics
internal import Model

/// Finds the columns of mappings in a header, and reports those that are not there.
struct MappingBinder {
    let header: TableHeader
    let path: String
    let codes: AreaCodes

    /// The plan for one mapping; nil, with diagnostics, where something that every figure needs is not there.
    func bind(
        _ mapping: DataMapping,
        of indicator: Indicator,
        at position: Int,
        into diagnostics: inout DiagnosticCollector
    ) -> MappingPlan? {
        // The reader of the indicator's file has reported a mapping without one of these.
        var failed = mapping.cells[.area] == nil || mapping.cells[.period] == nil || mapping.cells[.value] == nil
        func column(_ name: Located<String>) -> Int? {
            let found = header.position(of: name.value)
            if found == nil {
                diagnostics.add(.missingColumn(name.value, in: header, at: name.location, wantedBy: path))
                failed = true
            } else if header.columns(named: name.value).count > 1 {
                diagnostics.add(.repeatedColumn(name.value, in: header))
                failed = true
            }
            return found
        }
        func source<Value>(_ part: DataMapping.Part, _ read: (Located<String>) -> Value?) -> RowLayout.Source<Value> {
            switch mapping.cells[part] {
            case .column(let name): return column(name).map { .column($0) } ?? .none
            case .fixed(let text):
                if let value = read(text) { return .fixed(value) }
                failed = true
                return .none
            case nil: return .none
            }
        }
        func number(_ part: DataMapping.Part) -> RowLayout.Source<Double> {
            source(part) { text in
                let bytes = Array(text.value.utf8)
                let number = NumberParser.parse(0..<bytes.count, in: bytes.span)
                if number == nil { diagnostics.add(.badNumber(text.value, part, at: text.location, place: nil)) }
                return number
            }
        }
        let statuses = StatusCodes(mapping.statusCodes)
        var noteColumn: Int?
        var fixedNote: String?
        switch mapping.cells[.note] {
        case .column(let name): noteColumn = column(name)
        case .fixed(let text): fixedNote = text.value
        case nil: break
        }
        let conditions = mapping.conditions.compactMap { condition in
            column(condition.column).map {
                MappingPlan.Condition(column: $0, text: Array(condition.value.trimmed.utf8))
            }
        }
        let layout = RowLayout(
            area: source(.area) { text in
                let index = codes.index(of: text.value)
                if index == nil, codes.count > 0 { diagnostics.add(.unknownFixedArea(text, codes: codes)) }
                return index
            },
            period: source(.period) { text in
                let period = PeriodParser.parse(text.value.trimmed)
                if period == nil { diagnostics.add(.badPeriod(text.value, rows: 0, at: text.location, place: nil)) }
                return period
            },
            value: number(.value),
            lower: number(.lower),
            upper: number(.upper),
            numerator: number(.numerator),
            denominator: number(.denominator),
            status: source(.status) { text in
                let status = statuses.status(text.value)
                if status == nil {
                    diagnostics.add(.unknownStatus(text.value, statuses: statuses, at: text.location, place: nil))
                }
                return status
            },
            noteColumn: noteColumn,
            allowsPercentSign: indicator.unit == "%",
            checks: FigureChecks(kind: indicator.kind, multiplier: indicator.multiplier)
        )
        guard !failed else { return nil }
        return MappingPlan(
            indicator: position,
            mapping: mapping,
            conditions: conditions,
            layout: layout,
            statuses: statuses,
            fixedNote: fixedNote
        )
    }
}

/// A data mapping with its columns found in a header.
struct MappingPlan {
    /// A column that must hold a text.
    struct Condition {
        let column: Int
        let text: [UInt8]
    }

    /// The position of the indicator among all indicators.
    let indicator: Int
    let mapping: DataMapping
    let conditions: [Condition]
    let layout: RowLayout
    let statuses: StatusCodes
    /// The note of every row, where the mapping gives one.
    let fixedNote: String?
}

/// Where in a row each part of a figure is: plain numbers, so that looking one up costs nothing.
struct RowLayout {
    /// A part that every row gives in a column, or that is the same for all rows.
    enum Source<Value> {
        case column(Int)
        case fixed(Value)
        /// The mapping does not have it.
        case none
    }

    let area: Source<AreaIndex>
    let period: Source<Period>
    let value: Source<Double>
    let lower: Source<Double>
    let upper: Source<Double>
    let numerator: Source<Double>
    let denominator: Source<Double>
    let status: Source<FigureStatus>
    let noteColumn: Int?
    /// Whether a per cent sign may follow a number.
    let allowsPercentSign: Bool
    let checks: FigureChecks
}

/// What the codes in a status column and the markers in a value column of one mapping mean.
///
/// The mapping's own codes come first. Then the standard shorthand with or without brackets, and three
/// markers that official tables agree on: `*` withheld, `..` and `:` not available. `-` has too many meanings to have
/// one.
struct StatusCodes {
    private let own: [String: FigureStatus]

    init(_ own: [String: FigureStatus]) {
        self.own = own
    }

    /// The meaning of a code without spaces around it; nil where it has none.
    func status(_ code: String) -> FigureStatus? {
        if let status = own[code] { return status }
        if code.isEmpty { return .normal }
        switch code {
        case "*", "[*]": return .confidential
        case "..", ":", "[..]", "[:]": return .notAvailable
        default: return FigureStatus(shorthand: code)
        }
    }

    /// The meaning of a marker in place of a number; nil where it has none.
    func marker(_ text: String) -> FigureStatus? {
        status(text).flatMap { $0 == .normal && own[text] == nil ? nil : $0 }
    }

    /// The codes of the mapping itself, for suggestions.
    var ownCodes: [String] { own.keys.sorted() }
}
