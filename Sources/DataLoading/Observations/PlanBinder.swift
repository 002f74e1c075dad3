internal import Diagnostics
internal import Model

/// Binds the cells of one mapping to the columns of a header.
struct PlanBinder {
    let header: TableHeader
    let path: String
    let codes: AreaCodes
    let indicator: Indicator
    /// The position of the indicator among all.
    let position: Int
    /// The position of the figures in the list of builders.
    let store: Int
    /// The position of the mapping's other figures for a part.
    let others: [DataMapping.Part: Int]

    /// The plan; nil, with diagnostics, where something that every figure needs is not there.
    ///
    /// - Parameters:
    ///   - period: one of the periods in the names of columns; nil where the mapping says where the period is.
    ///   - other: a plan of the mapping for another period, whose names of areas are taken over.
    func bind(
        _ mapping: DataMapping,
        over period: PeriodHeaders.Entry? = nil,
        like other: MappingPlan? = nil,
        into diagnostics: inout DiagnosticCollector
    ) -> MappingPlan? {
        var failed = false
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
            case .name(let name, _): return column(name).map { .column($0) } ?? .none
            case .period(let cell): return column(cell.column).map { .column($0) } ?? .none
            case .fixed(let text):
                if let value = read(text) { return .fixed(value) }
                failed = true
                return .none
            case .periods: return period?.columns[part].map { .column($0) } ?? .none
            case .sum(let names):
                let columns = names.compactMap(column)
                if Set(columns).count < columns.count {
                    diagnostics.add(.columnSummedTwice(names))
                    failed = true
                }
                return .sum(columns)
            case .sumOfRange(let from, let to):
                guard let first = column(from), let last = column(to) else { return .none }
                if first > last {
                    diagnostics.add(.columnsOutOfOrder(from, to, in: header))
                    failed = true
                }
                return .sum(Array(min(first, last)...max(first, last)))
            case .other: return others[part].map { .other($0) } ?? .none
            case .row, nil: return .none
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
        case .periods: noteColumn = period?.columns[.note]
        default: break
        }
        let conditions = mapping.conditions.compactMap { condition -> RowCondition? in
            guard let column = column(condition.column) else { return nil }
            let bound = RowCondition(condition, column: column)
            if bound == nil {
                diagnostics.add(.badRange(condition))
                failed = true
            }
            return bound
        }
        var names: AreaNames?
        if case .name(_, let level) = mapping.cells[.area] {
            names = other?.layout.names ?? AreaNames(level: level.value, codes: codes)
            if names == nil {
                diagnostics.add(.levelWithoutAreas(level, codes: codes))
                failed = true
            }
        }
        var periodStatus = period?.status ?? .normal
        let layout = RowLayout(
            area: source(.area) { text in
                let index = codes.index(of: text.value)
                if index == nil, codes.count > 0 { diagnostics.add(.unknownFixedArea(text, codes: codes)) }
                return index
            },
            names: names,
            period: period.map { .fixed($0.period) }
                ?? source(.period) { text in
                    let entry = fixedPeriod(text, into: &diagnostics)
                    periodStatus = entry?.status ?? .normal
                    return entry?.period
                },
            periodForm: periodForm(mapping) { column($0) },
            periodStatus: periodStatus,
            value: number(.value),
            lower: number(.lower),
            upper: number(.upper),
            margin: number(.margin),
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
            hasNumberCodes: statuses.hasNumbers,
            allowsPercentSign: indicator.unit == "%",
            isMoney: ["£", "€", "$", "pound", "pence"].contains(where: indicator.unit.contains),
            allowsCurrency: indicator.kind != .proportion && indicator.unit != "%",
            unit: UnitBehindNumber(indicator.unit),
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
            asked: mapping.conditions,
            layout: layout,
            statuses: statuses,
            fixedNote: fixedNote
        )
    }

    /// How the texts of the column of periods are to be understood.
    private func periodForm(_ mapping: DataMapping, _ column: (Located<String>) -> Int?) -> PeriodColumnForm {
        guard case .period(let cell) = mapping.cells[.period] else { return PeriodColumnForm() }
        let numbers = cell.identifier.flatMap { NumberedPart(ofColumn: $0.value) }
        return PeriodColumnForm(identifier: cell.identifier.flatMap(column), unit: cell.shownAs, numbers: numbers)
    }

    /// The one period of a whole file.
    private func fixedPeriod(
        _ text: Located<String>,
        into diagnostics: inout DiagnosticCollector
    ) -> PeriodColumn.Entry? {
        guard let written = WrittenPeriod(text.value) else {
            diagnostics.add(.badPeriod(text.value, rows: 0, at: text.location, place: nil))
            return nil
        }
        let evidence = PeriodEvidence([written.readings])
        guard let period = evidence.period(of: written.readings) else {
            let doubt = evidence.doubt(of: written.readings)
            diagnostics.add(.periodWithTwoReadings(text.value, written.readings, doubt, at: text.location, place: nil))
            return nil
        }
        return PeriodColumn.Entry(period: period, status: written.status)
    }
}
