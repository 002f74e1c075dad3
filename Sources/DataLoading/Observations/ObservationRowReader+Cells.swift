internal import Diagnostics
internal import Model

/// Reading the cells of one row: numbers, their markers, and the reason where there is no number.
extension ObservationRowReader {
    /// The numbers and the status of a row; nil, with a diagnostic, where the value or the status cannot be read.
    mutating func figure(
        _ number: Int,
        _ layout: RowLayout,
        _ row: TableRow,
        _ diagnostics: inout DiagnosticCollector
    ) -> ObservationRow? {
        var figure = ObservationRow()
        guard let status = status(number, layout.status, row, &diagnostics) else { return nil }
        figure.status = status
        switch cell(number, .value, layout.value, layout, row, &diagnostics) {
        case .number(let value): figure.value = value
        case .marked(let value, let status):
            figure.value = value
            figure.status = figure.status.graver(status)
        case .marker(let status): figure.status = status
        case .limit(let text): (figure.status, figure.limit) = (.onlyLimit, text)
        case .empty: break
        case .unreadable: return nil
        }
        figure.lower = cell(number, .lower, layout.lower, layout, row, &diagnostics).number
        figure.upper = cell(number, .upper, layout.upper, layout, row, &diagnostics).number
        let numerator = cell(number, .numerator, layout.numerator, layout, row, &diagnostics)
        let denominator = cell(number, .denominator, layout.denominator, layout, row, &diagnostics)
        figure.margin = cell(number, .margin, layout.margin, layout, row, &diagnostics).number
        figure.numerator = numerator.number
        figure.denominator = denominator.number
        if layout.value.isNone { figure.status = figure.status.graver(numerator.status).graver(denominator.status) }
        if !figure.isMissing { workOut(&figure, layout) }
        if plans[number].join == nil { figure.takeMargin(layout.checks) }
        return figure
    }

    /// The unit that zeros at the end of a value show: 0.1 for `29.0`; nil for all other values.
    ///
    /// What its other digits show can be seen from the number.
    func roundingOfZeros(_ layout: RowLayout, _ row: TableRow) -> Double? {
        guard case .column(let column) = layout.value else { return nil }
        let decimals: Int? = row.read(column) { text, range in
            guard range.count > 2 else { return nil }
            let last = text[range.upperBound - 1]
            if last.isDigit, last != UInt8(ascii: "0") { return nil }
            var point = range.lowerBound
            while point < range.upperBound, text[point] != UInt8(ascii: ".") { point += 1 }
            var end = min(point + 1, range.upperBound)
            while end < range.upperBound, text[end].isDigit { end += 1 }
            guard text[end - 1] == UInt8(ascii: "0"), end - point > 1 else { return nil }
            let isPower = end < range.upperBound && text[end] | 0x20 == UInt8(ascii: "e")
            return isPower ? nil : end - point - 1
        }
        return decimals.flatMap {
            $0 <= PublishedUnit.mostDecimals ? layout.scaled(PublishedUnit.ofDecimals($0), .value) : nil
        }
    }

    func status(
        _ number: Int,
        _ part: RowLayout.Binding<FigureStatus>,
        _ row: TableRow,
        _ diagnostics: inout DiagnosticCollector
    ) -> FigureStatus? {
        switch part {
        case .none, .sum, .other: return .normal
        case .fixed(let status): return status
        case .column(let column):
            if row.isEmpty(column) { return .normal }
            let code = row.text(column)
            if let status = plans[number].statuses.status(code) { return status }
            diagnostics.add(DataLoadingRules.unknownStatus, in: path) {
                let place = "column \(header.names[column])"
                let location = row.location(of: column)
                return .unknownStatus(code, statuses: plans[number].statuses, at: location, place: place)
            }
            return nil
        }
    }

    /// What a cell for a number holds.
    enum Cell {
        case empty
        case number(Double)
        /// A number with a marker behind it: `12.3 [r]`.
        case marked(Double, FigureStatus)
        case marker(FigureStatus)
        /// What a number is above, as it is written: `>95`.
        case limit(String)
        case unreadable

        @inline(__always)
        var number: Double? {
            switch self {
            case .number(let number), .marked(let number, _): number
            case .empty, .marker, .limit, .unreadable: nil
            }
        }

        /// What the markers of the cell say.
        var status: FigureStatus {
            switch self {
            case .marked(_, let status), .marker(let status): status
            // What follows from a number that is not known is not known either.
            case .limit: .notAvailable
            case .empty, .number, .unreadable: .normal
            }
        }
    }

    @inline(__always)
    mutating func cell(
        _ number: Int,
        _ part: DataMapping.Part,
        _ place: RowLayout.Binding<Double>,
        _ layout: RowLayout,
        _ row: TableRow,
        _ diagnostics: inout DiagnosticCollector
    ) -> Cell {
        switch place {
        case .none, .other: return .empty
        case .fixed(let value): return .number(value)
        case .sum(let columns): return sum(of: columns, number, part, layout, row, &diagnostics)
        case .column(let column):
            if layout.hasNumberCodes, let status = plans[number].statuses.ownStatus(row.text(column)) {
                return .marker(status)
            }
            let cell: Cell? = row.read(column) { text, range in
                if range.isEmpty { return .empty }
                return NumberParser.parse(range, in: text).map { .number(layout.scaled($0, part)) }
            }
            return cell ?? unusual(number, part, column, layout, row, &diagnostics)
        }
    }

