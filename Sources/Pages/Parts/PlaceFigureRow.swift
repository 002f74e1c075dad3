internal import Analysis
internal import Localization
internal import Model
internal import Templates

/// One place in a table of an indicator's figures.
struct PlaceFigureRow: PagePart {
    let ranked: RankedFigure
    /// Whether the figure is for the period of most of the level, among which places are given.
    let isOfPeriod: Bool
    /// A position in `Site.indicators`.
    let indicator: Int
    /// Whether the larger area is named that the place is compared with.
    let isNamed: Bool
    /// Whether the table says that none of its ranks is tested.
    let isUntestedSaid: Bool
    /// Whether it stands between the ends of a long table.
    let isBetween: Bool
    /// The number of the larger area that it may be chosen by; nil for none.
    let group: Int?
    /// The bars of the table; nil where it has none.
    let bars: RankedBars?
    let scope: PageScope

    static let fields = ContextFields<PlaceFigureRow>(
        .object("place", "The place.") { $0.link(to: $0.ranked.figure.area) },
        .text("figure", "Its latest figure with its unit.") {
            $0.text.figures.value($0.ranked.figure, of: $0.site.indicators[$0.indicator].indicator) ?? ""
        },
        .optionalText("range", "The likely range (95 % interval); missing where it is not known.", \.range),
        .optionalText("remark", "What to know about the figure: provisional, few replies.") {
            $0.context.remark(on: $0.ranked.figure, withNote: false)
        },
        .optionalText("note", "The note of the data file; missing where there is none.", \.note),
        .html("period", "The period of the figure.", \.ranked.period),
        .optionalText("style", "The classes of the row: between the ends, and the number of its group.", \.style),
        .optionalHTML("bar", "Its figure as a bar; missing without a scale that all rows share.") { row in
            row.bars.flatMap { $0.bar(row.ranked) }
        },
        .optionalText("rank", "Its place among all areas of its level: 4th; missing where it is too close to rank.") {
            row in
            row.isTooClose ? nil : row.rank.map { row.text.ranks.place($0, isUntestedSaid: row.isUntestedSaid) }
        },
        .flag("isTooClose", "Whether it is too close to others for a rank.", \.isTooClose),
        .object("mark", "How it compares with the larger area; missing where none has a figure.") {
            $0.mark(of: $0.ranked.comparison?.outcome)
        },
        .optionalText("beside", "The larger area it is compared with; missing where it is that of all rows.") {
            row in row.isNamed ? row.ranked.comparison.map { row.text.name(of: row.site.areas[$0.area]) } : nil
        }
    )

    var rank: AreaRank? { isOfPeriod ? ranked.rank : nil }

    var isTooClose: Bool { rank?.isTooClose ?? false }

    /// How a sum was made is said elsewhere.
    var note: String? { ranked.figure.basis == .published ? ranked.figure.note : nil }

    private var style: String? {
        let names = (isBetween ? ["between"] : []) + (group.map { ["g\($0)"] } ?? [])
        return names.isEmpty ? nil : names.joined(separator: " ")
    }

    var range: String? {
        ranked.limits.map {
            text.indicators.likelyRange($0, of: ranked.figure, site.indicators[indicator].indicator)
        }
    }
}
