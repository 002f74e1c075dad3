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
    /// In the order of `indicators`, what the data files say that readers should know.
    package let caveats: [[String]]

    /// What is known of one indicator.
    package struct Entry: Sendable {
        /// Its figures.
        package let columns: ObservationColumns
        /// The figures of its groups, one breakdown after the other.
        package let groups: [ObservationColumns]
        /// What its data files say that readers should know.
        package let caveats: [String]
    }

    /// Takes figures that were completed before: columns in the order of the indicators.
    package init(
        areaCount: Int,
        indicators: [Indicator.ID],
        columns: [ObservationColumns],
        groups: [[ObservationColumns]]? = nil,
        caveats: [[String]]? = nil
    ) {
        self.areaCount = areaCount
        self.indicators = indicators
        self.columns = columns
        self.groups = groups ?? indicators.map { _ in [] }
        self.caveats = caveats ?? indicators.map { _ in [] }
    }

    /// The figures of a site.
    package init(_ site: Site) {
        self.init(
            areaCount: site.areas.areas.count,
            indicators: site.indicators.map(\.indicator.id),
            columns: site.indicators.map(\.columns),
            groups: site.indicators.map { $0.breakdowns.flatMap(\.columns) },
            caveats: site.indicators.map(\.foundCaveats)
        )
    }

    /// What is known of each indicator in the order given; nil where the figures are about other areas, or one has
    /// none.
    package func entries(of wanted: [Indicator], areaCount: Int) -> [Entry]? {
        guard areaCount == self.areaCount else { return nil }
        let known = Dictionary(zip(indicators, indicators.indices)) { first, _ in first }
        let found = wanted.compactMap { indicator -> Entry? in
            guard let position = known[indicator.id], groups[position].count == indicator.groupCount else { return nil }
            return Entry(columns: columns[position], groups: groups[position], caveats: caveats[position])
        }
        return found.count == wanted.count ? found : nil
    }
}
