/// A map of one indicator's figures for the areas of a level.
public struct FigureMap: Hashable, Sendable {
    public let indicator: Located<Indicator.ID>
    public let level: Located<AreaLevel.ID>
    /// The area that the map is of; nil for all of the site.
    public let within: Located<String>?
    /// The period as its editor calls it: `2008`, `2022/23`; nil for the one that says most about the areas.
    public let period: Located<String>?
    public let classes: MapClasses
    public let title: String?

    public init(
        indicator: Located<Indicator.ID>,
        level: Located<AreaLevel.ID>,
        within: Located<String>? = nil,
        period: Located<String>? = nil,
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
