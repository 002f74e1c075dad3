internal import Diagnostics
internal import Model

/// Reads the numbers that mappings take from other tables and indicators, each once.
struct OtherFiguresReader {
    /// Reads figures as it does those of indicators.
    let reader: ObservationsReader
    /// What was read, in the order in which it was asked for.
    private(set) var figures: [OtherFigures] = []
    /// The files that were there.
    private(set) var paths: Set<String> = []
    private var known: [Wanted: Int] = [:]
    private var users: [TableOfIndicator: Breakdown.Group.ID?] = [:]

    /// A group of a breakdown whose numbers are asked for.
    typealias Group = (breakdown: Breakdown.ID, id: Breakdown.Group.ID)

    /// The numbers of everybody, or of one group.
    private struct Wanted: Hashable {
        let other: DataMapping.OtherFigure
        let breakdown: Breakdown.ID?
        let group: Breakdown.Group.ID?
    }

    /// A table that an indicator takes numbers from, wherever its mappings say so.
    private struct TableOfIndicator: Hashable {
        let indicator: Indicator.ID
        let part: DataMapping.Part
        let file: String
        let sheet: String?
        let conditions: [String]
        let column: String?
    }

    init(reader: ObservationsReader) {
        self.reader = reader
    }

    /// The position of the figures of each part that a mapping takes from elsewhere; nil, with diagnostics, where one
    /// of them cannot be read.
    ///
    /// - Parameter group: the group that the mapping's rows are of; nil for everybody. Its numbers are those of the
    ///   same group elsewhere, and never of everybody unless that is meant.
    mutating func read(
        _ mapping: DataMapping,
        of indicator: Indicator,
        group: Group?,
        _ files: [String: SourceFile],
        into diagnostics: inout DiagnosticCollector
    ) -> [DataMapping.Part: Int]? {
        var positions: [DataMapping.Part: Int] = [:]
        for part in DataMapping.Part.allCases {
            guard case .other(let other) = mapping.cells[part] else { continue }
            guard part == .numerator || part == .denominator else {
                diagnostics.add(.rowWithoutColumn(part, at: mapping.file.location))
                return nil
            }
            let asked = mapping.meant.contains(.everybody) ? nil : group
            let isShared = isOfSeveralGroups(other, part, mapping, of: indicator, group: asked)
            let wanted = Wanted(other: other, breakdown: asked?.breakdown, group: asked?.id)
            guard !isShared else {
                diagnostics.add(.groupsWithoutOther(other, mapping, why: nil))
                return nil
            }
            guard let position = known[wanted] ?? read(other, of: indicator, asked, mapping, files, into: &diagnostics)
            else { return nil }
            known[wanted] = position
            positions[part] = position
        }
        return positions
    }

    /// Whether a table without groups gives its numbers to several groups, or to one and to everybody.
    private mutating func isOfSeveralGroups(
        _ other: DataMapping.OtherFigure,
        _ part: DataMapping.Part,
        _ mapping: DataMapping,
        of indicator: Indicator,
        group: Group?
    ) -> Bool {
        guard case .table(let table) = other, !mapping.meant.contains(.everybody) else { return false }
        var column: String?
        if case .column(let name) = table.cells[.value] { column = name.value }
        let use = TableOfIndicator(
            indicator: indicator.id,
            part: part,
            file: table.file.value,
            sheet: table.sheet?.value,
            conditions: table.conditions.map(\.wording),
            column: column
        )
        if let known = users[use] { return known != group?.id }
        users[use] = .some(group?.id)
        return false
    }

    private mutating func read(
        _ other: DataMapping.OtherFigure,
        of indicator: Indicator,
        _ group: Group?,
        _ mapping: DataMapping,
        _ files: [String: SourceFile],
        into diagnostics: inout DiagnosticCollector
    ) -> Int? {
        let source: Indicator
        let name: String
        var isTimeless = false
        switch other {
        case .indicator(let id):
            let ids = reader.indicators.map(\.id.text)
            guard let found = reader.indicators.first(where: { $0.id.text == id.value }) else {
                diagnostics.add(.unknownIndicator(id, why: nil, known: ids))
                return nil
            }
            guard found.suppressBelow == nil, !found.isSurvey else {
                let why = "the indicator \"\(id.value)\" withholds small counts, which would be seen here"
                diagnostics.add(.unknownIndicator(id, why: why, known: ids))
                return nil
            }
            guard found.kind == .count, !found.data.contains(where: \.takesFromElsewhere) else {
                let why = "the indicator \"\(id.value)\" has no counts of its own"
                diagnostics.add(.unknownIndicator(id, why: why, known: ids))
                return nil
            }
            if let group, found.position(of: group.id, in: group.breakdown) == nil {
                let why = "the indicator \"\(id.value)\" has no group \"\(group.id)\" of \"\(group.breakdown)\""
                diagnostics.add(.groupsWithoutOther(other, mapping, why: why))
                return nil
            }
            (source, name) = (found, "the indicator \(id.value)")
        case .table(let mapping):
            isTimeless = mapping.cells[.period] == nil
            source = indicator.counting(isTimeless ? mapping.timeless : mapping)
            name = mapping.file.value
        }
        let inner = ObservationsReader(layout: reader.layout, codes: reader.codes, indicators: [source], asOf: nil)
        var findings = DiagnosticCollector()
        let result = inner.read(files, into: &findings)
        // What is wrong with another indicator is said where that is read.
        if case .table = other { for finding in findings.finish() { diagnostics.add(finding) } }
        guard result.unread.isEmpty, let everybody = result.figures.first else { return nil }
        let ofGroup = group.flatMap { source.position(of: $0.id, in: $0.breakdown) }
        let columns = ofGroup.flatMap { position in result.groups.first.map { $0[position] } } ?? everybody
        paths.formUnion(result.paths)
        figures.append(OtherFigures(columns, isTimeless: isTimeless, name: name))
        return figures.count - 1
    }
}

extension DataMapping {
    /// The mappings of tables of which parts are taken.
    var otherTables: [DataMapping] {
        cells.values.compactMap { cell in
            if case .other(.table(let mapping)) = cell { mapping } else { nil }
        }
    }

    /// Whether a part comes from another table or indicator.
    fileprivate var takesFromElsewhere: Bool {
        cells.values.contains { cell in
            if case .other = cell { true } else { false }
        }
    }

    /// The mapping with one period for all rows.
    fileprivate var timeless: DataMapping {
        var cells = cells
        cells[.period] = .fixed(Located(OtherFigures.noPeriod, at: file.location))
        return replacing(cells: cells)
    }
}

extension DataMapping.Condition {
    /// What it asks, without the place where it is written.
    fileprivate var wording: String {
        switch test {
        case .anyOf(let texts): "\(column.value) is \(texts)"
        case .noneOf(let texts): "\(column.value) is not \(texts.map(\.value))"
        case .range(let from, let to): "\(column.value) from \(from?.value ?? "") to \(to?.value ?? "")"
        }
    }
}

extension Indicator {
    /// An indicator of counts, with the figures of a mapping.
    fileprivate func counting(_ mapping: DataMapping) -> Indicator {
        Indicator(
            id: id,
            title: title,
            short: short,
            kind: .count,
            unit: "",
            polarity: .noJudgement,
            decimals: 0,
            source: source,
            data: [mapping],
            body: body,
            declaredAt: declaredAt
        )
    }
}
