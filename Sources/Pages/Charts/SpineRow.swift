internal import Analysis
internal import Model
internal import Templates

/// One indicator of an area in the analysts' way: its figure, a larger area's, and both between the extremes of the level.
struct SpineRow {
    /// A position in `Site.indicators`.
    let indicator: Int
    let indicatorName: String
    let period: Period
    let figure: String
    let range: String?
    let beside: String?
    let besideFigure: String?
    let outcome: ComparisonOutcome?
    /// The worst figure of the level; the lowest where neither direction is good.
    let worst: String?
    let best: String?
    /// Nil where no larger area can be the middle, or too few areas have a figure.
    let spine: HTML?
}
