import Diagnostics
import Templates
import Testing

@Test(arguments: [
    "⟦{{", "x ⟦{{name", "⟦{{name\n{{name}}", "⟦{{name} {{name}}", "⟦{{{body}} {{name}}", "⟦{{! never ends",
    "{{name}}⟦{{#",
    "⟦{{{", "{{=<% %>=}}⟦<%name}}", "⟦{{name ⟦{{name ⟦{{name",
])
func findsTagsThatDoNotEnd(_ marked: String) {
    MarkedTemplate(marked).expect(TemplateRules.unclosedTag)
}

@Test(arguments: [
    "⟦{{#isCurrent}}", "⟦{{^isCurrent}}x", "⟦{{$title}}x", "⟦{{<layout}}{{$a}}{{/a}}", "⟦{{#isCurrent}}⟦{{#note}}",
    "{{#isCurrent}}⟦{{#note}}{{/isCurrent}}", "{{#isCurrent}}x{{/isCurrent}}⟦{{#note}}",
])
func findsSectionsThatAreNotClosed(_ marked: String) {
    MarkedTemplate(marked).expect(TemplateRules.unclosedSection)
}

@Test(arguments: ["⟦{{/name}}", "{{#note}}{{/note}}⟦{{/note}}", "{{#note}}⟦{{/nota}}{{/note}}", "⟦{{/.}}"])
func findsEndsOfWhatHasNotBegun(_ marked: String) {
    MarkedTemplate(marked).expect(TemplateRules.strayClose)
}

@Test func saysWhichEndWasMeant() {
    let faults = MarkedTemplate("{{#isCurrent}}⟦{{/isCurent}}{{/isCurrent}}").expect(TemplateRules.strayClose)
    #expect(faults.first?.suggestion == "Did you mean {{/isCurrent}}?")
    #expect(faults.first?.explanation?.contains("\"{{#isCurrent}}\"") == true)
}

@Test(arguments: ["⟦{{}}", "⟦{{ }}", "⟦{{#}}", "⟦{{>}}", "⟦{{/ }}", "⟦{{{}}}", "⟦{{&}}", "{{=<% %>=}}⟦<%%>"])
func findsTagsWithoutNames(_ marked: String) {
    MarkedTemplate(marked).expect(TemplateRules.emptyTag)
}

@Test(arguments: [
    "⟦{{=<%=}}", "⟦{{==}}", "⟦{{=<% %> %>=}}", "⟦{{=a=b c=}}", "⟦{{=<% %>}}", "⟦{{= }}", "{{name}}⟦{{=",
])
func findsDelimitersThatCannotBeRead(_ marked: String) {
    MarkedTemplate(marked).expect(TemplateRules.badDelimiters)
}

@Test(arguments: [
    "⟦{{#if isCurrent}}x{{/if}}", "⟦{{name | upper}}", "⟦{{parent..title}}", "⟦{{.name}}", "⟦{{name.}}", "⟦{{> a b}}",
])
func findsTagsThatAreNotMustache(_ marked: String) {
    MarkedTemplate(marked).expect(TemplateRules.malformedName, ["a": ""])
}

@Test func refusesBytesThatAreNotText() throws {
    for bytes in [[0xFF], [0xC3], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80]] as [[UInt8]] {
        let file = SourceFile(path: "Templates/page.mustache", bytes: Array("é\nab".utf8) + bytes + Array("{{".utf8))
        let outcome = TemplateLibrary([file]).compile("page", for: SamplePlace.self)
        #expect(outcome.value == nil)
        #expect(outcome.diagnostics.map(\.rule) == [TemplateRules.notUTF8])
        #expect(outcome.diagnostics.first?.location?.description == "Templates/page.mustache:2:3")
    }
}

@Test func countsColumnsInBytesButNoByteOrderMark() {
    let faults = TestTemplate("\u{FEFF}é{{nmae}}").faults()
    #expect(faults.first?.location?.description == "Templates/page.mustache:1:3")
}

@Test func countsLinesThatEndWithACarriageReturn() {
    let faults = TestTemplate("a\rb\r\n{{nmae}}").faults()
    #expect(faults.first?.location?.description == "Templates/page.mustache:3:1")
}
