/// Whether two numbers agree to so many units of the second, or of 1 where that is smaller.
func isClose(_ found: Double?, _ expected: Double, within tolerance: Double = 1e-9) -> Bool {
    guard let found else { return false }
    return (found - expected).magnitude <= tolerance * max(1, expected.magnitude)
}

/// Whether two numbers agree relative to their size, however small they are.
func isRelativelyClose(_ found: Double?, _ expected: Double, within tolerance: Double = 1e-10) -> Bool {
    guard let found else { return false }
    return (found - expected).magnitude <= tolerance * expected.magnitude
}
