@testable import Statistics
import Testing

@Suite struct LogGammaTests {
    @Test(
        arguments: [
            (0.001, 6.907_178_885_383_853), (0.5, 0.572_364_942_924_7), (1, 0), (3.5, 1.200_973_602_347_074_3),
            (14.9, 24.924_132_002_217_277), (100, 359.134_205_369_575_4), (1e6, 12_815_504.569_147_611),
        ] as [(Double, Double)]
    )
    func agreesWithPublishedValues(_ x: Double, _ expected: Double) {
        #expect(isClose(LogGamma.of(x), expected, within: 1e-13))
    }

    @Test func staysFiniteForTinyArguments() {
        #expect(isClose(LogGamma.of(1e-300), 690.775_527_898_213_7))
    }
}
