internal import Diagnostics
internal import Model

/// Finds the columns of mappings in a header, and reports those that are not there.
struct MappingBinder {
    let header: CSVHeader
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
