/// A round length on the ground, and how long it is on a drawing.
package struct ScaleBar: Hashable, Sendable {
    package let metres: Int
    /// In units of the drawing.
    package let length: Int

    /// The longest of 1, 2, 5, 10, 20, 50 … metres that is no longer than so many units; nil where even a metre is.
    package init?(on frame: MapFrame, most: Int) {
        var best: Int?
        var step = 1
        while step <= 10_000_000 {
            for factor in [1, 2, 5] where Double(step * factor) * frame.scale <= Double(most) { best = step * factor }
            step *= 10
        }
        guard let best else { return nil }
        metres = best
        length = Int((Double(best) * frame.scale).rounded())
    }
}
