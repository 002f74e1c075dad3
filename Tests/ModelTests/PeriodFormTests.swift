@testable import Model
import Testing

@Suite struct PeriodFormTests {
    /// No form takes the texts of a later one away.
    @Test func readsTheExamplesOfEachFormInThatForm() {
        for (number, form) in PeriodForm.all.enumerated() {
            for example in form.examples {
                let text = PeriodText(example)
                let first = PeriodForm.all.firstIndex { $0.read(text) != nil }
                #expect(first == number, "\(example)")
            }
            #expect(!form.examples.isEmpty)
        }
    }

    @Test func leavesNoReadingThatAConditionForbids() throws {
        let readings = try #require(PeriodParser.readings(of: "2009-11"))
        #expect(readings.filter { $0.kind == .month }.certain?.kind == .month)
        #expect(readings.filter { _ in false }.isEmpty)
        #expect(readings.filter { _ in true }.certain == nil)
        let date = try #require(PeriodParser.readings(of: "05/17/2024"))
        #expect(date.filter { _ in true }.certain == nil)
    }
}
