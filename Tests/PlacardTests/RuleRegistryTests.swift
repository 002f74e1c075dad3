import Diagnostics
import Placard
import Testing

@Suite struct RuleRegistryTests {
    @Test func givesNoTwoRulesOneCode() {
        let codes = Dictionary(grouping: RuleRegistry.rules, by: \.code)
        #expect(!codes.isEmpty)
        #expect(codes.filter { $0.value.count > 1 }.keys.sorted() == [])
    }
}
