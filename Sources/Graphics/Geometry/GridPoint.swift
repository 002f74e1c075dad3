/// A point on a drawing in whole units, from its upper left corner to the right and down.
package struct GridPoint: Hashable, Sendable {
    package let x: Int
    package let y: Int

    package init(x: Int, y: Int) {
        self.x = x
        self.y = y
    }
}
