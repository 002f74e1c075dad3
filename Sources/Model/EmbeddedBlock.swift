/// A live block that an editor put into a text as a fenced block with a YAML body.
package enum EmbeddedBlock: Hashable, Sendable {
    /// ```` ```table ````: figures of indicators for chosen areas.
    case table(FigureTable)
    /// ```` ```chart ````: the same as a drawing, with a table below.
    case chart(FigureChart)
    /// ```` ```map ````: a map of figures of one indicator.
    case map(FigureMap)
    /// ```` ```areas ````: a list of places, each a link.
    case areas(AreaList)
}

/// What would be reported of a live block, and is meant.
package enum BlockOddity: String, Hashable, Sendable, CaseIterable {
    /// A year or a place in the title that the figures are not of.
    case title
    /// Places that a chart leaves out.
    case places
}

/// Which areas an editor chose, by name or by their place in the tree; slugs and codes as written.
package enum AreaSelection: Hashable, Sendable {
    /// `areas: [speke, little-harwood]`, in this order.
    case named([Located<String>])
    /// `areas: children of north-west`
    case children(of: Located<String>)
    /// `level: authority`, and `within: north-west` where only a part of them is meant.
    case level(Located<AreaLevel.ID>, within: Located<String>?)
}

extension AreaTree {
    /// The areas of a selection that exist, in the editor's order or that of `areas.csv`.
    package func areas(in selection: AreaSelection) -> [AreaIndex] {
        switch selection {
        case .named(let names):
            return names.compactMap { index(named: $0.value) }
        case .children(let parent):
            return index(named: parent.value).map(children(of:)) ?? []
        case .level(let level, let within):
            guard let within else { return areas(at: level.value) }
            guard let parent = index(named: within.value) else { return [] }
            return descendants(of: parent).filter { self[$0].level == level.value }
        }
    }
}

/// A list of places with a page each, perhaps under the larger areas that they lie in.
package struct AreaList: Hashable, Sendable {
    /// The places to list.
    package let areas: AreaSelection
    /// The level of the areas that become headings; nil for a plain list.
    package let groupedBy: Located<AreaLevel.ID>?

    /// Lists places, under headings where a level is given.
    package init(areas: AreaSelection, groupedBy: Located<AreaLevel.ID>?) {
        self.areas = areas
        self.groupedBy = groupedBy
    }
}

/// A table of figures: one row an area, one column an indicator.
package struct FigureTable: Hashable, Sendable {
    /// The columns, in the order typed.
    package let indicators: [Located<Indicator.ID>]
    /// The rows.
    package let areas: AreaSelection
    /// What stands above the table; nil for the usual words.
    package let caption: String?
    /// What would otherwise be taken for a slip.
    package let meant: Set<BlockOddity>

    /// Puts a table together from the keys of its block.
    package init(
        indicators: [Located<Indicator.ID>],
        areas: AreaSelection,
        caption: String?,
        meant: Set<BlockOddity> = []
    ) {
        self.indicators = indicators
        self.areas = areas
        self.caption = caption
        self.meant = meant
    }
}

/// A chart of figures that an editor put into a text.
package struct FigureChart: Hashable, Sendable {
    /// A chart of bars draws so many places at most.
    package static let mostBars = 40
    /// Of more places, so many of the first and so many of the last.
    package static let barsAtEachEnd = 15

    /// What the chart shows.
    package enum Kind: Hashable, Sendable {
        /// `bars`: figures of several areas below one another, for the period named or the
        /// one that says most about them.
        case bars(AreaSelection, period: Located<String>?)
        /// `trend`: the figures of one area over time.
        case trend
        /// `strip`: all areas of the level along one line.
        case strip(Located<AreaLevel.ID>?, within: Located<String>?)
        /// `spine`: one area's figures, each between the lowest and the highest of its level.
        case spine
    }

    /// The kind of chart, with the areas that it shows.
    package let kind: Kind
    /// One, but for a spine, which has a row for each.
    package let indicators: [Located<Indicator.ID>]
    /// The area that the chart is about: the line of a trend, the one that stands out among others.
    package let area: Located<String>?
    /// Larger areas to show beside.
    package let compare: [Located<String>]
    /// What stands above the chart; nil for the usual words.
    package let title: String?
    /// What would otherwise be taken for a slip.
    package let meant: Set<BlockOddity>

    /// Puts a chart together from the keys of its block.
    package init(
        kind: Kind,
        indicators: [Located<Indicator.ID>],
        area: Located<String>?,
        compare: [Located<String>],
        title: String?,
        meant: Set<BlockOddity> = []
    ) {
        self.kind = kind
        self.indicators = indicators
        self.area = area
        self.compare = compare
        self.title = title
        self.meant = meant
    }
}

/// A map of one indicator's figures for the areas of a level.
package struct FigureMap: Hashable, Sendable {
    /// The indicator whose figures shade the areas.
    package let indicator: Located<Indicator.ID>
    /// Whose areas are shown.
    package let level: Located<AreaLevel.ID>
    /// The area that the map is of; nil for all of the site.
    package let within: Located<String>?
    /// The period as its editor calls it: `2008`, `2022/23`; nil for the one that says most about the areas.
    package let period: Located<String>?
    /// How the figures become shades.
    package let classes: MapClasses
    /// What stands above the map; nil for the usual words.
    package let title: String?
    /// What would otherwise be taken for a slip.
    package let meant: Set<BlockOddity>

    /// Puts a map together from the keys of its block.
    package init(
        indicator: Located<Indicator.ID>,
        level: Located<AreaLevel.ID>,
        within: Located<String>? = nil,
        period: Located<String>? = nil,
        classes: MapClasses = .usual,
        title: String? = nil,
        meant: Set<BlockOddity> = []
    ) {
        self.indicator = indicator
        self.level = level
        self.within = within
        self.period = period
        self.classes = classes
        self.title = title
        self.meant = meant
    }

    /// The areas that the map is to show.
    package var areas: AreaSelection { .level(level, within: within) }
}

/// How a map puts figures into classes.
package enum MapClasses: Hashable, Sendable {
    /// Classes of about equal size.
    case quantiles(Int)
    /// Classes that begin at these figures, in the indicator's unit, and one below them.
    case breaks([Double])

    /// More classes than this cannot be told apart by their shades.
    package static let most = 5

    /// What is made by default.
    package static let usual = MapClasses.quantiles(most)
}
