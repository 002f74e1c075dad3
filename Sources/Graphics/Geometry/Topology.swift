package import Model

/// Outlines cut into arcs, so that a border between two of them is one line and not two.
///
/// An arc runs from one junction to the next: a point where lines meet, or where a border begins to lie between other
/// areas. A ring without any is an arc of its own that ends where it begins. Borders are shared where the outlines have
/// the same points along them.
package struct Topology: Sendable {
    /// One passage of a ring along an arc.
    package struct Passage: Hashable, Sendable {
        package let arc: Int
        package let isBackwards: Bool

        package init(arc: Int, isBackwards: Bool) {
            self.arc = arc
            self.isBackwards = isBackwards
        }
    }

    /// A closed line: arcs one behind another.
    package typealias Ring = [Passage]

    /// Each point once.
    package let points: [Boundary.Point]
    /// The positions in `points` along each arc, both of its ends included.
    package let arcs: [[Int32]]
    /// The rings of each outline, in the order in which the outlines were given.
    package let shapes: [[Ring]]
}
