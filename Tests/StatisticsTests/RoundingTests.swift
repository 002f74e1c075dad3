import Statistics
import TestRandom
import Testing

@Suite struct RoundingTests {
    @Test(
        arguments: [
            (1.005, 2, 1.01), (2.675, 2, 2.68), (0.5, 0, 1), (1.5, 0, 2), (2.5, 0, 3), (-0.5, 0, -1), (-2.5, 0, -3),
            (0.49999999999999994, 0, 0), (0.285, 2, 0.29), (1.015, 2, 1.02), (8.345, 2, 8.35), (0.045, 2, 0.05),
            (99.95, 1, 100), (-1.005, 2, -1.01), (1_234_567.5, 0, 1_234_568), (0, 3, 0), (1e300, 2, 1e300),
            (.leastNonzeroMagnitude, 15, 0), (9_007_199_254_740_992, 0, 9_007_199_254_740_992),
            (123_456_789_012.345, 2, 123_456_789_012.35),
            (.leastNormalMagnitude, 15, 0), (.greatestFiniteMagnitude, 15, .greatestFiniteMagnitude),
            (0.000_000_000_000_000_5, 15, 0.000_000_000_000_001),
        ] as [(Double, Int, Double)]
    )
    func roundsHalfAwayFromZeroOnDecimalDigits(_ number: Double, _ decimals: Int, _ expected: Double) {
        #expect(Rounding.rounded(number, decimals: decimals) == expected)
    }

    @Test(arguments: [Double.nan, .infinity, -.infinity])
    func refusesNumbersThatAreNotFinite(_ number: Double) {
        #expect(Rounding.rounded(number, decimals: 1) == nil)
        #expect(!Rounding.hidesValue(number, decimals: 1))
    }

    @Test func neverGivesMinusZero() {
        #expect(Rounding.rounded(-0.04, decimals: 1)?.sign == .plus)
    }

    @Test func takesDecimalsOutsideTheRangeForTheNearerEnd() {
        #expect(Rounding.rounded(15.5, decimals: -3) == 16)
        #expect(Rounding.rounded(0.25, decimals: .max) == 0.25)
        #expect(Rounding.rounded(15.5, decimals: .min) == 16)
    }

    @Test func saysWhichFiguresWouldLookLikeZero() {
        #expect(Rounding.hidesValue(0.04, decimals: 1))
        #expect(!Rounding.hidesValue(0.05, decimals: 1))
        #expect(!Rounding.hidesValue(0, decimals: 1))
    }

    @Test func roundsEveryHalfUpToTenThousandths() {
        for whole in 0..<20_000 {
            // What an editor would type: 0.00005, 0.00015 and so on.
            let typed = Double("\(whole)5e-5") ?? .nan
            let expected = Double("\(whole + 1)e-4")
            #expect(Rounding.rounded(typed, decimals: 4) == expected)
            #expect(Rounding.rounded(-typed, decimals: 4) == expected.map { -$0 })
        }
    }

    @Test func settlesWhenRoundedAgain() throws {
        var generator = SeededRandom(seed: 10)
        for _ in 0..<20_000 {
            let number = Double(bitPattern: generator.next())
            let decimals = Int.random(in: 0...15, using: &generator)
            guard number.isFinite else { continue }
            let once = try #require(Rounding.rounded(number, decimals: decimals))
            #expect(Rounding.rounded(once, decimals: decimals) == once, "\(number) at \(decimals)")
        }
    }
}
