internal import Model

/// Larger areas' figures that stand beside an area's own without having been tested against it, or in the place of one.
///
/// What is said of them is the same beside every area, so that it need not be formatted again for each.
package struct FiguresBeside: Hashable, Sendable {
    /// A position in `Site.indicators`.
    let indicator: Int
    /// The nearest first.
    let areas: [AreaIndex]
    /// That of the area's own figure; nil where it has none, and the larger area's latest figure is given.
    let period: Period?
}
