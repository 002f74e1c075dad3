import DataLoading
import Model
import TestRandom
import Testing

struct NumberParserTests {
    static let score = SmallSite.indicator(kind: .score, unit: "points")

    @Test(arguments: [
        ("29,199", 29_199), ("1,234,567.5", 1_234_567.5), ("0", 0), ("-0", 0), ("-3.25", -3.25), ("+4", 4), (".5", 0.5),
        ("\u{2212}7", -7), ("75.60000000000001", 75.60000000000001), ("6.3999999999999995", 6.3999999999999995),
        ("1E-05", 1e-5), ("2e3", 2000), ("123456789012345678901234567890", 1.2345678901234568e29),
        ("0.1234567890123456789", 0.12345678901234568), ("1e22", 1e22), ("1e23", 1e23),
        ("5e-324", .leastNonzeroMagnitude),
        ("9007199254740993", 9_007_199_254_740_992), ("1e-400", 0),
    ])
    func readsTheNearestDouble(_ text: String, _ expected: Double) {
        let site = SmallSite(data: "area,period,value\nN01,2008,\"\(text)\"\n", Self.score)
        #expect(site.figures.map(\.value) == [expected])
    }

    @Test(arguments: [
        "1e400", "NaN", "inf", "--", "1.2.3", "1,29", "1,2345", ",123", "1,234,5", "1.", ".", "e5", "1e", "12a", "0x10",
        "1 2",
        "-", "27.1%", "1,234.5,6",
    ])
    func refusesWhatIsNoNumber(_ text: String) {
        let site = SmallSite(data: "area,period,value\nN01,2008,\"\(text)\"\n", Self.score)
        #expect(site.findings == ["D107 error 2:10"])
        #expect(site.figures.isEmpty)
    }

    @Test func agreesWithTheStandardLibrary() throws {
        var random = SeededRandom(seed: 42)
        let texts = (0..<2_000).map { _ in
            let digits = (0..<2).map { _ in Int.random(in: 0..<1_000_000_000, using: &random) }
            return "\(digits[0]).\(digits[1])e\(Int.random(in: -20..<20, using: &random))"
        }
        let rows = texts.enumerated().map { "N01,\(1000 + $0),\($1)\n" }.joined()
        let figures = SmallSite(data: "area,period,value\n" + rows, Self.score).figures
        #expect(figures.map(\.value) == texts.map { Double($0) })
    }

    @Test func readsAPerCentSignWhereTheUnitIsPerCent() {
        #expect(SmallSite(data: "area,period,value\nN01,2008,27.1 %\n").figures.map(\.value) == [27.1])
    }
}