    /// The sum of some columns of a row; one without a number in all of them has a reason in its place.
    private mutating func sum(
        of columns: [Int],
        _ number: Int,
        _ part: DataMapping.Part,
        _ layout: RowLayout,
        _ row: TableRow,
        _ diagnostics: inout DiagnosticCollector
    ) -> Cell {
        var (total, largest, status) = (0.0, (column: 0, value: -Double.infinity), FigureStatus.normal)
        var empty: Int?
        var isPartMissing = false
        for column in columns {
            let cell = cell(number, part, .column(column), layout, row, &diagnostics)
            if case .unreadable = cell { return .unreadable }
            status = status.graver(cell.status)
            guard let value = cell.number else {
                isPartMissing = true
                if case .empty = cell { empty = empty ?? column }
                continue
            }
            total += value
            if value > largest.value { largest = (column, value) }
        }
        if columns.allSatisfy(row.isEmpty) { return .empty }
        if let empty {
            sums.addEmpty(empty) { row.location(of: empty) }
            return .marker(status.graver(.notAvailable))
        }
        if status.hidesNumber { return .marker(status) }
        // What rounds to zero is somewhat more, and what is too unreliable to publish may be anything.
        if isPartMissing { return .marker(status == .lowReliability ? .lowReliability : .notAvailable) }
        guard total.isFinite else {
            diagnostics.add(DataLoadingRules.badNumber, in: path) {
                .badNumber("a sum too large", part, at: row.location, place: "the sum of columns")
            }
            return .unreadable
        }
        sums.add(total, largest: largest.value, in: largest.column, of: columns.count, plan: number)
        return status == .normal ? .number(total) : .marked(total, status)
    }

    /// A cell that is neither empty nor a plain number: with a sign, a marker, or a fault.
    mutating func unusual(
        _ number: Int,
        _ part: DataMapping.Part,
        _ column: Int,
        _ layout: RowLayout,
        _ row: TableRow,
        _ diagnostics: inout DiagnosticCollector
    ) -> Cell {
        let text = row.text(column)
        let statuses = plans[number].statuses
        if let status = statuses.marker(text) ?? WrittenNumber.fewerThan(text, scaled: { layout.scaled($0, part) }) {
            return .marker(status)
        }
        let marked = layout.isMoney && text.lowercased().hasSuffix("p") ? nil : MarkedText(text, statuses: statuses)
        if let written = WrittenNumber(marked?.text ?? text, layout) ?? WrittenNumber(text, layout)
            ?? numberWithUnit(marked?.text ?? text, part, layout)
        {
            if written.isPercent { signedColumns.insert(column) }
            let value = written.isPercent ? written.value : layout.scaled(written.value, part)
            return marked.map { .marked(value, $0.status) } ?? .number(value)
        }
        if let marked, marked.text.isEmpty { return marked.status == .normal ? .empty : .marker(marked.status) }
        // A limit stands for a value; of another part nobody would learn that it is not read.
        if part == .value || layout.value.isNone,
            WrittenNumber.isLimit(text) || marked.map({ WrittenNumber.isLimit($0.text) }) == true
        {
            return .limit(WrittenNumber.limit(text) { layout.scaled($0, part) })
        }
        diagnostics.add(DataLoadingRules.badNumber, in: path) {
            let location = row.location(of: column)
            let place = "column \(header.names[column])"
            return .badNumber(text, part, isMoney: layout.isMoney, at: location, place: place)
        }
        return .unreadable
    }

    /// A number of the value or its limits with the indicator's unit behind it, which nothing multiplies.
    private func numberWithUnit(_ text: String, _ part: DataMapping.Part, _ layout: RowLayout) -> WrittenNumber? {
        guard [.value, .lower, .upper, .margin].contains(part), layout.scale == 1 || layout.allowsPercentSign else {
            return nil
        }
        return layout.unit.without(text).flatMap { WrittenNumber($0, layout) }
    }

    /// Makes a figure have either a value or a status that says why there is none.
    mutating func settle(
        _ figure: inout ObservationRow,
        _ layout: RowLayout,
        _ row: TableRow,
        _ diagnostics: inout DiagnosticCollector
    ) {
        if figure.isMissing {
            let hasNumbers = figure.value != nil || figure.lower != nil || figure.upper != nil
            if hasNumbers || (figure.numerator != nil && figure.status == .confidential) {
                diagnostics.add(DataLoadingRules.withheldWithNumbers, in: path) {
                    .missingWithNumbers(figure.status, at: place(of: layout.value, row))
                }
            }
            figure.dropNumbers()
        } else if figure.status == .roundsToZero, let value = figure.value, value != 0 {
            diagnostics.add(DataLoadingRules.withheldWithNumbers, in: path) {
                .roundsToZeroWithNumber(value, at: place(of: layout.value, row))
            }
            figure.dropNumbers()
        } else if figure.lacksReason {
            if figure.status == .normal { countWithoutReason(layout, row) }
            figure.status = .notAvailable
        }
    }

    mutating func countWithoutReason(_ layout: RowLayout, _ row: TableRow) {
        guard let column = layout.columnWithoutValue(row), !MarkedNotes.marksNote(in: column, row) else { return }
        let first = valuesWithoutReason?.first ?? row.location(of: column)
        valuesWithoutReason = ((valuesWithoutReason?.count ?? 0) + 1, first, valuesWithoutReason?.column ?? column)
    }
}
