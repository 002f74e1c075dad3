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
    private var known: [DataMapping.OtherFigure: Int] = [:]

    init(reader: ObservationsReader) {
        self.reader = reader
    }

    /// The position of the figures of each part that a mapping takes from elsewhere; nil, with diagnostics, where one
    /// of them cannot be read.
    mutating func read(
        _ mapping: DataMapping,
        of indicator: Indicator,
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
            guard let position = known[other] ?? read(other, of: indicator, files, into: &diagnostics) else {
                return nil
            }
            known[other] = position
            positions[part] = position
        }
        return positions
    }

    private mutating func read(
        _ other: DataMapping.OtherFigure,
        of indicator: Indicator,
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
        guard result.unread.isEmpty, let columns = result.figures.first else { return nil }
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
