internal import ReportModel
internal import Wording

/// What the parts of an area are called, and how many there are: its 10 small areas, its 12 neighbourhoods.
struct AreaParts {
    let count: Int
    let one: String
    let several: String

    init(of area: AreaIndex, in areas: AreaTree, text: ReportText) {
        let parts = areas.blocks(of: area)
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
