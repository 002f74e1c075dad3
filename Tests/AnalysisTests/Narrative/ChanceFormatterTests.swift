import Analysis
import TestSupport
import Testing

@Suite struct ChanceFormatterTests {
    @Test(arguments: [
        (0, nil), (9, nil), (10, "Perhaps one"), (19, "Perhaps one"), (20, "Perhaps one"), (29, "Perhaps one"),
        (30, "About 2"), (40, "About 2"), (-1, nil),
    ])
    func expectsOneInTwentyByChance(_ tested: Int, _ words: String?) throws {
        #expect(try Formatters(EnglishWords.read()).chance.standingOut(amongTested: tested) == words)
    }
}
