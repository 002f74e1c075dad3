@testable import Pages
import Testing

@Suite struct PlainWordsTests {
    @Test(arguments: [
        ("Eastley-on-Sea", ["eastley", "on", "sea"]),
        ("St. Samples’s & Westley", ["st", "sampless", "and", "westley"]),
        ("Saint Élan", ["st", "elan"]), ("Weißley Ærø Łódź", ["weissley", "aero", "lodz"]),
        ("E\u{301}lan 001A", ["elan", "001a"]), ("Самплтон", ["самплтон"]), ("", []), ("–&–", ["and"]),
    ])
    func foldsNamesAsReadersTypeThem(_ name: String, _ words: [String]) {
        #expect(PlainWords.of(name) == words)
    }

    @Test(arguments: [
        ("Well-being, now", ["well", "being", "now", "wellbeing"]), ("2019-20 - -", ["2019", "20"]),
        ("(co-operative’s)", ["co", "operatives", "cooperatives"]), ("plain words", ["plain", "words"]),
    ])
    func findsWordsWithHyphensWholeToo(_ text: String, _ words: [String]) {
        #expect(PlainWords.searched(text) == words)
    }
}
