package import Model

/// A figure of an area that is worse than the nearest larger area's by a test, and what the area's plans do about it.
package struct Concern: Sendable {
    /// A position in `Site.indicators`.
    package let indicator: Int
    /// A position in `Site.themes`, the indicator's first; nil where it has none.
    package let theme: Int?
    /// The larger area it was tested against.
    package let comparator: ComparatorReading
    /// The commitments of the area's own plans that name the indicator or have one of its themes.
    package let commitments: [SiteLinks.CommitmentPosition]
    /// Whether any of those commitments has an action.
    package let hasAction: Bool
}
