package import Model

/// Whether an area's figure has changed over its latest five periods.
package enum ChangeOverTime: Hashable, Sendable {
    /// A trend beyond chance.
    case changed(ClearTrend)
    /// Five periods from this one on, and nothing that chance could not explain.
    case noClearChange(since: Period)
    /// So many periods can be set side by side, and five are needed: not the same as no change.
    case tooFewPeriods(Int)
    /// There are enough periods, but one of the latest five has no margin of error.
    case noMargin
    /// There are enough periods, but one of the latest five lacks some parts of the area.
    case partlyCovered
    /// There is no figure at all.
    case none
}
