internal import Localization
internal import Model
internal import Statistics

/// How many decimals a number needs so that what is not zero is not shown as zero, nor what is not all as 100%.
///
/// “0” and “100%” stand for none and for all; 3 of 900 is 0.3%, whatever the rule for bases under 1,000 says.
enum TellingDecimals {
    /// So many more decimals than usual at most; a smaller number is “less than” the smallest that they can show.
    static let mostMore = 3
    /// The most decimals of numbers just below zero or beside 100, for which there are no words such as “less than”.
    private static let mostOfOthers = 9
    /// Floating-point sums of parts that make up the whole may miss 0 or 100 by less than this.
    private static let noise = 1e-9

    /// The decimals of a figure to residents: no more than were published for its level and period.
    static func usual(for observation: Observation, of indicator: Indicator) -> Int {
        usual(onBase: observation.denominator, roundedTo: observation.roundedTo, of: indicator)
    }

    /// The decimals of a figure to residents by its base and by what it was rounded to, as far as known.
    static func usual(onBase base: Double?, roundedTo unit: Double?, of indicator: Indicator) -> Int {
        let onBase = FigureFormatter.decimals(onBase: base, of: indicator)
        return unit.map { min(onBase, PublishedUnit.decimals(of: $0)) } ?? onBase
    }

    /// The fewest decimals, of those given and up to three more, that tell a number from 0 and, in per cent, from 100.
    static func of(_ number: Double, atLeast usual: Int, isPercentage: Bool) -> Int {
        let usual = max(0, usual)
        let size = number.magnitude
        // Most figures are far from both.
        if size >= 1, !isPercentage || size < 99 || size >= 101 { return usual }
        if number == 0 || isWhole(number) { return usual }
        let most = max(usual, number > 0 && size < 1 ? usual + mostMore : mostOfOthers)
        return (usual...most).first { !hides(number, decimals: $0, isPercentage) } ?? most
    }

    /// The fewest decimals, of those given and up to three more, with which two limits do not look alike; those given
    /// where they are the same, both “less than” what can be shown, or more would not tell them apart.
    static func ofRange(_ lower: Double, _ upper: Double, atLeast usual: Int, isPercentage: Bool) -> Int {
        func shown(_ limit: Double, _ decimals: Int) -> Double? {
            Rounding.rounded(limit, decimals: of(limit, atLeast: decimals, isPercentage: isPercentage))
        }
        let usual = max(0, usual)
        func isHidden(_ limit: Double) -> Bool {
            hidesFromZero(limit, decimals: of(limit, atLeast: usual, isPercentage: isPercentage))
        }
        let areSame = (upper - lower).magnitude <= noise * max(1, upper.magnitude)
        if areSame || isHidden(lower) && isHidden(upper) { return usual }
        return (usual...usual + mostMore).first { shown(lower, $0) != shown(upper, $0) } ?? usual
    }

    /// Whether a number that is not zero would be shown as zero.
    static func hidesFromZero(_ number: Double, decimals: Int) -> Bool {
        number.magnitude > noise && Rounding.hidesValue(number, decimals: decimals)
    }

    private static func hides(_ number: Double, decimals: Int, _ isPercentage: Bool) -> Bool {
        guard let rounded = Rounding.rounded(number, decimals: decimals) else { return false }
        return rounded == 0 || isPercentage && rounded == 100
    }

    private static func isWhole(_ number: Double) -> Bool {
        number.magnitude <= noise || (number - 100).magnitude <= noise
    }
}
