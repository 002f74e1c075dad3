/// One indicator's part in a priority index: a value for each area, in the order that all indicators share.
package struct PriorityIndicator: Hashable, Sendable {
    /// Which theme it belongs to, as an index into the weights of the themes.
    package let theme: Int
    /// Which end is the greatest need: `.lowestFirst` where high is good, `.highestFirst` where low is good.
    package let greatestNeed: RankOrder
    /// Nil where an area has no figure.
    package let values: [Double?]

    /// An indicator with its theme, the end at which need is greatest, and one value for each area.
    package init(theme: Int, greatestNeed: RankOrder, values: [Double?]) {
        self.theme = theme
        self.greatestNeed = greatestNeed
        self.values = values
    }
}
