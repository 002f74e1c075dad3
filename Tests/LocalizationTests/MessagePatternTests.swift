import Localization
import Testing

@Suite struct MessagePatternTests {
    private func fault(_ text: String) -> MessagePattern.Fault? {
        do {
            _ = try MessagePattern(text, placeholders: ["place", "value"])
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: ["", "No placeholders at all: 5 < 6", "{place} is {value}", "{Place}{value}", "„{place}“ – ok"])
    func takesTextsWithKnownPlaceholders(_ text: String) {
        #expect(fault(text) == nil)
    }

    @Test func saysWhereABraceHasNoPartner() {
        #expect(fault("a {place") == .unclosedBrace(offset: 2))
        #expect(fault("a place}") == .unclosedBrace(offset: 7))
        #expect(fault("{pl{value}") == .unclosedBrace(offset: 3))
    }

    @Test func namesAPlaceholderThatTheMessageLacks() {
        #expect(fault("In {plaice}") == .unknownPlaceholder("plaice", offset: 3))
        #expect(fault("{period}") == .unknownPlaceholder("period", offset: 0))
        #expect(fault("{}") == .unknownPlaceholder("", offset: 0))
    }
}
