private import Statistics

/// How many of a page's comparisons could stand out although nothing but chance is at work.
package enum ChanceText {
    /// `Perhaps one`, `About 2`; nil where fewer than ten figures were tested and not even one is to be expected.
    package static func standingOut(amongTested tested: Int) -> String? {
        guard let expected = BenchmarkComparison.expectedByChance(of: tested), expected >= 0.5 else { return nil }
        return expected < 1 ? "Perhaps one" : "About \(Int(expected.rounded()))"
    }
}
