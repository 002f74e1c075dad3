internal import Interpretation
internal import ReportModel

/// Makes the tables of one page that set areas side by side.
struct RankedTableBuilder {
    let view: SiteView
    let path: PagePath

    /// The figures of some areas of one level; nil for no areas.
    ///
    /// - Parameter whole: the larger area that they are held against, where it is one of the site's comparators.
    func table(indicator position: Int, areas: [AreaIndex], level: AreaLevel, whole: AreaIndex?) -> RankedTable? {
        guard !areas.isEmpty else { return nil }
        let figures = view.site.indicators[position]
        let indicator = figures.indicator
        let readings = areas.map { view.interpreter.reading(of: $0, indicator: position) }
        let ordered = Self.ordered(readings.filter { $0.current != nil })
        let missing = readings.filter { $0.current == nil }
        let isCompared = ordered.contains { comparison(of: $0, with: whole) != nil }
        let shown = ordered.prefix(RankedTable.mostRows)
        return RankedTable(
            anchor: "ranking-" + AnchorText.of(indicator.id.text) + "-" + AnchorText.of(level.id.text),
            indicator: LinkItem(text: indicator.short, href: path.link(to: view.addresses.indicator(position))),
            question: indicator.question,
            caption: "\(indicator.title): \(level.plural.lowercased())",
            level: level.plural.lowercased(),
            count: areas.count,
            comparedWith: isCompared ? whole.map { view.site.areas[$0].name } : nil,
            meaningOfFirst: StandingText.meaningOfFirst(indicator),
            rows: shown.compactMap { row($0, indicator: indicator, whole: isCompared ? whole : nil) },
            absent: absences(missing.prefix(RankedTable.mostRows), indicator: indicator),
            absentCount: missing.count,
            leftOut: ordered.count - shown.count
        )
    }

    /// The latest period first, then by rank; areas that cannot be ranked keep the order of `areas.csv`.
    private static func ordered(_ readings: [Reading]) -> [Reading] {
        let keyed = readings.enumerated().compactMap { position, reading in
            reading.current.map { (reading, $0.period, reading.standing?.rank ?? Int.max, position) }
        }
        return keyed.sorted { left, right in
            if left.1 != right.1 { return right.1 < left.1 }
            return (left.2, left.3) < (right.2, right.3)
        }.map(\.0)
    }

    private func row(_ reading: Reading, indicator: Indicator, whole: AreaIndex?) -> PlaceFigureRow? {
        guard let current = reading.current, let figure = FigureText.value(current, of: indicator) else { return nil }
        return PlaceFigureRow(
            place: view.link(to: reading.area, from: path),
            figure: figure,
            range: IndicatorText.likelyRange(current, of: indicator),
            period: TimeMarkup.period(current.period),
            rank: reading.standing.map(StandingText.place),
            mark: whole.flatMap { comparison(of: reading, with: $0) }.map { OutcomeMark($0.outcome) }
        )
    }

    /// Areas by the reason why they have no figure, reasons in the order in which they are met.
    private func absences(_ readings: some Sequence<Reading>, indicator: Indicator) -> [AbsenceGroup] {
        var order: [String] = []
        var places: [String: [LinkItem]] = [:]
        for reading in readings {
            let reason = AbsenceText.reason(reading.absence ?? .notAvailable, of: indicator)
            if places[reason] == nil { order.append(reason) }
            places[reason, default: []].append(view.link(to: reading.area, from: path))
        }
        return order.map { AbsenceGroup(reason: $0, places: places[$0] ?? []) }
    }

    private func comparison(of reading: Reading, with whole: AreaIndex?) -> ComparatorReading? {
        reading.comparators.first { $0.area == whole }
    }
}
