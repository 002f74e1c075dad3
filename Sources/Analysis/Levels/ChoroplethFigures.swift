package import Model
internal import Statistics

/// One indicator's figures for some areas and one period, put into classes for a map.
package struct ChoroplethFigures: Sendable {
    /// An area that existed in the period.
    package struct MappedArea: Sendable {
        /// The area on the map.
        package let area: AreaIndex
        /// With a value, or with a reason why there is none; nil where the data has no row.
        package let observation: Observation?
        /// From 1 at the lowest figures; nil where there is no figure.
        package let group: Int?
    }

    /// The figures of one class.
    package struct Group: Sendable {
        /// Counted from 1 at the lowest class.
        package let number: Int
        /// A place with the lowest figure of the class, and one with the highest.
        package let lowest: Observation
        /// The highest figure of the class.
        package let highest: Observation
    }

    /// A position in `Site.indicators`.
    package let indicator: Int
    /// The period of all the figures.
    package let period: Period
    /// How the classes were made.
    package let classes: MapClasses
    /// In the order of the areas given, without those that did not exist in the period.
    package let areas: [MappedArea]
    /// How many classes there are, with and without figures.
    package let count: Int
    /// Whether each class has about its share of the figures, so that one of five may be called a fifth.
    package let areEven: Bool
    /// Those that have figures.
    package let groups: [Group]

    /// Puts the figures of areas into classes by what readers see of them, so that what looks the same is the same.
    ///
    /// Nil where no area has a figure for the period.
    package init?(of areas: [AreaIndex], indicator: Int, period: Period, by classes: MapClasses, in site: Site) {
        let figures = site.indicators[indicator]
        let existing = areas.filter { site.areas[$0].existed(in: period) }
        let observations = existing.map { area in
            figures.columns.row(of: area, in: period).map(figures.columns.observation(at:))
        }
        let values = observations.map { observation in
            observation.flatMap { observation in
                observation.value.flatMap { value in
                    Rounding.rounded(value, decimals: Self.decimals(of: observation, figures.indicator, by: classes))
                }
            }
        }
        let method: ChoroplethClasses.Method =
            switch classes {
            case .quantiles(let count): .quantiles(count)
            case .breaks(let breaks): .breaks(breaks)
            }
        let grouped = ChoroplethClasses(of: values, by: method)
        guard !grouped.members.isEmpty else { return nil }
        self.indicator = indicator
        self.period = period
        self.classes = classes
        count = grouped.count
        areEven = grouped.areEven
        self.areas = existing.indices.map { position in
            MappedArea(area: existing[position], observation: observations[position], group: grouped.numbers[position])
        }
        groups = grouped.members.compactMap { members in
            let own = existing.indices.filter { grouped.numbers[$0] == members.number }
            let lowest = own.first { values[$0] == members.lowest }.flatMap { observations[$0] }
            let highest = own.first { values[$0] == members.highest }.flatMap { observations[$0] }
            guard let lowest, let highest else { return nil }
            return Group(number: members.number, lowest: lowest, highest: highest)
        }
    }

    /// The decimals that a figure of the map is shown with: as anywhere, and more where it would be rounded over a
    /// break into a class that it is not in.
    package func decimals(of observation: Observation, _ indicator: Indicator) -> Int {
        Self.decimals(of: observation, indicator, by: classes)
    }

    private static func decimals(of observation: Observation, _ indicator: Indicator, by classes: MapClasses) -> Int {
        let usual = FigureFormatter.decimals(for: observation, of: indicator)
        guard case .breaks(let breaks) = classes, let value = observation.value else { return usual }
        return (usual..<usual + 6).first { decimals in
            guard let shown = Rounding.rounded(value, decimals: decimals) else { return true }
            return breaks.allSatisfy { (shown < $0) == (value < $0) }
        } ?? usual + 6
    }
}
