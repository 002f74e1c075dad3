import Localization
import Testing

@Suite struct ShownDecimalsTests {
    @Test(
        arguments: [
            (1, true, 999, 0), (1, true, 1_000, 1), (1, false, 20, 1), (1, true, nil, 1), (2, false, nil, 2),
            (-1, false, nil, 0),
        ] as [(Int, Bool, Double?, Int)]
    )
    func showsNoMoreThanTheBaseBears(_ decimals: Int, _ isPercentage: Bool, _ base: Double?, _ expected: Int) {
        #expect(ShownDecimals.forResidents(decimals: decimals, isPercentage: isPercentage, base: base) == expected)
    }
}
