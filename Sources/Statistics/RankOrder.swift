/// Which end of a list comes first.
package enum RankOrder: Hashable, Sendable {
    case highestFirst
    case lowestFirst

    /// Whether the first of two values comes before the second; equal values come before neither.
    func places(_ first: Double, before second: Double) -> Bool {
        self == .highestFirst ? first > second : first < second
    }
}
