import Statistics
import TestRandom
import Testing

@Suite struct ProportionTestTests {
    @Test func findsAClearDifferenceBetweenOverlappingIntervals() throws {
        let first = try #require(Proportion(count: 112, base: 200))
        let second = try #require(Proportion(count: 88, base: 200))
        let overlap = try #require(WilsonInterval.of(first)).overlaps(try #require(WilsonInterval.of(second)))
        let test = try #require(ProportionTest(first, against: second))
        #expect(overlap)
        #expect(isClose(test.z, 2.4))
        #expect(Rounding.rounded(test.probability, decimals: 3) == 0.016)
        #expect(test.direction == .above)
        #expect(ProportionTest(second, against: first)?.direction == .below)
    }

    @Test(arguments: [0, 20.0])
    func findsNothingWhereNobodyOrEverybodyWasCounted(_ count: Double) throws {
        let area = try #require(Proportion(count: count, base: 20))
        let test = try #require(ProportionTest(area, against: area))
        #expect(test.z == 0 && test.probability == 1 && test.direction == .unclear)
    }

    @Test func isUnclearForOnePersonEach() throws {
        let yes = try #require(Proportion(count: 1, base: 1))
        let no = try #require(Proportion(count: 0, base: 1))
        #expect(ProportionTest(yes, against: no)?.direction == .unclear)
    }

    @Test func comparesAnAreaWithTheRestOfItsParent() throws {
        let area = try #require(Proportion(count: 112, base: 200))
        let parent = try #require(Proportion(count: 200, base: 400))
        #expect(isClose(ProportionTest(area, againstRestOf: parent)?.z, 2.4))
        #expect(ProportionTest(area, againstRestOf: area) == nil)
    }

    @Test func refusesCountsTooLargeToAdd() throws {
        let huge = try #require(Proportion(count: 1e308, base: 1.7e308))
        #expect(ProportionTest(huge, against: huge) == nil)
    }

    @Test func isAntisymmetric() throws {
        var generator = SeededRandom(seed: 4)
        for _ in 0..<2_000 {
            let first = try #require(random(&generator)), second = try #require(random(&generator))
            let there = try #require(ProportionTest(first, against: second))
            let back = try #require(ProportionTest(second, against: first))
            #expect(isClose(there.z, -back.z))
            #expect((0...1).contains(there.probability))
        }
    }

    /// From scipy 1.17: `scipy.stats.chi2_contingency([[x, n - x], [y, m - y]], correction=False)`; z is the root of
    /// the statistic, with the sign of the difference.
    @Test(
        arguments: [
            (0, 10, 5, 10, -2.581_988_897_471_611, 0.009_823_274_507_519_235),
            (1, 1, 0, 2, 1.732_050_807_568_877_4, 0.083_264_516_663_550_4),
            (3, 7, 2, 9, 0.883_388_465_158_551, 0.377_026_420_858_247_9),
            (29, 100, 33, 100, -0.611_560_745_236_758_5, 0.540_828_416_517_153_5),
            (20, 20, 1, 30, 6.784_669_927_988_099, 1.163_522_140_424_462e-11),
            (0, 500, 1, 20, -5.004_814_637_610_475, 5.591_581_085_005_041e-7),
            (112, 200, 88, 200, 2.4, 0.016_395_071_849_192_25),
            (450, 1_500, 900, 2_700, -2.216_366_554_014_561_6, 0.026_666_408_353_530_853),
            (1_234, 56_789, 987, 45_678, 0.133_063_993_465_396_7, 0.894_142_770_920_884_2),
            (10_000, 20_000, 10_150, 20_000, -1.500_042_189_279_868_5, 0.133_603_474_375_328_77),
            (5, 1_000_000, 25, 1_000_000, -3.651_511_103_137_080_4, 0.000_260_701_825_651_624_93),
            (250_001, 1_000_000, 249_000, 1_000_000, 1.635_716_994_567_561_8, 0.101_898_831_024_380_77),
        ] as [(Double, Double, Double, Double, Double, Double)]
    )
    func agreesWithScipy(
        _ x: Double,
        _ n: Double,
        _ y: Double,
        _ m: Double,
        _ z: Double,
        _ probability: Double
    ) throws {
        let first = try #require(Proportion(count: x, base: n))
        let second = try #require(Proportion(count: y, base: m))
        let test = try #require(ProportionTest(first, against: second))
        #expect(isRelativelyClose(test.z, z))
        #expect(isRelativelyClose(test.probability, probability))
        #expect(test.direction == (probability >= 0.05 ? .unclear : z > 0 ? .above : .below))
    }

    @Test func findsNothingBetweenEqualShares() throws {
        let first = try #require(Proportion(count: 1, base: 3))
        let second = try #require(Proportion(count: 100, base: 300))
        let test = try #require(ProportionTest(first, against: second))
        #expect(isClose(test.z, 0) && isClose(test.probability, 1) && test.direction == .unclear)
    }

    private func random(_ generator: inout SeededRandom) -> Proportion? {
        let base = Int.random(in: 1...500, using: &generator)
        return Proportion(count: Double(Int.random(in: 0...base, using: &generator)), base: Double(base))
    }
}
