internal import DataLoading
internal import Model

/// How sure the figures of a column are, as the file itself says it: the limits of a likely range, or half its width.
///
/// What is worked out from counts never takes the place of what a source publishes: counts of a survey are weighted,
/// and a likely range of them is far too narrow.
struct PublishedRange {
    let table: TextTable
    /// The columns that may be figures: the limits are of one of them.
    let values: [String]

    /// What there is for one column of figures.
    struct Answer {
        /// The columns of a likely range of 95%.
        var cells: [(part: DataMapping.Part, cell: MappingDraft.Cell)] = []
        /// Columns that say how sure the figures are, or may, and cannot be mapped: of another level than 95%, a
        /// standard error, limits between which the figures do not lie.
        var unread: [String] = []
    }

    /// The figures lie between their limits in so many rows at least.
    private static let leastShare = 0.95
    private static let mostRows = 500

    /// - Parameters:
    ///   - value: the column, or the pattern of several.
    ///   - beside: the columns that may be its limits.
    func of(_ value: String, beside: [String]) -> Answer {
        let known = beside.filter(ColumnRole.isUncertainty)
        guard !known.isEmpty else { return Answer() }
        if value.contains(DataMapping.periodPlace) { return ofSeries(known) }
        let usual = known.filter { LimitLevel($0) == nil }
        let fitting = pairs(usual).filter { lies(value, between: $0) }
        if let pair = nearest(fitting, to: value), owner(of: pair.lower, pair) == value {
            return Answer(cells: [(.lower, .column(pair.lower)), (.upper, .column(pair.upper))])
        }
        let margins = usual.filter(ColumnRole.isMargin)
        if fitting.isEmpty, let margin = margins.first(where: { owner(of: $0, nil) == value }) {
            return Answer(cells: [(.margin, .column(margin))])
        }
        let all = pairs(known)
        let isOthers = { (name: String) in
            if let pair = all.first(where: { $0.lower == name || $0.upper == name }) {
                return !self.lies(value, between: pair) && self.values.contains { self.lies($0, between: pair) }
            }
            return self.owner(of: name, nil) != value
        }
        return Answer(unread: known.filter { !isOthers($0) })
    }

    /// Limits of columns of one period each, where one pattern says all of them.
    private func ofSeries(_ known: [String]) -> Answer {
        // What a build would refuse is not mapped.
        let usual = known.filter { LimitLevel($0) == nil }
        func pattern(_ isPart: (String) -> Bool) -> String? {
            let patterns = Set(usual.filter(isPart).compactMap(ValueColumns.pattern))
            return patterns.count == 1 ? patterns.first : nil
        }
        if let lower = pattern({ ColumnRole.isLimit($0, .lower) }),
            let upper = pattern({ ColumnRole.isLimit($0, .upper) })
        {
            return Answer(cells: [(.lower, .column(lower)), (.upper, .column(upper))])
        }
        if let margin = pattern(ColumnRole.isMargin) { return Answer(cells: [(.margin, .column(margin))]) }
        return Answer(unread: known)
    }

    // MARK: Which belongs to which

    private typealias Pair = (lower: String, upper: String)

    /// Lower limits with the upper ones in the same order.
    private func pairs(_ names: [String]) -> [Pair] {
        let (lower, upper) = (
            names.filter { ColumnRole.isLimit($0, .lower) }, names.filter { ColumnRole.isLimit($0, .upper) }
        )
        return zip(lower, upper).map { (lower: $0, upper: $1) }
    }

    /// Whether the figures of a column lie between two others, as far as these have numbers.
    private func lies(_ value: String, between pair: Pair) -> Bool {
        guard let figures = table.column(value), let lower = table.column(pair.lower),
            let upper = table.column(pair.upper)
        else { return false }
        var (fitting, tried) = (0, 0)
        for row in 0..<table.rowCount where tried < Self.mostRows {
            guard let figure = TextKind.number(in: figures.text(row)), let low = TextKind.number(in: lower.text(row)),
                let high = TextKind.number(in: upper.text(row))
            else { continue }
            tried += 1
            let rounding = 0.005 * abs(figure)
            if low - rounding <= figure, figure <= high + rounding { fitting += 1 }
        }
        return Double(fitting) >= Self.leastShare * Double(tried)
    }

    /// The pair of limits whose names have most words of the column's, or else the first behind it.
    private func nearest(_ pairs: [Pair], to value: String) -> Pair? {
        pairs.max { closeness(of: $0.lower, to: value) < closeness(of: $1.lower, to: value) }
    }

    /// The column of figures that limits are of: among those that lie between them the one with most words of their
    /// name, then the nearest before them, then the first behind them.
    private func owner(of name: String, _ pair: Pair?) -> String? {
        let fitting = values.filter { value in pair.map { lies(value, between: $0) } ?? true }
        return fitting.max { closeness(of: name, to: $0) < closeness(of: name, to: $1) }
    }

    /// How likely a limit is one of a column of figures: first by words in common, then by how far behind it stands.
    private func closeness(of limit: String, to value: String) -> (Int, Int) {
        let distance = (table.names.firstIndex(of: limit) ?? 0) - (table.names.firstIndex(of: value) ?? 0)
        return (common(limit, value), distance > 0 ? -distance : -1_000_000 + distance)
    }

    /// How many words two names have in common.
    private func common(_ one: String, _ other: String) -> Int {
        let words = { (name: String) in Set(name.lowercased().split { !$0.isLetter && !$0.isNumber }) }
        return words(one).intersection(words(other)).count
    }
}
