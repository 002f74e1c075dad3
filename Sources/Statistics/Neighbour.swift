/// An area that resembles another one.
package struct Neighbour: Hashable, Sendable {
    /// Its index in the list of profiles.
    package let index: Int
    /// How far apart the two are, in standard deviations; 0 for equal profiles.
    package let distance: Double
}
