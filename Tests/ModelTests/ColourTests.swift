import Model
import Testing

struct ColourTests {
    @Test(arguments: [("#0d3f4a", "#0d3f4a"), ("#FFD43B", "#ffd43b"), ("#09f", "#0099ff"), ("#000", "#000000")])
    func readsWhatStylesheetsWrite(_ text: String, _ expected: String) {
        #expect(Colour(text)?.hex == expected)
    }

    @Test(arguments: ["", "#", "0d3f4a", "#0d3f4", "#0d3f4a5", "#0d3f4g", "red", "#é00", "##fff"])
    func refusesEverythingElse(_ text: String) {
        #expect(Colour(text) == nil)
    }
}
