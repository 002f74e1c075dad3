internal import Model

/// Gives areas the figures of those whose place they took, for the time before they began.
///
/// It only ever repeats figures that readers may see, or adds them up, so nothing that is withheld can come out by it.
struct BoundaryChanges {
    /// Where a figure that was carried over comes from.
    struct Origin {
        /// The areas that it was published or made for; where they are very many, those it was last carried over from.
        let areas: [AreaIndex]
        /// Whether their boundary is not that of the area that has it now.
        let isRough: Bool
        /// From how many areas to the next it has been carried over.
        let steps: Int
    }

    /// A line of successions is followed no further than this, so that no file of areas makes figures without end.
    private static let mostSteps = 50
    /// More areas than this are not remembered as the origin of a figure.
    private static let mostOrigins = 50

    private let areas: AreaTree
    private let totals: TotalCalculator
    private let notes: TotalNotes
    /// For successors whose start is not known, the first period for which they have a figure of their own.
    private let firstPeriods: [AreaIndex: Period]
    /// The figures that have been carried over.
    private(set) var origins: [FigureKey: Origin] = [:]

    /// - Parameter notes: of totals of earlier areas.
    init(_ published: ObservationColumns, areas: AreaTree, totals: TotalCalculator, notes: TotalNotes) {
        self.areas = areas
        self.totals = totals
        self.notes = notes
        var firstPeriods: [AreaIndex: Period] = [:]
        for successor in areas.lineage.successors where areas[successor].start == nil {
            firstPeriods[successor] = published.rows(of: successor).first.map(published.period(at:))
        }
        self.firstPeriods = firstPeriods
    }

    /// Whether an area may yet be given a figure for a period by areas that had the same boundary altogether.
    func mayGive(to area: AreaIndex, in period: Period) -> Bool {
        !areas.lineage.predecessors(of: area).isEmpty && !areas.lineage.isRough(area) && isBefore(period, area)
    }

    /// The columns with the figures of earlier areas added where their successors have none.
    mutating func carry(_ columns: ObservationColumns) -> ObservationColumns {
        var changed: [AreaIndex: [Observation]] = [:]
        for successor in areas.lineage.successors {
            let own = columns.observations(of: successor)
            let known = Set(own.map(\.period))
            let earlier = areas.lineage.predecessors(of: successor).map { area in
                let figures = changed[area] ?? columns.observations(of: area)
                return (area, Dictionary(figures.map { ($0.period, $0) }) { first, _ in first })
            }
            let periods = Set(earlier.flatMap { $0.1.keys }).subtracting(known)
            var series = own
            for period in periods.sorted() where isBefore(period, successor) {
                let sources = earlier.map { area, figures in (area, figures[period]) }
                guard let figure = figure(for: successor, sources, in: period, columns) else { continue }
                series.append(figure)
            }
            guard series.count > own.count else { continue }
            series.sort { $0.period < $1.period }
            changed[successor] = markingBreaks(in: series)
        }
        return columns.replacing(changed, areaCount: areas.areas.count)
    }

    private func isBefore(_ period: Period, _ area: AreaIndex) -> Bool {
        if let start = areas[area].start { return period.end < start }
        return firstPeriods[area].map { period < $0 } ?? true
    }

    // MARK: One figure

    private mutating func figure(
        for successor: AreaIndex,
        _ sources: [(area: AreaIndex, figure: Observation?)],
        in period: Period,
        _ columns: ObservationColumns
    ) -> Observation? {
        let known = sources.filter { $0.figure != nil }.map { FigureKey(area: $0.area, period: period) }
        let isRough = areas.lineage.isRough(successor) || known.contains { origins[$0]?.isRough ?? false }
        let steps = 1 + (known.map { origins[$0]?.steps ?? 0 }.max() ?? 0)
        guard steps <= Self.mostSteps else { return nil }
        let origin = Origin(areas: roots(of: sources.map(\.area), in: period), isRough: isRough, steps: steps)
        var figure: Observation?
        if sources.count == 1 {
            figure = sources[0].figure.flatMap { repeated($0, for: successor, from: origin, columns) }
        } else if totals.indicator.kind.addsUp {
            figure = total(of: sources, for: successor, in: period, origin)
        }
        guard var figure else { return nil }
        if isRough, figure.value != nil { figure.status = .seriesBreak }
        origins[FigureKey(area: successor, period: period)] = origin
        return figure
    }

