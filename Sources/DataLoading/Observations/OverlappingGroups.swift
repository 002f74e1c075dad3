internal import Diagnostics
internal import Model

/// Finds groups of a breakdown that overlap, or are the total of the others, where the breakdown says that they are
/// added up to everybody (`total: sum`): `Persons` beside `Women` and `Men`, `16 to 64` beside `16 to 24`.
struct OverlappingGroups {
    let breakdown: Breakdown
    /// The figures of its groups.
    let columns: [ObservationColumns]
    /// What a group is called: its title, and the codes that its rows have.
    let names: [[String]]

    /// What is wrong with the groups of an indicator, at the word that adds them up.
    ///
    /// - Parameter columns: the figures of all groups, one breakdown after the other.
    static func diagnostics(of indicator: Indicator, _ columns: [ObservationColumns]) -> [Diagnostic] {
        guard !indicator.means(.totals) else { return [] }
        return indicator.byBreakdown(columns).compactMap { figures in
            guard let total = figures.breakdown.total else { return nil }
            let names = figures.breakdown.groups.map { group in
                [group.title]
                    + indicator.data.compactMap(\.by).flatMap { $0.texts(of: group.id, in: figures.breakdown.id) }
            }
            let groups = Self(breakdown: figures.breakdown, columns: figures.columns, names: names)
            return groups.finding(at: total.location)
        }
    }

    private func finding(at location: SourceLocation) -> Diagnostic? {
        let titles = breakdown.groups.map(\.title)
        if let total = total {
            return .totalAmongGroups(titles[total], of: breakdown, at: location)
        }
        let labels = [titles] + (names.allSatisfy { $0.count > 1 } ? [names.map { $0[1] }] : [])
        for labels in labels {
            for candidate in OverlappingLabels(labels).candidates
            where tally(candidate).holds(isRange: candidate.isRange) {
                return .overlappingGroups(titles[candidate.whole], titles[candidate.parts[0]], at: location)
            }
        }
        return nil
    }

    /// The group that is the total of the others: by its name where it is nowhere smaller than another, or by its
    /// figures where it is always as large as the others together.
    private var total: Int? {
        guard columns.count > 1 else { return nil }
        var tallies = columns.indices.map { group in
            TotalTally(word: names[group].lazy.compactMap(TotalWord.init).first)
        }
        forEach(0) { _, parts in
            let values = parts.compactMap(\.self)
            guard values.count == columns.count else { return }
            for group in tallies.indices { tallies[group].add(group, of: values) }
        }
        return tallies.firstIndex { $0.isTotal(of: columns.count) }
    }

    /// How one group stands to the others where all have a figure.
    private struct TotalTally {
        /// That of its name.
        let word: TotalWord?
        var all = 0
        /// Where it is no smaller than any other, and where it is as large as the others together.
        var largest = 0
        var sums = 0
        var isLarge = false

        mutating func add(_ group: Int, of values: [Double]) {
            let value = values[group]
            var (highest, sum) = (-Double.infinity, 0.0)
            for (other, number) in values.enumerated() where other != group {
                highest = max(highest, number)
                sum += number
            }
            all += 1
            if value >= highest { largest += 1 }
            if value > 0, abs(value - sum) <= max(1e-9 * sum, word == nil ? 0 : 0.1 * value) { sums += 1 }
            if value > 9 { isLarge = true }
        }

        func isTotal(of groups: Int) -> Bool {
            guard all > 0 else { return false }
            switch word {
            case .certain: return largest == all
            case .likely: return all > 1 && sums == all
            case nil: return groups > 2 && all > 1 && sums == all && isLarge
            }
        }
    }

    private func tally(_ candidate: OverlappingLabels.Candidate) -> OverlapTally {
        var tally = OverlapTally()
        forEach(candidate.whole) { value, parts in
            tally.add(whole: value, parts: candidate.parts.compactMap { parts[$0] })
        }
        return tally
    }

    /// Calls `use` with each figure of a group, and those of all groups for its area and period.
    private func forEach(_ group: Int, _ use: (Double, [Double?]) -> Void) {
        let own = columns[group]
        for row in 0..<own.count {
            guard let value = own.value(at: row) else { continue }
            let (area, period) = (own.area(at: row), own.period(at: row))
            use(value, columns.map { columns in columns.row(of: area, in: period).flatMap { columns.value(at: $0) } })
        }
    }
}

extension GroupSource {
    /// The texts of a column that stand for a group of a breakdown.
    fileprivate func texts(of group: Breakdown.Group.ID, in breakdown: Breakdown.ID) -> [String] {
        guard self.breakdown == breakdown, case .column(_, let codes) = cell else { return [] }
        return codes.filter { $0.group == group }.map(\.text)
    }
}

extension Diagnostic {
    fileprivate static func totalAmongGroups(
        _ title: String,
        of breakdown: Breakdown,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.totalAmongParts,
            .error,
            "\"\(title.shortened)\" is added up with the other groups of \"\(breakdown.id)\", and looks like their total",
            at: location,
            place: "key total",
            suggestion: "Take it away from groups and codes, with total: sum. A mapping without by that takes its rows "
                + "gives the figure of everybody. If all are parts, write meant: [totals] in the indicator's data.",
            effect: "Everybody would be counted twice."
        )
    }

    fileprivate static func overlappingGroups(
        _ whole: String,
        _ part: String,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.overlappingParts,
            .error,
            "the groups \"\(whole.shortened)\" and \"\(part.shortened)\" overlap, and are added up",
            at: location,
            place: "key total",
            suggestion: "Take one of them away from groups and codes, or write a mapping without by for the figure of "
                + "everybody and take total: sum away. If they do not overlap, write meant: [totals] in the indicator's "
                + "data.",
            effect: "Whoever is in both would be counted twice."
        )
    }
}
