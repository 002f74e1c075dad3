internal import Localization
private import Statistics

/// How many of a page's comparisons could stand out although nothing but chance is at work.
package struct ChanceText {
    let words: Words

    /// `Perhaps one`, `About 2`; nil where fewer than ten figures were tested and not even one is to be expected.
    package func standingOut(amongTested tested: Int) -> String? {
        guard let expected = BenchmarkComparison.expectedByChance(of: tested), expected >= 0.5 else { return nil }
        if expected < 1 { return words.say(.chanceOne) }
        return words.say(.chanceSeveral, .count(.count, Int(expected.rounded())))
    }
}
