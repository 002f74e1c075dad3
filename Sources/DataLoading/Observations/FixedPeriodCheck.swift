internal import Diagnostics
internal import Model

/// Finds mappings with one period for all rows, `period: { is: "2023" }`, that the file contradicts: the column of the
/// figures is called `2024`, or a column of years beside them says so.
///
/// It is the usual slip where figures are brought up to date: the file or the column is the new one, and `is:` is not.
/// Times that overlap are no contradiction: 2023 and 2023/24.
struct FixedPeriodCheck {
    let rows: PlannedRows
    let codes: AreaCodes

    private var header: TableHeader { rows.table.header }

    /// One finding at most for each place where a mapping gives its period.
    func report(_ plans: [MappingPlan], of indicators: [Indicator]) -> [Diagnostic] {
        var known: Set<SourceLocation> = []
        var findings: [Diagnostic] = []
        let fixed = plans.map { FixedPeriod($0, of: indicators[$0.indicator]) }
        var columns: [(fixed: FixedPeriod, times: [ColumnTimes])?] = zip(plans, fixed).map { plan, fixed in
            guard let fixed, !known.contains(fixed.location) else { return nil }
            if let finding = nameOfOtherTime(plan.layout, fixed) {
                known.insert(fixed.location)
                findings.append(finding)
                return nil
            }
            let times = timeColumns(besides: plan.layout)
            return times.isEmpty ? nil : (fixed, times)
        }
        findings += titleOfOtherTime(plans, fixed, but: &known)
        guard columns.contains(where: { $0 != nil }) else { return findings }
        rows.forEach { row, number in
            guard columns[number]?.times.contains(where: \.areTimes) ?? false else { return }
            let layout = plans[number].layout
            guard layout.area(of: row, codes) != nil, !layout.isOfNoTime(row) else { return }
            for place in columns[number]?.times.indices ?? 0..<0 {
                columns[number]?.times[place].add(row)
            }
        }
        for (plan, found) in zip(plans, columns) {
            guard let found, !known.contains(found.fixed.location) else { continue }
            let isCombined = plan.layout.combine != nil
            let finding = found.times.lazy.compactMap { contradiction($0, found.fixed, isCombined: isCombined) }.first
            guard let finding else { continue }
            known.insert(found.fixed.location)
            findings.append(finding)
        }
        return findings
    }

    // MARK: Names of columns

    private func nameOfOtherTime(_ layout: RowLayout, _ fixed: FixedPeriod) -> Diagnostic? {
        let columns = layout.columns(of: [layout.value, layout.numerator, layout.lower, layout.upper, layout.margin])
        for column in columns {
            let name = NameWithTime(header.names[column])
            guard let period = name.timeApart(from: fixed) else { continue }
            let other = header.names.indices.first { other in
                other != column && name.isAlike(NameWithTime(header.names[other]), at: fixed)
            }
            return .columnOfOtherTime(
                header.names[column],
                period,
                fixed,
                instead: other.map { header.names[$0] },
                isSure: name.isTimeAlone || other != nil,
                column: header.location(of: column)
            )
        }
        return nil
    }

    // MARK: Names of files

    /// A title further down is that of a part.
    private static let mostTitles = 2

    /// The name of the file, or a title above the table, whose only time is before those of all mappings of the file.
    ///
    /// One after all of them may be the year of publication.
    private func titleOfOtherTime(
        _ plans: [MappingPlan],
        _ fixed: [FixedPeriod?],
        but known: inout Set<SourceLocation>
    ) -> [Diagnostic] {
        let all = fixed.compactMap(\.self)
        // Where a mapping says that its time is meant, or another column has it, the name may be that of anything.
        guard let first = all.first, all.count == fixed.count, !known.contains(first.location) else { return [] }
        let titles = rows.table.titles.map(\.text).filter { $0.contains(where: \.isLetter) }
        for (words, isFile) in [(fileName, true)] + titles.prefix(Self.mostTitles).map({ ($0, false) }) {
            let name = NameWithTime(words)
            guard let text = name.timeOfFile(before: all) else { continue }
            let columns = plans.flatMap { $0.layout.columns(of: [$0.layout.value, $0.layout.numerator]) }
            guard columns.allSatisfy({ NameWithTime(header.names[$0]).isWithoutTime }) else { return [] }
            known.insert(first.location)
            return [.titleOfOtherTime(words, text, first, isFile: isFile)]
        }
        return []
    }

