internal import Model

/// The place of one figure among those of an indicator.
struct FigureKey: Hashable {
    let area: AreaIndex
    let period: Period
}