    /// The areas that the figures of some were published or made for.
    private func roots(of predecessors: [AreaIndex], in period: Period) -> [AreaIndex] {
        var roots: [AreaIndex] = []
        var seen: Set<AreaIndex> = []
        for area in predecessors {
            for root in origins[FigureKey(area: area, period: period)]?.areas ?? [area] {
                if seen.insert(root).inserted { roots.append(root) }
            }
            guard roots.count <= Self.mostOrigins else { return predecessors }
        }
        return roots
    }

    /// The figure of the only predecessor; nil where it is the reason why its own parts gave none.
    private func repeated(
        _ figure: Observation,
        for successor: AreaIndex,
        from origin: Origin,
        _ columns: ObservationColumns
    ) -> Observation? {
        guard figure.value != nil || figure.basis == .published || figure.status == .confidential else { return nil }
        var copy = figure
        copy.area = successor
        guard figure.value != nil else { return copy }
        guard origin.areas.count == 1, let area = origin.areas.first else {
            let isFirstRough = origin.isRough && figure.status != .seriesBreak
            if isFirstRough, let note = figure.note { copy.note = notes.rough(note) }
            return copy
        }
        let note = columns.row(of: area, in: figure.period).flatMap(columns.note(at:))
        copy.note = notes.carried(figure, from: areas[area], isRough: origin.isRough, note: note)
        return copy
    }

    /// The sum of several predecessors; withheld where one of them is and too little is left.
    private func total(
        of sources: [(area: AreaIndex, figure: Observation?)],
        for successor: AreaIndex,
        in period: Period,
        _ origin: Origin
    ) -> Observation? {
        let parts = sources.map {
            TotalCalculator.Part(area: $0.area, weight: 1, figure: $0.figure.map { PartFigure($0) })
        }
        guard
            var total = totals.total(of: parts, for: successor, in: period, notes)
        else { return nil }
        guard total.value != nil else {
            let isWithheld = sources.contains { $0.figure?.status == .confidential }
            return isWithheld
                ? Observation(area: successor, period: period, value: nil, status: .confidential, basis: .derived) : nil
        }
        let origins = origin.areas.map { areas[$0] }
        total.note = total.note.map { notes.naming(origins, isRough: origin.isRough, in: $0) }
        return total
    }

    // MARK: Breaks

    /// Marks the first figure within the area's own boundary after those of another one.
    private func markingBreaks(in series: [Observation]) -> [Observation] {
        var isAfterRough = false
        return series.map { figure in
            let isRough = origins[FigureKey(area: figure.area, period: figure.period)]?.isRough ?? false
            guard figure.value != nil, !isRough else {
                if isRough { isAfterRough = true }
                return figure
            }
            defer { isAfterRough = false }
            guard isAfterRough, figure.status == .normal else { return figure }
            var marked = figure
            marked.status = .seriesBreak
            return marked
        }
    }
}

extension ObservationColumns {
    /// The columns with all figures of some areas replaced.
    fileprivate func replacing(_ changed: [AreaIndex: [Observation]], areaCount: Int) -> ObservationColumns {
        guard !changed.isEmpty else { return self }
        var builder = ObservationColumnsBuilder()
        builder.reserve(count + changed.reduce(0) { $0 + $1.value.count })
        for row in 0..<count where changed[area(at: row)] == nil { builder.append(observation(at: row)) }
        for (_, series) in changed.sorted(by: { $0.key < $1.key }) {
            for observation in series { builder.append(observation) }
        }
        return builder.finish(areaCount: areaCount)
    }
}
