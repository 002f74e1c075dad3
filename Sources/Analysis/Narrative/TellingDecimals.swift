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

    /// The decimals of a figure: those for residents, and more where these would hide it.
    static func of(_ value: Double, base: Double?, indicator: Indicator) -> Int {
        let isPercentage = indicator.unit == "%"
        let usual = FigureFormatter.decimals(onBase: base, of: indicator)
        return of(value, atLeast: usual, isPercentage: isPercentage)
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
