internal import Model

/// Finds the row below the figures with which a second table begins: the names of its columns.
///
/// The name of the column of areas is that of no area, and the name of the column of periods no period. Names in other
/// words stand where figures should be; only rows that begin their figures with a letter, or are of years, are held
/// against all that (`SecondHeader`).
struct RepeatedHeader {
    private let names: [(column: Int, name: [UInt8])]
    private let others: SecondHeader
    /// The first column of figures; nil where none is read.
    private let figure: Int?
    /// Whether the names of the columns of figures are periods.
    private let hasPeriods: Bool
    private let codes: AreaCodes
    private let layouts: [RowLayout]

    init(_ plans: [MappingPlan], in header: TableHeader, codes: AreaCodes) {
        var columns: Set<Int> = []
        for plan in plans {
            if case .column(let column) = plan.layout.area {
                columns.insert(column)
            } else if case .column(let column) = plan.layout.period {
                columns.insert(column)
            }
        }
        // Names of two rows stand in no cell, and an area may be called as its column is.
        names = columns.sorted().compactMap { column in
            let name = TableHeader.withoutNotes(header.names[column])
            let isArea = plans.contains { plan in
                guard case .column(column) = plan.layout.area, let names = plan.layout.names else { return false }
                if case .unknown = names.area(named: name) { return false }
                return true
            }
            return name.isEmpty || isArea ? nil : (column, Array(name.lowercased().utf8))
        }
        let figures = Set(plans.flatMap(\.layout.numberColumns)).sorted()
        let periods = plans.compactMap { if case .column(let column) = $0.layout.period { column } else { nil } }
        others = SecondHeader(names: header.names, figures: figures + Set(periods).subtracting(figures))
        figure = figures.first
        hasPeriods = figures.count > 1 && figures.allSatisfy { TextKind.isPeriod(header.names[$0]) }
        self.codes = codes
        layouts = plans.map(\.layout)
    }

    /// Whether one of the columns has its own name in the row, in any capitals, or the row names other columns.
    @inline(__always)
    func isRow(_ row: TableRow) -> Bool {
        let isNamed = names.contains { column, name in
            row.read(column) { bytes, range in
                guard !range.isEmpty, bytes[range.lowerBound] | 0x20 == name[0] | 0x20 else { return false }
                return Self.equals(name, range, in: bytes)
            }
        }
        if isNamed { return true }
        guard let figure else { return false }
        let mayBeName = row.read(figure) { bytes, range in
            guard !range.isEmpty else { return false }
            let first = bytes[range.lowerBound]
            return first.isLetter || hasPeriods && first.isDigit && range.count >= 4
        }
        return mayBeName && isOtherHeader(row)
    }

    private func isOtherHeader(_ row: TableRow) -> Bool {
        for layout in layouts {
            guard case .column(let column) = layout.area else { continue }
            // Rows of other places are many, and have official codes.
            if row.read(column, { $1.count == 9 && $0[$1.lowerBound + 1].isDigit }) { return false }
            if row.read(column, { codes.index(ofCell: $1, in: $0) }) != nil { return false }
            if let names = layout.names {
                if case .unknown = names.area(named: row.text(column)) { continue }
                return false
            }
        }
        return others.isHeader(row) { codes.index(of: $0) != nil }
    }

    private static func equals(_ name: [UInt8], _ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        let bare = bytes.withoutNotes(range) ?? range
        return bare.count >= name.count
            && TableHeader.normalized(bytes.string(bare)).lowercased().utf8.elementsEqual(name)
    }
}
