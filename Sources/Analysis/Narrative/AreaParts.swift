internal import Localization
internal import Model

/// What the parts are called that an area is added up from, and how many there are: its 10 small areas, its 12
/// neighbourhoods.
struct AreaParts {
    let count: Int
    let one: String
    let several: String

    /// - Parameter period: the period for which they count; nil for all.
    init(of area: AreaIndex, in areas: AreaTree, period: Period?, text: ReportText) {
        let parts = period.map { areas.parts(of: area, in: $0) } ?? areas.parts(of: area)
        count = parts.count
        if let level = parts.first.flatMap({ areas.level(of: $0.area) }), level.hasPages {
            one = text.noun(level, count: 1)
            several = text.noun(level, count: 2)
        } else {
            one = text.words.say(.figureSmallArea)
            several = text.words.say(.figureSmallAreas)
        }
    }
}
