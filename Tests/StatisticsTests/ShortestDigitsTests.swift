@testable import Statistics
import Testing

@Suite struct ShortestDigitsTests {
    @Test(
        arguments: [
            (0, [], 0), (1.005, [1, 0, 0, 5], 1), (0.001, [1], -2), (1_200, [1, 2], 4),
            (.leastNonzeroMagnitude, [5], -323), (1e22, [1], 23), (-2.5, [2, 5], 1), (1.5e-7, [1, 5], -6),
        ] as [(Double, [UInt8], Int)]
    )
    func readsTheDigitsSomebodyTyped(_ number: Double, _ digits: [UInt8], _ point: Int) {
        let shortest = ShortestDigits(number)
        #expect(shortest.digits == digits)
        #expect(shortest.point == point)
    }

    @Test func carriesThroughNines() {
        #expect(ShortestDigits(9.995).rounded(decimals: 2) == [1, 0, 0, 0])
        #expect(ShortestDigits(0.95).rounded(decimals: 0) == [1])
        #expect(ShortestDigits(0.04).rounded(decimals: 1).isEmpty)
        #expect(ShortestDigits(7).rounded(decimals: 2) == [7, 0, 0])
    }
}
