internal import ReportModel
internal import Wording

/// What the parts of an area are called, and how many there are: its 10 small areas, its 12 neighbourhoods.
struct AreaParts {
    let count: Int
    let one: String
    let several: String

    /// - Parameter period: the time that is spoken of; nil for all parts that there ever were.
    init(of area: AreaIndex, in areas: AreaTree, at period: Period?, text: ReportText) {
        count = period.map { areas.parts(of: area, in: $0).count } ?? areas.parts(of: area).count
        if let level = areas.levelOfParts(of: area), level.hasPages {
            one = text.noun(level, count: 1)
            several = text.noun(level, count: 2)
        } else {
            one = text.words.say(.figureSmallArea)
            several = text.words.say(.figureSmallAreas)
        }
    }
}
