import Statistics
import Testing

@Suite struct NewcombeDifferenceTests {
    @Test func givesTheCheckValueInPoints() throws {
        let first = try #require(Proportion(count: 112, base: 200))
        let second = try #require(Proportion(count: 88, base: 200))
        let result = try #require(NewcombeDifference(first, second))
        #expect(Rounding.rounded(result.interval.lower * 100, decimals: 1) == 2.2)
        #expect(Rounding.rounded(result.interval.upper * 100, decimals: 1) == 21.5)
        #expect(isClose(result.difference, 0.12))
        #expect(result.direction == .above)
    }

    /// Table II of Newcombe 1998, method 10.
    @Test(
        arguments: [
            (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090), (5, 56, 0, 29, -0.0381, 0.1926),
            (0, 10, 0, 20, -0.1611, 0.2775), (10, 10, 0, 10, 0.6075, 1),
        ] as [(Double, Double, Double, Double, Double, Double)]
    )
    func agreesWithNewcombesExamples(
        _ x: Double,
        _ n: Double,
        _ y: Double,
        _ m: Double,
        _ lower: Double,
        _ upper: Double
    ) throws {
        let first = try #require(Proportion(count: x, base: n))
        let second = try #require(Proportion(count: y, base: m))
        let result = try #require(NewcombeDifference(first, second))
        #expect(isClose(result.interval.lower, lower, within: 0.000_06))
        #expect(isClose(result.interval.upper, upper, within: 0.000_06))
    }

    @Test func worksFromPublishedLimits() throws {
        let high = try estimate(30, from: 27, to: 33)
        let low = try estimate(20, from: 16, to: 24)
        let result = try #require(NewcombeDifference(high, low))
        #expect(result.difference == 10 && result.interval == Interval(lower: 5, upper: 15))
        #expect(NewcombeDifference(low, high)?.direction == .below)
        #expect(NewcombeDifference(low, low)?.direction == .unclear)
    }

    @Test func refusesNumbersTooLargeToSquare() throws {
        let huge = try estimate(0, from: -1e300, to: 1e300)
        #expect(NewcombeDifference(huge, huge) == nil)
    }

    /// Newcombe's step over the Wilson limits of scipy 1.17,
    /// `scipy.stats.binomtest(x, n).proportion_ci(level, "wilson")`, at 95 % and at 99.8 %.
    @Test(
        arguments: [
            (
                0, 10, 5, 10, -0.763_406_909_487_436_1, -0.117_367_467_450_222_08, -0.849_456_327_905_742_1,
                0.100_609_158_522_902_53
            ),
            (1, 1, 0, 2, -0.030_547_308_807_040_263, 1, -0.225_991_884_112_315_2, 1),
            (
                3, 7, 2, 9, -0.216_542_901_027_254_5, 0.564_541_830_965_528_8, -0.375_053_129_926_942_45,
                0.665_862_055_858_214_5
            ),
            (
                29, 100, 33, 100, -0.165_598_251_199_961_2, 0.087_346_512_656_914_01, -0.233_697_920_599_234_58,
                0.157_848_268_898_275_58
            ),
            (
                20, 20, 1, 30, 0.757_503_985_351_308_9, 0.994_091_409_618_387_6, 0.554_523_760_822_387,
                0.997_084_779_303_474_5
            ),
            (
                0, 500, 1, 20, -0.236_131_193_446_742_05, -0.008_180_556_911_942_59, -0.386_475_151_281_591_4,
                -0.000_678_841_139_196_098_6
            ),
            (
                112, 200, 88, 200, 0.022_018_692_937_502_513, 0.214_783_149_124_488_2, -0.033_775_873_460_075_57,
                0.266_042_093_741_937_1
            ),
            (
                450, 1_500, 900, 2_700, -0.062_273_434_093_155_15, -0.003_870_810_051_965_514,
                -0.078_678_325_955_227_72, 0.013_303_236_589_311_165
            ),
            (
                1_234, 56_789, 987, 45_678, -0.001_681_174_867_948_646_9, 0.001_908_185_961_642_107_5,
                -0.002_731_690_443_855_029_3, 0.002_934_115_889_166_636_7
            ),
            (
                10_000, 20_000, 10_150, 20_000, -0.017_297_309_506_789_135, 0.002_299_346_242_173_915_3,
                -0.022_944_074_890_866_5, 0.007_949_136_595_266_675
            ),
            (
                5, 1_000_000, 25, 1_000_000, -3.224_641_551_954_22e-5, -9.511_026_212_720_678e-6,
                -4.125_750_300_806_011e-5, -2.580_308_251_291_424_3e-6
            ),
            (
                250_001, 1_000_000, 249_000, 1_000_000, -0.000_198_427_747_686_952_65, 0.002_200_424_131_994_506_8,
                -0.000_890_111_335_313_226_7, 0.002_892_102_347_038_807_5
            ),
            (0, 1, 1, 1, -1, 0.122_108_720_681_941_78, -1, 0.280_158_983_880_355_54),
            (
                0, 10, 0, 10, -0.277_532_799_862_889_26, 0.277_532_799_862_889_26, -0.488_478_900_453_462_2,
                0.488_478_900_453_462_2
            ),
        ] as [(Double, Double, Double, Double, Double, Double, Double, Double)]
    )
    func agreesWithScipysLimits(
        _ x: Double,
        _ n: Double,
        _ y: Double,
        _ m: Double,
        _ lower: Double,
        _ upper: Double,
        _ widerLower: Double,
        _ widerUpper: Double
    ) throws {
        let first = try #require(Proportion(count: x, base: n))
        let second = try #require(Proportion(count: y, base: m))
        let usual = try #require(NewcombeDifference(first, second))
        #expect(isClose(usual.interval.lower, lower, within: 1e-12))
        #expect(isClose(usual.interval.upper, upper, within: 1e-12))
        let wide = try #require(NewcombeDifference(first, second, level: .ninetyNinePointEight))
        #expect(isClose(wide.interval.lower, widerLower, within: 1e-12))
        #expect(isClose(wide.interval.upper, widerUpper, within: 1e-12))
    }

    @Test func worksForFiguresBelowZero() throws {
        let result = try #require(
            NewcombeDifference(try estimate(-20, from: -24, to: -16), try estimate(-30, from: -33, to: -27))
        )
        #expect(result.difference == 10 && result.interval == Interval(lower: 5, upper: 15))
    }

    private func estimate(_ value: Double, from lower: Double, to upper: Double) throws -> Estimate {
        let interval = try #require(Interval(lower: lower, upper: upper))
        return try #require(Estimate(value: value, interval: interval))
    }
}
