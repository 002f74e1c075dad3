import Graphics
import Testing

@Suite struct ChartScaleTests {
    @Test func putsTheEndsNearTheEdges() throws {
        let scale = try #require(ChartScale([48, 19, 33]))
        #expect(scale.place(19) == 2)
        #expect(scale.place(48) == 98)
        #expect(scale.place(33.5) == 50)
    }

    @Test func putsConstantValuesIntoTheMiddle() throws {
        let scale = try #require(ChartScale([7, 7]))
        #expect(scale.place(7) == 50)
    }

    @Test func cutsWhatLiesOutside() throws {
        let scale = try #require(ChartScale([0, 10]))
        #expect(scale.place(-5) == 2)
        #expect(scale.place(1e9) == 98)
    }

    @Test func holdsHugeAndNegativeValues() throws {
        let scale = try #require(ChartScale([-1.7e308, 1.7e308]))
        #expect(scale.place(0) == 50)
        #expect(scale.place(-1.7e308) == 2)
    }

    @Test func needsAFiniteValue() {
        #expect(ChartScale([]) == nil)
        #expect(ChartScale([.nan, .infinity]) == nil)
    }
}

@Suite struct AxisTicksTests {
    @Test(arguments: [
        (19.0, 48.0, [10.0, 20, 30, 40, 50]),
        (0.0, 1.0, [0.0, 0.2, 0.4, 0.6, 0.8, 1]),
        (0.12, 0.31, [0.1, 0.15, 0.2, 0.25, 0.3, 0.35]),
        (-7.0, 12.0, [-10.0, -5, 0, 5, 10, 15]),
        (58.1, 66.3, [58.0, 60, 62, 64, 66, 68]),
        (1e12, 3e12, [1e12, 1.5e12, 2e12, 2.5e12, 3e12]),
    ])
    func choosesRoundNumbersAroundTheValues(_ low: Double, _ high: Double, _ ticks: [Double]) {
        #expect(AxisTicks.around(low, high) == ticks)
    }

    @Test func beginsAtZeroWhereAsked() {
        #expect(AxisTicks.around(31, 48, fromZero: true) == [0, 10, 20, 30, 40, 50])
        #expect(AxisTicks.around(-48, -31, fromZero: true) == [-50, -40, -30, -20, -10, 0])
        #expect(AxisTicks.around(0, 0, fromZero: true).first == 0)
    }

    @Test(arguments: [0.0, 5, -5, 1e-4, 1e200])
    func makesRoomAroundConstantValues(_ value: Double) throws {
        let ticks = AxisTicks.around(value, value)
        let first = try #require(ticks.first)
        let last = try #require(ticks.last)
        #expect(first < value)
        #expect(last > value)
    }

    @Test(
        arguments: [
            (1.0, .infinity), (.nan, 1), (2, 1), (1e300, 1.0000000000000002e300), (-1.7e308, 1.7e308),
        ] as [(Double, Double)]
    )
    func givesNothingOrAFewNumbersForWhatHasNoSteps(_ low: Double, _ high: Double) {
        let ticks = AxisTicks.around(low, high)
        #expect(ticks.count < 12)
        #expect(ticks.allSatisfy { !$0.isNaN })
    }

    @Test(arguments: [([0.0, 20, 40], 0), ([0, 0.2, 0.4], 1), ([0.1, 0.15, 0.2], 2), ([0, 0.001], 3), ([], 0)])
    func countsTheDecimalsThatStepsNeed(_ ticks: [Double], _ decimals: Int) {
        #expect(AxisTicks.decimals(ticks) == decimals)
    }
}
