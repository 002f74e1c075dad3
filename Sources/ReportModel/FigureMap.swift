/// A map of one indicator's figures for the areas of a level.
public struct FigureMap: Hashable, Sendable {
    public let indicator: Written<Indicator.ID>
    public let level: Written<AreaLevel.ID>
    /// The area that the map is of; nil for all of the site.
    public let within: Written<String>?
    /// The period as its editor calls it: `2008`, `2022/23`; nil for the one that says most about the areas.
    public let period: Written<String>?
    public let classes: MapClasses
    public let title: String?

    public init(
        indicator: Written<Indicator.ID>,
        level: Written<AreaLevel.ID>,
        within: Written<String>? = nil,
        period: Written<String>? = nil,
        classes: MapClasses = .usual,
        title: String? = nil
    ) {
        self.indicator = indicator
        self.level = level
        self.within = within
        self.period = period
        self.classes = classes
        self.title = title
    }

    /// The areas that the map is to show.
    public var areas: AreaSelection { .level(level, within: within) }
}
