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
        store: Int,
        into diagnostics: inout DiagnosticCollector
    ) -> MappingPlan? {
        // The reader of the indicator's file has reported a mapping without one of these.
        let hasCounts = mapping.cells[.numerator] != nil && mapping.cells[.denominator] != nil
        let isWorkedOut = mapping.combine == .count || (hasCounts && [.proportion, .rate].contains(indicator.kind))
        var failed = mapping.cells[.area] == nil || mapping.cells[.period] == nil
        if mapping.cells[.value] == nil, !isWorkedOut { failed = true }
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
        func source<Value>(_ part: DataMapping.Part, _ read: (Located<String>) -> Value?) -> RowLayout.Binding<Value> {
            switch mapping.cells[part] {
            case .column(let name): return column(name).map { .column($0) } ?? .none
            case .fixed(let text):
                if let value = read(text) { return .fixed(value) }
                failed = true
                return .none
            case nil: return .none
            }
        }
        func number(_ part: DataMapping.Part) -> RowLayout.Binding<Double> {
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
                MappingPlan.Condition(column: $0, texts: condition.values.map { Array($0.trimmed.utf8) })
            }
        }
        let layout = RowLayout(
            area: source(.area) { text in
                let index = codes.index(of: text.value)
                if index == nil, codes.count > 0 { diagnostics.add(.unknownFixedArea(text, codes: codes)) }
                return index
            },
            period: source(.period) { text in
                guard let readings = PeriodParser.readings(of: text.value) else {
                    diagnostics.add(.badPeriod(text.value, rows: 0, at: text.location, place: nil))
                    return nil
                }
                let evidence = PeriodEvidence([readings])
                let period = evidence.period(of: readings)
                if period == nil {
                    let doubt = evidence.doubt(of: readings)
                    diagnostics.add(.periodWithTwoReadings(text.value, readings, doubt, at: text.location, place: nil))
                }
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
            isMoney: ["£", "€", "$", "pound", "pence"].contains(where: indicator.unit.contains),
            allowsCurrency: indicator.kind != .proportion && indicator.unit != "%",
            scale: mapping.scale ?? 1,
            combine: mapping.combine,
            checks: FigureChecks(
                kind: indicator.kind,
                multiplier: indicator.multiplier,
                meant: mapping.meant,
                scale: mapping.scale ?? 1
            )
        )
        guard !failed else { return nil }
        return MappingPlan(
            indicator: position,
            store: store,
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
    /// A column that must hold one of several texts.
    struct Condition {
        let column: Int
        let texts: [[UInt8]]

        func isMet(_ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
            texts.contains { bytes.equals($0, in: range) }
        }
    }

    /// The position of the indicator among all indicators.
    let indicator: Int
    /// The position of its figures in the list of builders (`FigureStores`).
    let store: Int
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
    enum Binding<Value> {
        case column(Int)
        case fixed(Value)
        /// The mapping does not have it.
        case none

        var isNone: Bool {
            if case .none = self { true } else { false }
        }
    }

    let area: Binding<AreaIndex>
    let period: Binding<Period>
    let value: Binding<Double>
    let lower: Binding<Double>
    let upper: Binding<Double>
    let numerator: Binding<Double>
    let denominator: Binding<Double>
    let status: Binding<FigureStatus>
    let noteColumn: Int?
    /// Whether a per cent sign may follow a number.
    let allowsPercentSign: Bool
    /// Whether figures are sums of money, behind which `p` is pence and no marker.
    let isMoney: Bool
    /// Whether the sign of a currency may stand before a number.
    let allowsCurrency: Bool
    /// What value and limits are multiplied by.
    let scale: Double
    /// What rows of one area and period become together.
    let combine: DataMapping.Combination?
    let checks: FigureChecks

    /// Whether a row has neither a period nor a number, as downloads have one for each area without any figure.
    @inline(__always)
    func isOfNoTime(_ row: TableRow) -> Bool {
        guard case .column(let column) = period, row.isEmpty(column) else { return false }
        return [value, numerator, denominator].allSatisfy { part in
            switch part {
            case .column(let column): row.isEmpty(column)
            case .fixed: false
            case .none: true
            }
        }
    }

    /// The column whose empty cell leaves a row without a value: that of the value, or one of those that it comes from.
    func columnWithoutValue(_ row: TableRow) -> Int? {
        if case .column(let column) = value { return column }
        guard value.isNone, case .column(let counted) = numerator else { return nil }
        if case .column(let base) = denominator, !row.isEmpty(counted) { return base }
        return counted
    }

    /// A number in the indicator's unit: value and limits are multiplied by the scale, and rounded to the 12th decimal
    /// place, so that 0.29 becomes 29.
    @inline(__always)
    func scaled(_ number: Double, _ part: DataMapping.Part) -> Double {
        guard scale != 1, part == .value || part == .lower || part == .upper else { return number }
        let product = number * scale
        return abs(product) < 1e5 ? (product * 1e10).rounded() / 1e10 : product
    }
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
        case "~", "k", "K", "[k]", "[~]": return .roundsToZero
        default: return FigureStatus(shorthand: code) ?? FigureStatus(word: code) ?? several(code)
        }
    }

    /// `[r][e]`, `[p] [u]`, `p, u`: the gravest of several codes.
    private func several(_ codes: String) -> FigureStatus? {
        if let marked = MarkedText(codes, statuses: self) { return marked.text.isEmpty ? marked.status : nil }
        let parts = codes.split { $0 == "," || $0 == ";" || $0 == " " }.map(String.init)
        guard (2...4).contains(parts.count), parts.allSatisfy({ $0.count <= 5 }) else { return nil }
        let known = parts.compactMap(status)
        return known.count == parts.count ? known.reduce(.normal) { $0.graver($1) } : nil
    }

    /// The meaning of a marker in place of a number; nil where it has none.
    func marker(_ text: String) -> FigureStatus? {
        status(text).flatMap { $0 == .normal && own[text] == nil ? nil : $0 }
    }

    /// The meaning of a marker that stood in brackets behind a number or a period; nil where it has none.
    ///
    /// The number of a note has none to speak of.
    ///
    /// - Parameter isSquare: whether the brackets are square: `12 [1]` has a note, and `12 (1)` may have anything.
    func bracketed(_ marker: String, isSquare: Bool) -> FigureStatus? {
        if let status = own["[\(marker)]"] ?? own[marker] ?? FigureStatus(word: marker) { return status }
        if marker.lowercased().hasPrefix("note") { return .normal }
        if isSquare, !marker.isEmpty, marker.utf8.allSatisfy(\.isDigit) { return .normal }
        return marker.isEmpty ? nil : status(marker)
    }

    /// The marker that stands without brackets behind digits, and what is before it: one of the mapping's own codes, or
    /// a letter that cannot be anything else.
    func bare(behind text: String) -> (rest: Substring, status: FigureStatus)? {
        guard let last = text.lastIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
        let end = text[text.index(after: last)...]
        let code = end.drop(while: \.isWhitespace)
        guard !code.isEmpty, let status = own[String(code)] ?? Self.letters[String(code)] else { return nil }
        if end == "e", own["e"] == nil { return nil }  // `1e` may be the beginning of 1e3
        return (text[...last], status)
    }

    private static let letters: [String: FigureStatus] = [
        "p": .provisional, "P": .provisional, "r": .revised, "R": .revised, "e": .estimated, "u": .lowReliability,
        "b": .seriesBreak,
    ]

    /// The codes of the mapping itself, for suggestions.
    var ownCodes: [String] { own.keys.sorted() }
}
