/// What a test of a difference found, before anybody says whether high is good.
package enum Direction: Hashable, Sendable {
    /// Clearly higher than what it was compared with.
    case above
    /// Clearly lower than what it was compared with.
    case below
    /// Chance alone could explain the difference.
    case unclear
}
