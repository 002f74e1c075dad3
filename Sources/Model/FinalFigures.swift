/// All figures of a site as readers may see them: totals added, small numbers withheld, earlier areas succeeded.
package struct FinalFigures: Sendable {
    /// The number of areas that the figures are about.
    package let areaCount: Int
    /// What was measured.
    package let indicators: [Indicator.ID]
    /// In the order of `indicators`.
    package let columns: [ObservationColumns]
    /// In the order of `indicators`, the figures of the groups of each, one breakdown after the other.
    package let groups: [[ObservationColumns]]

    /// Takes figures that were completed before: columns in the order of the indicators.
    package init(
        areaCount: Int,
        indicators: [Indicator.ID],
        columns: [ObservationColumns],
        groups: [[ObservationColumns]]? = nil
    ) {
        self.areaCount = areaCount
        self.indicators = indicators
        self.columns = columns
        self.groups = groups ?? indicators.map { _ in [] }
    }

    /// The figures of a site.
    package init(_ site: Site) {
        self.init(
            areaCount: site.areas.areas.count,
            indicators: site.indicators.map(\.indicator.id),
            columns: site.indicators.map(\.columns),
            groups: site.indicators.map { $0.breakdowns.flatMap(\.columns) }
        )
    }

    /// The figures of each indicator in the order given, and those of its groups; nil where they are about other areas,
    /// or one has none.
    package func columns(of wanted: [Indicator], areaCount: Int)
        -> [(columns: ObservationColumns, groups: [ObservationColumns])]?
    {
        guard areaCount == self.areaCount else { return nil }
        let known = Dictionary(zip(indicators, zip(columns, groups))) { first, _ in first }
        let found = wanted.compactMap { indicator in
            known[indicator.id].flatMap { $1.count == indicator.groupCount ? (columns: $0, groups: $1) : nil }
        }
        return found.count == wanted.count ? found : nil
    }
}
