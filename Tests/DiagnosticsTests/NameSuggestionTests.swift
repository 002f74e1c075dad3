import Diagnostics
import Testing

@Suite struct NameSuggestionTests {
    @Test(arguments: [("claimnats", "claimants"), ("ARAE", "area"), ("perod", "period"), ("E0500123", "E05001234")])
    func findsTheNameThatWasMeant(_ typed: String, meant: String) {
        #expect(NameSuggestion.of(typed, in: ["area", "period", "claimants", "E05001234"]) == meant)
    }

    @Test(arguments: ["", "zzzz", "xy", String(repeating: "a", count: 10_000)])
    func offersNothingForWhatIsLikeNoName(_ typed: String) {
        #expect(NameSuggestion.of(typed, in: ["area", "period", "claimants"]) == nil)
    }

    @Test func prefersTheFirstOfTwoEquallyClose() {
        #expect(NameSuggestion.of("cat", in: ["bat", "hat"]) == "bat")
    }
}
