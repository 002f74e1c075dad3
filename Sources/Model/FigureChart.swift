/// A chart of figures that an editor put into a text.
public struct FigureChart: Hashable, Sendable {
    /// What the chart shows.
    public enum Content: Hashable, Sendable {
        /// `bars`: figures of several areas below one another, for the period named or the latest of the first area.
        case bars(AreaSelection, period: Located<String>?)
        /// `trend`: the figures of one area over time.
        case trend
        /// `strip`: all areas of the level along one line.
        case strip(Located<AreaLevel.ID>?, within: Located<String>?)
        /// `spine`: one area's figures, each between the lowest and the highest of its level.
        case spine
    }

    public let content: Content
    /// One, but for a spine, which has a row for each.
    public let indicators: [Located<Indicator.ID>]
    /// The area that the chart is about: the line of a trend, the one that stands out among others.
    public let area: Located<String>?
    /// Larger areas to show beside.
    public let compare: [Located<String>]
    public let title: String?

    public init(
        content: Content,
        indicators: [Located<Indicator.ID>],
        area: Located<String>?,
        compare: [Located<String>],
        title: String?
    ) {
        self.content = content
        self.indicators = indicators
        self.area = area
        self.compare = compare
        self.title = title
    }
}
