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
    enum Answer {
        /// Nothing, or what belongs to another column.
        case none
        /// The columns of a likely range of 95%.
        case cells([(part: DataMapping.Part, cell: MappingDraft.Cell)])
        /// Columns that say how sure the figures are, or may, and cannot be mapped: of another level than 95%, a
        /// standard error, limits between which the figures do not lie.
        case unread([String])
    }

    /// The figures lie between their limits in so many rows at least.
    private static let leastShare = 0.95
    private static let mostRows = 500

    /// - Parameters:
    ///   - value: the column, or the pattern of several.
    ///   - beside: the columns that may be its limits.
    func of(_ value: String, beside: [String]) -> Answer {
        let known = beside.filter(ColumnRole.isUncertainty)
        guard !known.isEmpty else { return .none }
        if value.contains(DataMapping.periodPlace) { return ofSeries(known) }
        let usual = known.filter { LimitLevel($0) == nil }
        let pairs = pairs(usual)
        let fitting = pairs.filter { lies(value, between: $0) }
        if let pair = nearest(fitting, to: value), owner(of: pair.lower, pair) == value {
            return .cells([(.lower, .column(pair.lower)), (.upper, .column(pair.upper))])
        }
        let margins = usual.filter(ColumnRole.isMargin)
        if fitting.isEmpty, let margin = margins.first(where: { owner(of: $0, nil) == value }) {
            return .cells([(.margin, .column(margin))])
        }
        let isOthers = { (name: String) in
            if let pair = self.pairs(known).first(where: { $0.lower == name || $0.upper == name }) {
                return !self.lies(value, between: pair) && self.values.contains { self.lies($0, between: pair) }
            }
            return self.owner(of: name, nil) != value
        }
        let unread = known.filter { !isOthers($0) }
        return unread.isEmpty ? .none : .unread(unread)
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
            return .cells([(.lower, .column(lower)), (.upper, .column(upper))])
        }
        if let margin = pattern(ColumnRole.isMargin) { return .cells([(.margin, .column(margin))]) }
        return .unread(known)
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
        let place = table.names.firstIndex(of: value) ?? 0
        func score(_ pair: Pair) -> (Int, Int) {
            let distance = (table.names.firstIndex(of: pair.lower) ?? 0) - place
            return (common(pair.lower, value), distance > 0 ? -distance : -1_000_000 + distance)
        }
        return pairs.max { score($0) < score($1) }
    }

    /// The column of figures that limits are of: among those that lie between them the one with most words of their
    /// name, then the nearest before them, then the first behind them.
    private func owner(of name: String, _ pair: Pair?) -> String? {
        let place = table.names.firstIndex(of: name) ?? 0
        let fitting = values.filter { value in pair.map { lies(value, between: $0) } ?? true }
        func score(_ value: String) -> (Int, Int) {
            let distance = place - (table.names.firstIndex(of: value) ?? 0)
            return (common(name, value), distance > 0 ? -distance : -1_000_000 + distance)
        }
        return fitting.max { score($0) < score($1) }
    }

    /// How many words two names have in common.
    private func common(_ one: String, _ other: String) -> Int {
        let words = { (name: String) in Set(name.lowercased().split { !$0.isLetter && !$0.isNumber }) }
        return words(one).intersection(words(other)).count
    }
}
