import Statistics
import TestRandom
import Testing

@Suite struct WilsonIntervalTests {
    @Test(arguments: [(0.29, 393.0), (0.5, 30), (0, 20), (1, 47.5), (0.013, 100_000)])
    func givesItsBaseBack(_ share: Double, _ base: Double) throws {
        let interval = try #require(WilsonInterval.of(count: share * base, base: base))
        #expect(isClose(WilsonInterval.base(of: interval, share: share), base, within: 1e-6))
    }

    @Test(
        arguments: [
            (0, 20, 0, 0.161_125_158_052_819_4), (29, 100, 0.210_148_357_491_222_8, 0.385_388_911_755_711_3),
            (112, 200, 0.490_716_753_346_586_7, 0.627_021_807_488_141_4),
            (88, 200, 0.372_978_192_511_858_7, 0.509_283_246_653_413_4), (20, 20, 0.838_874_841_947_180_6, 1),
            (1, 1, 0.206_549_314_377_237_4, 1), (0, 1, 0, 0.793_450_685_622_762_6),
        ] as [(Double, Double, Double, Double)]
    )
    func agreesWithTheFormula(_ count: Double, _ base: Double, _ lower: Double, _ upper: Double) {
        let interval = WilsonInterval.of(count: count, base: base)
        #expect(isClose(interval?.lower, lower, within: 1e-14))
        #expect(isClose(interval?.upper, upper, within: 1e-14))
    }

    @Test func givesTheCheckValuesAsShown() {
        let none = WilsonInterval.of(count: 0, base: 20)?.scaled(by: 100)
        #expect(none.map { [$0.lower, $0.upper].map { Rounding.rounded($0, decimals: 2) } } == [0, 16.11])
        let some = WilsonInterval.of(count: 29, base: 100)?.scaled(by: 100)
        #expect(some.map { [$0.lower, $0.upper].map { Rounding.rounded($0, decimals: 2) } } == [21.01, 38.54])
    }

    @Test func endsExactlyAtZeroAndOne() {
        for base in 1...500 {
            #expect(WilsonInterval.of(count: 0, base: Double(base))?.lower == 0)
            #expect(WilsonInterval.of(count: Double(base), base: Double(base))?.upper == 1)
        }
    }

    @Test(
        arguments: [(5, 0), (6, 5), (-1, 5), (Double.nan, 5), (5, Double.nan), (5, .infinity), (1e308, 1.5e308)]
            as [(Double, Double)]
    )
    func refusesBadInput(_ count: Double, _ base: Double) {
        #expect(WilsonInterval.of(count: count, base: base) == nil)
    }

    @Test func holdsTheShareStaysInRangeAndWidensWithTheLevel() throws {
        var generator = SeededRandom(seed: 2)
        for _ in 0..<5_000 {
            let base = Double.random(in: 0.01...1e6, using: &generator)
            let proportion = try #require(Proportion(count: .random(in: 0...base, using: &generator), base: base))
            let usual = try #require(WilsonInterval.of(proportion))
            let wide = try #require(WilsonInterval.of(proportion, level: .ninetyNinePointEight))
            #expect(usual.contains(proportion.share))
            #expect(usual.lower >= 0 && usual.upper <= 1)
            #expect(wide.lower <= usual.lower && wide.upper >= usual.upper)
        }
    }

    @Test func mirrorsWhenCountingTheOthers() throws {
        for count in 0...50 {
            let those = try #require(WilsonInterval.of(count: Double(count), base: 50))
            let others = try #require(WilsonInterval.of(count: Double(50 - count), base: 50))
            #expect(isClose(those.lower, 1 - others.upper, within: 1e-14))
        }
    }

