/// A point on a flat map: metres to the east and to the north of the map's origin.
package struct PlanePoint: Hashable, Sendable {
    package let x: Double
    package let y: Double

    package init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }
}
