internal import Diagnostics
internal import Model

/// What rows have of their periods where a column beside that of the period names months or quarters.
struct LabelledTimes {
    let column: Int
    /// How many parts a year has.
    let size: Int
    /// The parts that the file has of each period.
    var ofPeriods: [Period: PeriodSlots] = [:]
    /// The parts of each figure, the number of things in it and its first line.
    var ofFigures: [CombinedRows.Key: (slots: PeriodSlots, things: Double, line: Int)] = [:]
    var rows = 0
}

extension ObservationRowReader {
    /// The months or quarters that a column names in rows of whole years that a plan adds up; nil where none does.
    func labelledTimes(_ number: Int, _ layout: RowLayout) -> LabelledTimes? {
        let used = Set(layout.columnsWithoutLabels)
        let columns = header.names.indices.filter {
            !used.contains($0) && NumberedPart(ofColumn: header.names[$0]) != nil
        }
        guard columns.count == 1, let part = NumberedPart(ofColumn: header.names[columns[0]]) else { return nil }
        var times = LabelledTimes(column: columns[0], size: part == .months ? 12 : 4)
        var isKnown = true
        planned.forEach { row, plan in
            guard isKnown, plan == number, !row.isEmpty(times.column),
                let period = places.knownPeriod(number, layout, row)?.period
            else { return }
            guard period.months == 12, let slot = part.slot(of: row.text(times.column), in: period) else {
                isKnown = false
                return
            }
            let slots = PeriodSlots(slot, through: slot)
            times.rows += 1
            times.ofPeriods[period, default: .empty].formUnion(slots)
            guard let area = layout.area(of: row, codes) else { return }
            let key = CombinedRows.Key(plan: number, area: area, period: period)
            var known = times.ofFigures[key] ?? (.empty, 0, row.line)
            known.slots.formUnion(slots)
            known.things += layout.addsThings ? layout.size(of: row) ?? 0 : 1
            times.ofFigures[key] = known
        }
        let all = times.ofPeriods.values.reduce(PeriodSlots.empty) { $0.union($1) }
        return isKnown && all.count > 1 ? times : nil
    }
}

extension Period {
    /// How many months it has; nil where it does not begin and end with one.
    fileprivate var months: Int? {
        guard start.day == 1, end.day == CalendarDate.days(inMonth: end.month, of: end.year) else { return nil }
        return (end.year - start.year) * 12 + end.month - start.month + 1
    }
}

extension NumberedPart {
    /// The number of a part of a year, from 0: 3 for `April` and `4` of a calendar year, and for `Q4` and `Quarter 4`.
    fileprivate func slot(of text: String, in year: Period) -> Int? {
        let text = name(of: text) ?? text
        switch self {
        case .months:
            let month = MonthName.number(text.lowercased()) ?? WrittenPeriod(text)?.readings.certain?.start.month
            return month.map { ($0 - year.start.month + 12) % 12 }
        case .quarters:
            let digits = text.filter(\.isNumber)
            guard text.lowercased().hasPrefix("q"), let number = Int(digits), (1...4).contains(number) else {
                return nil
            }
            return number - 1
        }
    }
}
