import Localization
import Statistics
import TestRandom
import Testing

@Suite struct DecimalFormatterTests {
    @Test(
        arguments: [
            (0, 0, "0"), (0, 2, "0.00"), (7, 0, "7"), (999, 0, "999"), (1_000, 0, "1,000"),
            (1_234_567.891, 2, "1,234,567.89"),
            (1.005, 2, "1.01"), (0.05, 1, "0.1"), (0.005, 3, "0.005"), (-3, 0, "−3"), (-1_234.5, 1, "−1,234.5"),
            (-0.04, 1, "0.0"), (-0.0, 0, "0"), (99.95, 1, "100.0"), (999.5, 0, "1,000"),
            (999_999.995, 2, "1,000,000.00"),
            (999_999_999_999_999, 0, "999,999,999,999,999"), (123_456_789_012_345.6, 1, "123,456,789,012,345.6"),
            (1e15, 0, "1,000,000,000,000,000"), (1e20, 1, "100,000,000,000,000,000,000.0"),
            (.leastNonzeroMagnitude, 3, "0.000"),
            (0.1, 15, "0.100000000000000"), (1_000_000, 12, "1,000,000.000000000000"), (0.5, -4, "1"),
        ] as [(Double, Int, String)]
    )
    func writesPlainNumbers(_ number: Double, _ decimals: Int, _ expected: String) {
        let signs = DecimalSigns(decimal: ".", group: ",", minus: "−")
        #expect(DecimalFormatter(decimals: decimals, signs: signs).string(number) == expected)
    }

    @Test(
        arguments: [
            (1_234_567.5, 1, "1\u{202F}234\u{202F}567٫5"), (-999, 0, "--999"),
            (1e20, 1, "100\u{202F}000\u{202F}000\u{202F}000\u{202F}000\u{202F}000\u{202F}000٫0"),
        ] as [(Double, Int, String)]
    )
    func writesSignsOfAnyLength(_ number: Double, _ decimals: Int, _ expected: String) {
        let signs = DecimalSigns(decimal: "٫", group: "\u{202F}", minus: "--")
        #expect(DecimalFormatter(decimals: decimals, signs: signs).string(number) == expected)
    }

    @Test func writesForProgramsToo() {
        let formatter = DecimalFormatter(decimals: 1, groups: false)
        #expect(formatter.string(-1_234.56) == "-1234.6")
        #expect(formatter.string(1e16) == "10000000000000000.0")
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func writesNothingThatIsNotFinite(_ number: Double) {
        var isAsked = false
        #expect(!DecimalFormatter(decimals: 1).write(number) { _ in isAsked = true })
        #expect(!isAsked)
        #expect(DecimalFormatter(decimals: 1).string(number) == nil)
    }

    @Test func writesSignsOfAnyLength() {
        let long = String(repeating: "·", count: 40)
        let signs = DecimalSigns(decimal: ".", group: long, minus: "minus ")
        let formatter = DecimalFormatter(decimals: 1, signs: signs)
        #expect(formatter.string(-1_234.56) == "minus 1\(long)234.6")
        #expect(formatter.string(-0.01) == "0.0")
    }

    @Test func writesTheLongestNumbersOfTheQuickWay() {
        #expect(DecimalFormatter(decimals: 15).string(4.25) == "4.250000000000000")
        #expect(DecimalFormatter(decimals: 0).string(-4_503_599_627_370_494) == "-4,503,599,627,370,494")
    }

    @Test func writesTheDigitsOfTheRoundedNumber() throws {
        var generator = SeededRandom(seed: 11)
        for _ in 0..<20_000 {
            let decimals = Int.random(in: 0...6, using: &generator)
            let exponent = Double(Int.random(in: -6...9, using: &generator))
            let number = Double.random(in: -10...10, using: &generator) * exponent * exponent * exponent
            let text = try #require(DecimalFormatter(decimals: decimals, groups: false).string(number))
            #expect(Double(text) == Rounding.rounded(number, decimals: decimals), "\(number) at \(decimals)")
            let grouped = try #require(DecimalFormatter(decimals: decimals).string(number))
            #expect(String(grouped.filter { $0 != "," }) == text)
        }
    }

    @Test func writesAnyNumberReadably() throws {
        var generator = SeededRandom(seed: 12)
        for _ in 0..<5_000 {
            let number = Double(bitPattern: generator.next())
            guard number.isFinite else { continue }
            let text = try #require(DecimalFormatter(decimals: 2, groups: false).string(number))
            #expect(Double(text) == Rounding.rounded(number, decimals: 2))
            #expect(text.utf8.suffix(3).first == UInt8(ascii: "."))
        }
    }
}