    /// `smokers 2022` of `data/smokers-2022.csv`.
    private var fileName: String {
        let name = header.location.path.split(separator: "/").last ?? ""
        let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name
        let signs = Array(stem)
        return String(
            signs.indices.map { place in
                guard signs[place] == "-" else { return signs[place] }
                let isBetweenDigits =
                    place > 0 && place + 1 < signs.count && signs[place - 1].isNumber && signs[place + 1].isNumber
                return isBetweenDigits ? "-" : " "
            }
        )
    }

    // MARK: Columns of periods

    /// The columns beside those that the mapping reads whose names are those of times; one that conditions are about is
    /// among them.
    private func timeColumns(besides layout: RowLayout) -> [ColumnTimes] {
        let used = Set(layout.columnsWithoutLabels)
        return header.names.indices.compactMap { column in
            guard !used.contains(column), let name = TimeColumnName(header.names[column]), name.isPlain || name.isLikely
            else { return nil }
            return ColumnTimes(column: column, isPlain: name.isPlain)
        }
    }

    private func contradiction(_ times: ColumnTimes, _ fixed: FixedPeriod, isCombined: Bool) -> Diagnostic? {
        guard times.areTimes, let any = times.seen.first else { return nil }
        let name = header.names[times.column]
        let apart = times.seen.filter { fixed.isApart($0.readings) }
        guard let first = apart.first else {
            let areParts = times.seen.allSatisfy { fixed.holds($0.readings) }
            guard isCombined, times.isPlain, times.seen.count > 1, !areParts else { return nil }
            return .timesAddedUp(any.text, times.seen[1].text, fixed, column: name, at: any.first)
        }
        if times.seen.count == 1 {
            let isDay = first.readings.possible.allSatisfy { $0.kind == .day }
            let isSure = times.isPlain && !isDay
            return .otherTime(first.text, fixed, column: name, isSure: isSure, row: first.first)
        }
        guard times.isPlain else { return nil }
        let all = times.seen.reduce(0) { $0 + $1.rows }
        let rows = (apart.reduce(0) { $0 + $1.rows }, of: all)
        return .otherTimes(first.text, fixed, rows: rows, isCombined: isCombined, column: name, row: first.first)
    }
}

/// The one period that a mapping gives to all rows.
struct FixedPeriod {
    /// As the editor wrote it.
    let text: String
    let location: SourceLocation
    /// The period, and the time that `data_of` says its figures measure.
    private let times: [Period]

    /// Nil where the file says the period, or it is meant, or where nobody can tell what the figures measure.
    init?(_ plan: MappingPlan, of indicator: Indicator) {
        guard !plan.isRepeated, case .fixed(let text) = plan.mapping.cells[.period],
            text.value != OtherFigures.noPeriod,
            case .fixed(let period) = plan.layout.period, !plan.layout.checks.meant.contains(.periods),
            let measured = indicator.timeMeasured(in: period)
        else { return nil }
        self.text = text.value
        location = text.location
        times = [period, measured]
    }

    /// Whether no reading of a text shares a day with it.
    ///
    /// The day after it may be its end, as where stocks are counted.
    func isApart(_ readings: PeriodReadings) -> Bool {
        let others = readings.possible
        return !others.isEmpty
            && others.allSatisfy { other in
                times.allSatisfy { own in
                    let isNextDay = other.kind == .day && other.start.daysSinceEpoch == own.end.daysSinceEpoch + 1
                    return other.end < own.start || own.end < other.start && !isNextDay
                }
            }
    }

    /// Whether it begins after every reading of a text.
    func isBehind(_ readings: PeriodReadings) -> Bool {
        readings.possible.allSatisfy { other in times.allSatisfy { other.end < $0.start } }
    }

    /// Whether a reading of a text lies in it as a whole.
    func holds(_ readings: PeriodReadings) -> Bool {
        readings.possible.contains { other in times.contains { $0.start <= other.start && other.end <= $0.end } }
    }
}
