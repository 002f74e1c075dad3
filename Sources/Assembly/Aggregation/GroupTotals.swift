internal import Localization
internal import Model

/// The figures of everybody as the sums of groups, for counts whose editor says that the groups are all there are.
///
/// It comes before anything is added up over areas or withheld, so that larger areas, sums and suppression treat these
/// figures like published ones. A group without a figure leaves everybody without one: nothing missing is taken for 0.
struct GroupTotals {
    private let note: String
    private let areaCount: Int

    /// - Parameter locale: the language of the note beside the sums.
    init(areaCount: Int, locale: Locale) {
        self.areaCount = areaCount
        note = locale.format(.noteOfGroups)
    }

    /// The figures with those of everybody where an indicator has them from its groups.
    func added(to data: ReportData, of indicators: [Indicator]) -> ReportData {
        guard !data.areFiguresComplete else { return data }
        var data = data
        for (position, indicator) in indicators.enumerated() where data.groups.indices.contains(position) {
            guard indicator.data.allSatisfy({ $0.by != nil }),
                let groups = indicator.byBreakdown(data.groups[position]).first(where: { $0.breakdown.isWhole })
            else { continue }
            data.figures[position] = totals(groups.columns)
        }
        return data
    }

    /// A row for each area and period of which a group has one.
    private func totals(_ groups: [ObservationColumns]) -> ObservationColumns {
        var builder = ObservationColumnsBuilder()
        builder.reserve(groups.map(\.count).max() ?? 0)
        for area in (0..<areaCount).map({ AreaIndex($0) }) {
            var parts: [Period: [Observation]] = [:]
            for columns in groups {
                for row in columns.rows(of: area) {
                    parts[columns.period(at: row), default: []].append(columns.observation(at: row))
                }
            }
            for (period, parts) in parts.sorted(by: { $0.key < $1.key }) {
                builder.append(total(parts, of: groups.count, area, period))
            }
        }
        return builder.finish(areaCount: areaCount)
    }

    private func total(_ parts: [Observation], of count: Int, _ area: AreaIndex, _ period: Period) -> Observation {
        let known = parts.compactMap { $0.status == .confidential ? nil : $0.value }
        let sum = known.reduce(0, +)
        let isWhole = known.count == count && sum.isFinite
        let missing: FigureStatus = parts.contains { $0.status == .confidential } ? .confidential : .notAvailable
        return Observation(
            area: area,
            period: period,
            value: isWhole ? sum : nil,
            status: isWhole ? parts.reduce(.normal) { $0.graver($1.status) } : missing,
            note: isWhole ? note : nil,
            declaredAt: parts.first?.declaredAt
        )
    }
}
