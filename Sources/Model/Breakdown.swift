package import Diagnostics

/// A division of the people whom an indicator counts into groups: women and men, or the ages.
///
/// Its groups have figures of their own. They are parts of the figure of everybody, and never stand for it.
package struct Breakdown: Sendable {
    /// What tells the breakdowns of an indicator apart: `sex`.
    package typealias ID = Identifier<Breakdown>

    /// One of the groups.
    package struct Group: Sendable {
        /// What tells the groups of a breakdown apart: `female`.
        package typealias ID = Identifier<Group>

        /// As mappings name it.
        package let id: ID
        /// As readers see it: `Women`.
        package let title: String

        /// Takes a group as its editor wrote it.
        package init(id: ID, title: String) {
            self.id = id
            self.title = title
        }
    }

    /// What stands for everybody in the column `group` of downloads, and so cannot be the id of a group.
    package static let reservedGroup: Group.ID = "all"

    /// As mappings name it.
    package let id: ID
    /// The heading of its table: `By sex`.
    package let title: String
    /// In the order in which readers see them; two or more.
    package let groups: [Group]
    /// Where its editor says that the figure of everybody is the sum of its groups; nil where nobody says that.
    package let total: Located<Total>?
    /// Where its id is written.
    package let declaredAt: SourceLocation

    /// How the figure of everybody comes from its groups, as an editor names it.
    package enum Total: String, Hashable, Sendable, CaseIterable {
        /// As their sum: nobody is in none of them, and nobody in two.
        case sum
    }

    /// Whether its groups are all there are, so that their sum is the figure of everybody.
    package var isWhole: Bool { total != nil }

    /// Puts a breakdown together from what an indicator's front matter says.
    package init(id: ID, title: String, groups: [Group], total: Located<Total>? = nil, declaredAt: SourceLocation) {
        self.id = id
        self.title = title
        self.groups = groups
        self.total = total
        self.declaredAt = declaredAt
    }
}

/// The figures of the groups of one breakdown.
package struct BreakdownFigures: Sendable {
    /// What the groups are.
    package let breakdown: Breakdown
    /// In the order of the groups.
    package let columns: [ObservationColumns]

    /// Puts a breakdown and the figures of its groups together.
    package init(breakdown: Breakdown, columns: [ObservationColumns]) {
        self.breakdown = breakdown
        self.columns = columns
    }
}

extension Indicator {
    /// How many groups its breakdowns have together.
    package var groupCount: Int { breakdowns.reduce(0) { $0 + $1.groups.count } }

    /// The figures of all groups, one breakdown after the other, as a list by breakdown; empty where there are not as
    /// many as groups.
    package func byBreakdown(_ columns: [ObservationColumns]) -> [BreakdownFigures] {
        guard columns.count == groupCount else { return [] }
        var rest = columns[...]
        return breakdowns.map { breakdown in
            defer { rest = rest.dropFirst(breakdown.groups.count) }
            return BreakdownFigures(breakdown: breakdown, columns: Array(rest.prefix(breakdown.groups.count)))
        }
    }

    /// The place of a group among those of all breakdowns, one breakdown after the other; nil where there is none.
    package func position(of group: Breakdown.Group.ID, in breakdown: Breakdown.ID) -> Int? {
        var position = 0
        for own in breakdowns {
            if own.id == breakdown { return own.groups.firstIndex { $0.id == group }.map { position + $0 } }
            position += own.groups.count
        }
        return nil
    }
}
