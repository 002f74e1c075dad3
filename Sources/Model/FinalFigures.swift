/// All figures of a site as readers may see them: totals added, small numbers withheld, earlier areas succeeded.
package struct FinalFigures: Sendable {
    /// The number of areas that the figures are about.
    package let areaCount: Int
    /// What was measured.
    package let indicators: [Indicator.ID]
    /// In the order of `indicators`.
    package let columns: [ObservationColumns]

    /// Takes figures that were completed before: columns in the order of the indicators.
    package init(areaCount: Int, indicators: [Indicator.ID], columns: [ObservationColumns]) {
        self.areaCount = areaCount
        self.indicators = indicators
        self.columns = columns
    }

    /// The figures of a site.
    package init(_ site: Site) {
        self.init(
            areaCount: site.areas.areas.count,
            indicators: site.indicators.map(\.indicator.id),
            columns: site.indicators.map(\.columns)
        )
    }

    /// The figures of each indicator in the order given; nil where they are about other areas, or one has none.
    package func columns(of wanted: [Indicator], areaCount: Int) -> [ObservationColumns]? {
        guard areaCount == self.areaCount else { return nil }
        let known = Dictionary(zip(indicators, columns)) { first, _ in first }
        let found = wanted.compactMap { known[$0.id] }
        return found.count == wanted.count ? found : nil
    }
}
