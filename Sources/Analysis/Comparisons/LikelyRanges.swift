package import Model
internal import Statistics

/// The likely range of every figure of a site: one for each figure, wherever it stands.
///
/// Pages, drawings, sentences, downloads, and tests against a number that is taken as known all take it from here.
/// Published limits win; else a proportion has Wilson's and a rate Byar's or the exact ones (`Limits`). Where anything
/// that the site holds a figure against lets fewer than five be expected, the usual limits would claim too much: then
/// its range is the mid-p exact one, and it counts for all tests against known numbers, also those that expect more. A
/// figure is held against the larger areas of `comparators` that have one for the same period and, where it is an
/// area's latest, against the targets and baselines of the plans that name the area first.
package struct LikelyRanges: Sendable {
    private let site: Site
    /// For each area the larger areas that its figures are held against.
    private let larger: [[AreaIndex]]
    /// The targets and baselines that plans hold an area's latest figure against, by position of the indicator.
    private let benchmarks: [Int: [AreaIndex: [Double]]]

    /// Collects what plans hold figures against.
    init(_ site: Site) {
        self.site = site
        larger = site.areas.areas.indices.map { position in
            let area = AreaIndex(position)
            return site.settings.comparators.compactMap { level in
                site.areas.container(of: area, at: level.value).flatMap { $0 == area ? nil : $0 }
            }
        }
        var benchmarks: [Int: [AreaIndex: [Double]]] = [:]
        for (plan, areas) in zip(site.plans, site.links.areasOfPlan) {
            for commitment in plan.commitments {
                guard let position = commitment.indicator.flatMap({ site.links.indicators[$0.value] }) else { continue }
                let numbers = [commitment.baseline, commitment.target?.value].compactMap(\.self)
                guard let area = areas.first else { continue }
                benchmarks[position, default: [:]][area, default: []] += numbers
            }
        }
        self.benchmarks = benchmarks
    }

    /// The limits of a figure of an indicator, given by its position in `Site.indicators`.
    ///
    /// Nil where they are neither published nor derivable, and where there is no figure.
    package func limits(of observation: Observation, indicator position: Int) -> Limits? {
        guard observation.value != nil else { return nil }
        let figures = site.indicators[position]
        guard let row = figures.columns.row(of: observation.area, in: observation.period) else {
            return Limits(observation, of: figures.indicator)
        }
        return limits(atRow: row, indicator: position)
    }

    /// The limits of the figure in a row of an indicator's figures.
    package func limits(atRow row: Int, indicator position: Int) -> Limits? {
        let figures = site.indicators[position]
        if let base = FigureBase(row: row, of: figures), isExact(row, base, position, figures),
            let exact = Limits.exact(base, of: figures.indicator)
        {
            return exact
        }
        return Limits(row: row, of: figures)
    }

    /// Whether something that a figure is held against lets fewer than five be expected.
    private func isExact(_ row: Int, _ base: FigureBase, _ position: Int, _ figures: IndicatorFigures) -> Bool {
        let (columns, indicator) = (figures.columns, figures.indicator)
        guard columns.lower(at: row) == nil || columns.upper(at: row) == nil,
            columns.basis(at: row) == .published || columns.coverage(at: row) == 1
        else { return false }
        let area = columns.area(at: row)
        let isExact = larger[Int(area.position)].contains { other in
            columns.row(of: other, in: columns.period(at: row)).map {
                FigureComparison.isExact(base, besideRow: $0, of: figures)
            } ?? false
        }
        if isExact { return true }
        guard let numbers = benchmarks[position]?[area], columns.latestFigureRow(of: area) == row else { return false }
        return numbers.contains { base.isTooFew(for: $0 / indicator.multiplier, indicator.kind) }
    }
}
