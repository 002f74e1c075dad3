@testable import Pages
import Testing

@Suite struct PlainWordsTests {
    @Test(arguments: [
        ("Eastley-on-Sea", ["eastley", "on", "sea"]),
        ("St. Samples’s & Westley", ["st", "sampless", "and", "westley"]),
        ("Saint Élan", ["st", "elan"]), ("Eastley-upon-Sea", ["eastley", "on", "sea"]),
        ("Weißley Ærø Łódź", ["weissley", "aero", "lodz"]),
        ("E\u{301}lan 001A", ["elan", "001a"]), ("Самплтон", ["самплтон"]), ("", []), ("–&–", ["and"]),
    ])
    func foldsNamesAsReadersTypeThem(_ name: String, _ words: [String]) {
        #expect(PlainWords.of(name) == words)
    }

    @Test(arguments: [
        ["Ward 2", "Ward 10"], ["Ward 9", "Ward 9a", "Ward 10"], ["Ward", "Ward 1", "Ward A"],
        ["Block 007", "Block 12"],
        ["2nd Avenue", "10th Avenue"], ["Area 3.9", "Area 3.10"], ["Elan 99", "Élan 100"],
        ["Plot 99999999999999999999", "Plot 100000000000000000000"],
    ])
    func sortsNumbersAsPeopleCount(_ names: [String]) {
        #expect(names.reversed().sorted { InitialLetter.sortKey($0) < InitialLetter.sortKey($1) } == names)
    }

    @Test func keepsNumbersThatDifferByZerosInFrontApart() {
        #expect(InitialLetter.sortKey("Ward 02") == InitialLetter.sortKey("Ward 2"))
        #expect(InitialLetter.sortKey("Ward 0") < InitialLetter.sortKey("Ward 1"))
    }

    @Test(arguments: [
        ("Well-being, now", ["well", "being", "now", "wellbeing"]), ("2019-20 - -", ["2019", "20"]),
        ("(co-operative’s)", ["co", "operatives", "cooperatives"]), ("plain words", ["plain", "words"]),
    ])
    func findsWordsWithHyphensWholeToo(_ text: String, _ words: [String]) {
        #expect(PlainWords.searched(text) == words)
    }
}
