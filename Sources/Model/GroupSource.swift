/// Of which groups of a breakdown the rows of a mapping are: its key `by`.
package struct GroupSource: Hashable, Sendable {
    /// How a row tells its group.
    package enum Cell: Hashable, Sendable {
        /// All rows are of one group.
        case fixed(Breakdown.Group.ID)
        /// A column has a code, and each code is that of a group; rows with another code are not read.
        case column(Located<String>, codes: [Code])
    }

    /// What one text of the column stands for.
    package struct Code: Hashable, Sendable {
        /// The text.
        package let text: String
        /// Its group.
        package let group: Breakdown.Group.ID

        /// Says what a text stands for.
        package init(text: String, group: Breakdown.Group.ID) {
            self.text = text
            self.group = group
        }
    }

    /// The breakdown that the groups belong to.
    package let breakdown: Breakdown.ID
    /// How a row tells its group.
    package let cell: Cell

    /// Takes what a mapping says of its groups.
    package init(breakdown: Breakdown.ID, cell: Cell) {
        self.breakdown = breakdown
        self.cell = cell
    }

    /// The groups that the mapping gives figures of, each once, in the order in which they are named.
    package var groups: [Breakdown.Group.ID] {
        switch cell {
        case .fixed(let group): return [group]
        case .column(_, let codes):
            var seen: Set<Breakdown.Group.ID> = []
            return codes.map(\.group).filter { seen.insert($0).inserted }
        }
    }

    /// The condition that the rows of a group meet; nil where all rows are of it.
    package func condition(for group: Breakdown.Group.ID) -> DataMapping.Condition? {
        guard case .column(let column, let codes) = cell else { return nil }
        return DataMapping.Condition(column: column, values: codes.filter { $0.group == group }.map(\.text))
    }
}

extension DataMapping {
    /// The mapping of the rows of one group: a condition more where a column tells the groups apart.
    package func only(_ group: Breakdown.Group.ID) -> DataMapping {
        guard let condition = by?.condition(for: group) else { return self }
        return replacing(cells: cells, conditions: conditions + [condition])
    }
}
