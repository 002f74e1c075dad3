internal import Model

/// Finds a row that has the names of columns again, as a second table below the first has.
///
/// The name of the column of areas is that of no area, and the name of the column of periods no period.
struct RepeatedHeader {
    private let names: [(column: Int, name: [UInt8])]

    init(_ plans: [MappingPlan], in header: TableHeader) {
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
    }

    /// Whether one of the columns has its own name in the row, in any capitals.
    @inline(__always)
    func isRow(_ row: TableRow) -> Bool {
        names.contains { column, name in
            row.read(column) { bytes, range in
                guard !range.isEmpty, bytes[range.lowerBound] | 0x20 == name[0] | 0x20 else { return false }
                return Self.equals(name, range, in: bytes)
            }
        }
    }

    private static func equals(_ name: [UInt8], _ range: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        let bare = bytes.withoutNotes(range) ?? range
        return bare.count >= name.count
            && TableHeader.normalized(bytes.string(bare)).lowercased().utf8.elementsEqual(name)
    }
}
