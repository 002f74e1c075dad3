/// A straight line through points of unequal certainty, by weighted least squares.
///
/// Source: Dobson & Barnett 2008, "An introduction to generalized linear models", for weights 1/s². All sums are
/// taken about the weighted means, so that years such as 2008 cost no digits.
struct WeightedLeastSquares {
    /// The change in value for one unit of position.
    let slope: Double
    /// b²(S·Sxx − Sx²)/S: chi-squared with one degree of freedom where the true slope is 0.
    let chiSquared: Double

    /// Nil unless every standard error is above 0, the positions differ, and all sums are finite.
    ///
    /// - Parameter left: the index of a point to leave out, as if it were not there.
    init?(_ points: [TrendPoint], without left: Int? = nil) {
        var total = 0.0
        var sumOfPositions = 0.0
        var sumOfValues = 0.0
        for (index, point) in points.enumerated() where index != left {
            let weight = Self.weight(of: point)
            total += weight
            sumOfPositions += weight * point.position
            sumOfValues += weight * point.value
        }
        let meanPosition = sumOfPositions / total
        let meanValue = sumOfValues / total
        var spread = 0.0
        var joint = 0.0
        var size = 0.0
        for (index, point) in points.enumerated() where index != left {
            let weight = Self.weight(of: point)
            let offset = point.position - meanPosition
            spread += weight * offset * offset
            joint += weight * offset * (point.value - meanValue)
            size += weight * (offset * point.value).magnitude
        }
        // What rounding leaves of a level line must not pass for a slope with a sign.
        let slope = joint.magnitude > 1e-13 * size ? joint / spread : 0
        let chiSquared = slope * slope * spread
        guard total.isFinite, spread > 0, size.isFinite, slope.isFinite, chiSquared.isFinite else { return nil }
        self.slope = slope
        self.chiSquared = chiSquared
    }

    private static func weight(of point: TrendPoint) -> Double {
        let error = point.interval.standardError
        return 1 / (error * error)
    }
}
