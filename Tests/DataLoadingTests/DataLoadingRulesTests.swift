import DataLoading
import Diagnostics
import Testing

struct DataReadingRulesTests {
    @Test func listsEachCodeOnceInOrder() {
        let codes = DataLoadingRules.all.map(\.code)
        #expect(codes == Set(codes).sorted())
        #expect(codes.allSatisfy { $0.hasPrefix("D") && $0.count == 4 })
    }
}
