import Localization
import Testing

@Suite struct PluralRuleTests {
    /// Rules and samples from the Unicode CLDR's tables of cardinal numbers (English, French, Polish, Welsh, Arabic).
    @Test(arguments: [
        ("i = 1 and v = 0", ["1"], ["0", "2", "1.0", "0.1"]),
        ("i = 0,1", ["0", "1", "1.5"], ["2", "17"]),
        ("v = 0 and i % 10 = 2..4 and i % 100 != 12..14", ["2", "3", "24", "1002"], ["1", "5", "12", "113", "1.2"]),
        ("n = 3", ["3", "3.0", "3.00"], ["0", "3.1", "30"]),
        ("n % 100 = 3..10", ["3", "10", "103", "1010"], ["1", "2", "11", "3.5"]),
        ("n % 10 = 1 and n % 100 != 11 or f = 5", ["1", "21", "7.5"], ["11", "111", "2"]),
        ("v != 0", ["1.0", "0.5"], ["1"]),
        ("t = 5 and w = 1", ["2.50"], ["2.55", "2"]),
    ])
    func holdsForTheNumbersOfTheTables(_ text: String, _ holding: [String], _ others: [String]) throws {
        let rule = try #require(PluralRule(text))
        for digits in holding { #expect(rule.holds(for: PluralOperands(digits: digits)), "\(digits)") }
        for digits in others { #expect(!rule.holds(for: PluralOperands(digits: digits)), "\(digits)") }
    }

    @Test(arguments: [
        "", "n", "n =", "= 1", "n == 1", "x = 1", "n = 1 and", "or n = 1", "n % 0 = 1", "n % = 1", "n = 4..2", "n = a",
        "n = 1..2..3", "n = 1,,2", "n is 1", "nn = 1", "n % 10 % 2 = 1",
    ])
    func refusesWhatIsNoRule(_ text: String) {
        #expect(PluralRule(text) == nil)
    }

    @Test func survivesNumbersOfAnySize() throws {
        let rule = try #require(PluralRule("n % 10 = 1 or i = 9"))
        #expect(!rule.holds(for: PluralOperands(Int.min)))
        #expect(!rule.holds(for: PluralOperands(digits: String(repeating: "8", count: 400))))
        #expect(!rule.holds(for: PluralOperands(digits: "")))
        #expect(rule.holds(for: PluralOperands(digits: String(repeating: "0", count: 40) + "9.5")))
    }

    @Test func triesRulesInOrderAndTakesOtherForTheRest() throws {
        let one = try #require(PluralRule("n = 1"))
        let few = try #require(PluralRule("n = 1..4"))
        let rules = PluralRules([(.one, one), (.few, few)])
        #expect(rules.forms == [.one, .few, .other])
        #expect([0, 1, 2, 4, 5].map { rules.form(of: PluralOperands($0)) } == [.other, .one, .few, .few, .other])
    }
}
