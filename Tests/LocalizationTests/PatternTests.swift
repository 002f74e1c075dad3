import Localization
import Testing

@Suite struct PatternTests {
    private func fault(_ text: String) -> Pattern.Fault? {
        do {
            _ = try Pattern(text, offered: [.place, .value])
            return nil
        } catch {
            return error
        }
    }

    @Test(arguments: ["", "No blanks at all: 5 < 6", "{place} is {value}", "{Place}{value}", "„{place}“ – ok"])
    func takesTextsWithKnownBlanks(_ text: String) {
        #expect(fault(text) == nil)
    }

    @Test func saysWhereABraceHasNoPartner() {
        #expect(fault("a {place") == .unclosedBrace(offset: 2))
        #expect(fault("a place}") == .unclosedBrace(offset: 7))
        #expect(fault("{pl{value}") == .unclosedBrace(offset: 3))
    }

    @Test func namesABlankThatIsNotOffered() {
        #expect(fault("In {plaice}") == .unknownBlank("plaice", offset: 3))
        #expect(fault("{period}") == .unknownBlank("period", offset: 0))
        #expect(fault("{}") == .unknownBlank("", offset: 0))
    }
}
