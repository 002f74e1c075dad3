internal import Diagnostics
internal import Model

/// Finds the columns of mappings in a header, and reports those that are not there.
struct MappingBinder {
    let header: TableHeader
    let path: String
    let codes: AreaCodes

    /// The plans for one mapping: one, or one for each period or row that its figures are spread over.
    ///
    /// None, with diagnostics, where something that every figure needs is not there.
    ///
    /// - Parameters:
    ///   - position: that of the indicator among all.
    ///   - store: the position of the mapping's figures in the list of builders.
    ///   - group: the number of the mapping among those of the file.
    ///   - other: the position of a mapping's other figures for a part.
    func bind(
        _ mapping: DataMapping,
        of indicator: Indicator,
        at position: Int,
        store: Int,
        group: Int,
        others: [DataMapping.Part: Int],
        into diagnostics: inout DiagnosticCollector
    ) -> [MappingPlan] {
        // The reader of the indicator's file has reported a mapping without one of these.
        let isWorkedOut = DataMapping.isWorkedOut(mapping.cells, combine: mapping.combine, kind: indicator.kind)
        let patterns = mapping.patterns
        guard mapping.cells[.area] != nil, mapping.cells[.value] != nil || isWorkedOut,
            (mapping.cells[.period] == nil) != patterns.isEmpty
        else { return [] }
        let single = PlanBinder(
            header: header,
            path: path,
            codes: codes,
            indicator: indicator,
            position: position,
            store: store,
            others: others
        )
        guard !patterns.isEmpty else { return rows(mapping, single, group, into: &diagnostics) }
        let periods = PeriodHeaders(patterns, in: header, indicator, into: &diagnostics)
        var plans: [MappingPlan] = []
        for entry in periods.entries {
            guard var plan = single.bind(mapping, over: entry, like: plans.first, into: &diagnostics) else { return [] }
            plan.isRepeated = !plans.isEmpty
            plans.append(plan)
        }
        return plans
    }

    /// The plan of a mapping whose figures stand in one row each, or those of the rows that its parts stand in.
    private func rows(
        _ mapping: DataMapping,
        _ single: PlanBinder,
        _ group: Int,
        into diagnostics: inout DiagnosticCollector
    ) -> [MappingPlan] {
        let parted = PartedMapping(mapping)
        for part in parted.withoutColumn { diagnostics.add(.rowWithoutColumn(part, at: mapping.file.location)) }
        guard parted.withoutColumn.isEmpty else { return [] }
        guard !parted.parts.isEmpty else {
            // A condition of the value alone is one of the whole mapping.
            return single.bind(parted.main ?? mapping, into: &diagnostics).map { [$0] } ?? []
        }
        var plans: [MappingPlan] = []
        for (part, mapping) in [(nil, parted.main)] + parted.parts.map({ ($0.part, $0.mapping) }) {
            guard let mapping else { continue }
            guard var plan = single.bind(mapping, into: &diagnostics) else { return [] }
            plan.join = MappingPlan.Join(group: group, part: part, needsValue: parted.main != nil)
            plans.append(plan)
        }
        return plans
    }
}

/// A mapping whose figures stand in several rows each: one for the row with the value, and one for each other part.
private struct PartedMapping {
    /// The mapping of the row with the value, and all that stands beside it; nil where there is no such row.
    let main: DataMapping?
    /// The parts in rows of their own, each with a mapping that has it as its value.
    let parts: [(part: DataMapping.Part, mapping: DataMapping)]
    /// The parts in rows of their own of which nothing says in which column they stand.
    let withoutColumn: [DataMapping.Part]

    init(_ mapping: DataMapping) {
        var direct = mapping.cells
        var column: Located<String>?
        if case .column(let name) = mapping.cells[.value] { column = name }
        var conditions = mapping.conditions
        if case .row(let cell) = mapping.cells[.value] {
            column = cell.column
            direct[.value] = cell.column.map { .column($0) }
            conditions = mapping.conditions(with: cell.conditions)
        }
        var parts: [(DataMapping.Part, DataMapping)] = []
        var withoutColumn: [DataMapping.Part] = []
        if case .row = mapping.cells[.value], column == nil { withoutColumn.append(.value) }
        let shared = mapping.cells.filter { $0.key == .area || $0.key == .period || $0.value.isFromElsewhere }
        for part in DataMapping.Part.allCases where part != .value {
            guard case .row(let cell) = mapping.cells[part] else { continue }
            direct[part] = nil
            guard let name = cell.column ?? column else {
                withoutColumn.append(part)
                continue
            }
            var cells = shared
            cells[.value] = .column(name)
            parts.append((part, mapping.replacing(cells: cells, conditions: mapping.conditions(with: cell.conditions))))
        }
        let numbers: [DataMapping.Part] = [.value, .lower, .upper, .margin, .numerator, .denominator]
        let hasMain = numbers.contains { part in direct[part].map { !$0.isFromElsewhere } ?? false }
        main = hasMain ? mapping.replacing(cells: direct, conditions: conditions) : nil
        self.parts = parts
        self.withoutColumn = withoutColumn
    }
}

extension DataMapping.Cell {
    /// Whether another table or indicator gives the part.
    fileprivate var isFromElsewhere: Bool { if case .other = self { true } else { false } }
}

extension DataMapping {
    /// The parts whose columns have the period in their names, with the patterns of these.
    fileprivate var patterns: [(part: Part, pattern: Located<String>)] {
        Part.allCases.compactMap { part in
            if case .periods(let pattern) = cells[part] { (part, pattern) } else { nil }
        }
    }
}
