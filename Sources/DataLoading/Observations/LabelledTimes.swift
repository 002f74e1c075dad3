internal import Diagnostics
internal import Model

/// What rows have of their periods where a column beside that of the period names months or quarters.
struct LabelledTimes {
    let column: Int
    let part: NumberedPart
    /// How many parts a year has.
    var size: Int { part == .months ? 12 : 4 }
    /// The parts that the file has of each period.
    var ofPeriods: [Period: PeriodSlots] = [:]
    /// The parts of each figure, the number of things in it and its first line.
    var ofFigures: [CombinedRows.Key: (slots: PeriodSlots, things: Double, line: Int)] = [:]
    var rows = 0

    /// Whether its rows are of more than one part of a year.
    var areSeveral: Bool {
        ofPeriods.values.reduce(PeriodSlots.empty) { $0.union($1) }.count > 1
    }

    /// Takes one more row.
    ///
    /// - Parameter figure: what it is added up to; nil where the site does not have its area.
    mutating func add(
        _ slots: PeriodSlots,
        of period: Period,
        to figure: CombinedRows.Key?,
        things: Double,
        _ line: Int
    ) {
        rows += 1
        ofPeriods[period, default: .empty].formUnion(slots)
        guard let figure else { return }
        ofFigures[figure, default: (.empty, 0, line)].slots.formUnion(slots)
        ofFigures[figure]?.things += things
    }
}

extension ObservationRowReader {
    /// The months or quarters that a column names in rows of whole years that plans add up, by the numbers of the
    /// plans; without those of which none does.
    func labelledTimes(of asked: [Int]) -> [Int: LabelledTimes] {
        var times = plans.map { _ in LabelledTimes?.none }
        for number in asked { times[number] = partColumn(besides: plans[number].layout) }
        guard times.contains(where: { $0 != nil }) else { return [:] }
        planned.forEach { row, number in
            guard let (column, part) = times[number].map({ ($0.column, $0.part) }), !row.isEmpty(column) else { return }
            let layout = plans[number].layout
            guard let period = places.knownPeriod(number, layout, row)?.period else { return }
            guard period.months == 12, let slot = part.slot(of: row.text(column), in: period) else {
                times[number] = nil
                return
            }
            let figure = layout.area(of: row, codes).map { CombinedRows.Key(plan: number, area: $0, period: period) }
            let things = layout.addsThings ? layout.size(of: row) ?? 0 : 1
            times[number]?.add(PeriodSlots(slot, through: slot), of: period, to: figure, things: things, row.line)
        }
        var found: [Int: LabelledTimes] = [:]
        for (number, times) in times.enumerated() {
            if let times, times.areSeveral { found[number] = times }
        }
        return found
    }

    /// The one column that numbers the parts of a year, of which nothing is read yet; nil where there is none.
    private func partColumn(besides layout: RowLayout) -> LabelledTimes? {
        let used = Set(layout.columnsWithoutLabels)
        let columns = header.names.indices.filter {
            !used.contains($0) && NumberedPart(ofColumn: header.names[$0]) != nil
        }
        guard columns.count == 1, let part = NumberedPart(ofColumn: header.names[columns[0]]) else { return nil }
        return LabelledTimes(column: columns[0], part: part)
    }
}

extension NumberedPart {
    /// The number of a part of a year, from 0: 3 for `April` and `4` of a calendar year, and for `Q4` and `Quarter 4`.
    fileprivate func slot(of text: String, in year: Period) -> Int? {
        let text = name(of: text) ?? text
        switch self {
        case .months:
            if let month = MonthName.number(text.lowercased()) { return (month - year.start.month + 12) % 12 }
            // A month of another year is none of its parts.
            guard let month = WrittenPeriod(text)?.readings.certain, year.start <= month.start, month.end <= year.end
            else { return nil }
            return (month.start.month - year.start.month + 12) % 12
        case .quarters:
            let digits = text.filter(\.isNumber)
            guard text.lowercased().hasPrefix("q"), let number = Int(digits), (1...4).contains(number) else {
                return nil
            }
            return number - 1
        }
    }
}