    /// Limits at 95 % and at 99.8 % from scipy 1.17:
    /// `scipy.stats.binomtest(count, base).proportion_ci(level, "wilson")`.
    @Test(
        arguments: [
            (0, 1, 0, 0.793_450_685_622_762_6, 0, 0.905_209_098_498_679_6),
            (
                1, 2, 0.094_531_205_734_230_74, 0.905_468_794_265_769_3, 0.045_348_247_071_958_45,
                0.954_651_752_928_041_6
            ),
            (0, 3, 0, 0.561_497_031_755_045_4, 0, 0.760_947_331_418_342),
            (3, 3, 0.438_502_968_244_954_6, 1, 0.239_052_668_581_658_02, 1),
            (5, 10, 0.236_593_090_512_564, 0.763_406_909_487_436_1, 0.150_543_672_094_257_84, 0.849_456_327_905_742_1),
            (
                1, 50, 0.003_539_259_271_646_222_3, 0.104_954_435_896_378_14, 0.001_747_415_012_410_560_9,
                0.192_200_960_388_665_9
            ),
            (
                49, 50, 0.895_045_564_103_621_8, 0.996_460_740_728_353_8, 0.807_799_039_611_334_1,
                0.998_252_584_987_589_4
            ),
            (
                7, 61, 0.056_712_026_607_322_05, 0.218_443_084_724_010_75, 0.038_565_899_703_442_46,
                0.295_235_527_483_733_83
            ),
            (
                333, 1_000, 0.304_477_903_348_356_2, 0.362_800_233_985_819_2, 0.288_715_879_827_720_46,
                0.380_443_494_539_780_05
            ),
            (
                1, 1_000_000, 1.765_245_767_453_709e-7, 5.664_911_804_311_442e-6, 8.724_258_418_884_354e-8,
                1.146_218_283_024_401_7e-5
            ),
            (
                999_999, 1_000_000, 0.999_994_335_088_195_7, 0.999_999_823_475_423_3, 0.999_988_537_817_169_8,
                0.999_999_912_757_416
            ),
            (
                123_456, 987_654, 0.124_348_464_595_267_79, 0.125_652_933_757_539_78, 0.123_974_501_603_416_44,
                0.126_031_231_271_692_9
            ),
        ] as [(Double, Double, Double, Double, Double, Double)]
    )
    func agreesWithScipy(
        _ count: Double,
        _ base: Double,
        _ lower: Double,
        _ upper: Double,
        _ widerLower: Double,
        _ widerUpper: Double
    ) throws {
        let usual = try #require(WilsonInterval.of(count: count, base: base))
        #expect(isRelativelyClose(usual.lower, lower, within: 1e-12))
        #expect(isRelativelyClose(usual.upper, upper, within: 1e-12))
        let wide = try #require(WilsonInterval.of(count: count, base: base, level: .ninetyNinePointEight))
        #expect(isRelativelyClose(wide.lower, widerLower, within: 1e-12))
        #expect(isRelativelyClose(wide.upper, widerUpper, within: 1e-12))
    }

    /// Parts of people, as weights give them: the roots of (x/n − P)² = z²P(1 − P)/n on either side of x/n, found by
    /// `scipy.optimize.brentq` with z from `scipy.stats.norm.isf(0.025)`.
    @Test(
        arguments: [
            (0.5, 3.25, 0.016_276_450_824_689_054, 0.666_440_454_555_329),
            (2.4, 7.6, 0.101_287_927_977_271_14, 0.653_988_034_303_373_5),
            (0.001, 0.5, 5.203_649_288_006_53e-7, 0.885_291_493_087_734),
            (812.35, 1_540.8, 0.502_260_601_743_260_9, 0.552_056_210_434_016_9),
        ] as [(Double, Double, Double, Double)]
    )
    func agreesWithTheRootsForPartsOfPeople(_ count: Double, _ base: Double, _ lower: Double, _ upper: Double) throws {
        let interval = try #require(WilsonInterval.of(count: count, base: base))
        #expect(isRelativelyClose(interval.lower, lower, within: 1e-9))
        #expect(isRelativelyClose(interval.upper, upper, within: 1e-9))
    }

    @Test(arguments: [(6e307, 8e307), (8e307, 8e307)] as [(Double, Double)])
    func refusesCountsTooLargeForItsSums(_ count: Double, _ base: Double) {
        #expect(WilsonInterval.of(count: count, base: base) == nil)
    }
}
