package import Model

/// The lines around an area: inside is what an odd number of them encloses.
///
/// A ring's last point is not repeated. Holes and pieces of land need no order, and rings may run either way.
package struct Outline: Hashable, Sendable {
    package let rings: [[Boundary.Point]]

    package init(rings: [[Boundary.Point]]) {
        self.rings = rings
    }

    package init(_ boundary: Boundary) {
        rings = boundary.polygons.flatMap(\.rings)
    }
}
