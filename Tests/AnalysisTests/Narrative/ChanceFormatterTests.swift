import Analysis
import TestSupport
import Testing

@Suite struct ChanceFormatterTests {
    @Test(arguments: [
        (0, nil), (9, nil), (10, "Perhaps one"), (19, "Perhaps one"), (20, "About 1"), (40, "About 2"), (-1, nil),
    ])
    func expectsOneInTwentyByChance(_ tested: Int, _ words: String?) throws {
        #expect(try Formatters(EnglishWords.read()).chance.standingOut(amongTested: tested) == words)
    }
}
