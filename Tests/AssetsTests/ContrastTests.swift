import Assets
import Model
import Testing

struct ContrastTests {
    @Test(arguments: [
        ("#ffffff", "#000000", 21.0), ("#ffffff", "#ffffff", 1.0), ("#767676", "#ffffff", 4.54),
        ("#777777", "#ffffff", 4.48), ("#0000ff", "#ffffff", 8.59), ("#ff0000", "#ffffff", 4.00),
    ])
    func measuresAsTheGuidelinesDo(_ one: String, _ other: String, _ expected: Double) throws {
        let (first, second) = (try #require(Colour(one)), try #require(Colour(other)))
        #expect(abs(Contrast.ratio(first, second) - expected) < 0.005)
        #expect(Contrast.ratio(first, second) == Contrast.ratio(second, first))
    }

    @Test func leavesAColourThatPassesAsItIs() throws {
        let grey = try #require(Colour("#767676"))
        #expect(Contrast.nearest(to: grey, on: [.white], atLeast: 4.5) == grey)
    }

    @Test(arguments: ["#777777", "#5fb3a6", "#ffd43b", "#ffffff", "#ff00ff"])
    func findsTheNearestColourThatPasses(_ text: String) throws {
        let colour = try #require(Colour(text))
        let found = try #require(Contrast.nearest(to: colour, on: [.white], atLeast: 4.5))
        #expect(Contrast.ratio(found, .white) >= 4.5)
        #expect(Contrast.ratio(found, .white) < 4.7)
    }

    @Test func findsNothingWhereNoColourCanPass() throws {
        #expect(Contrast.nearest(to: .white, on: [.white, .black], atLeast: 7) == nil)
    }
}
