import Diagnostics
import Templates
import Testing

@Test func namesAnUnknownNameWithItsPlaceContextAndLikelyMeaning() throws {
    let faults = MarkedTemplate("<p>é</p>\n  <b>⟦{{nmae}}</b>").expect(TemplateRules.unknownName)
    let fault = try #require(faults.first)
    #expect(fault.location == Diagnostics.SourceLocation(path: "Templates/page.mustache", line: 2, column: 6))
    #expect(fault.summary == "\"nmae\" is not a field of Place")
    #expect(fault.place == "context Place")
    #expect(fault.suggestion == "Did you mean name?")
    #expect(fault.severity == .error)
}

@Test func namesAllContextsInWhichANameWasLookedFor() throws {
    let faults = MarkedTemplate("{{#figures}}⟦{{lable}} ⟦{{xyzzyxyzzy}}{{/figures}}").expect(
        TemplateRules.unknownName
    )
    #expect(faults.map(\.summary).first == "\"lable\" is not a field of Figure")
    #expect(faults.map(\.place) == ["context Figure in Place", "context Figure in Place"])
    #expect(faults.map(\.suggestion) == ["Did you mean label?", nil])
    #expect(faults.last?.explanation == "`placard fields` shows the names that Figure has.")
}

@Test(arguments: [
    "⟦{{nmae}}", "⟦{{{bdoy}}}", "⟦{{&bdoy}}", "⟦{{#figurs}}{{anything}}{{/figurs}}", "⟦{{^figurs}}{{name}}{{/figurs}}",
    "⟦{{parent.titel}}", "⟦{{#parent.regoin}}x{{/parent.regoin}}", "⟦{{title}}", "{{#parent}}⟦{{.}}{{/parent}}",
    "⟦{{.}}",
    "{{#note}}⟦{{nmae}}{{/note}}", "{{! {{nmae}} ⟦{{nmae}}", "{{name}}⟦{{Name}}",
])
func findsUnknownNames(_ marked: String) {
    MarkedTemplate(marked).expect(TemplateRules.unknownName)
}

@Test(arguments: [
    "⟦{{figures}}", "⟦{{isCurrent}}", "⟦{{parent}}", "⟦{{tags}}", "⟦{{parent.region}}", "⟦{{{figures}}}",
    "⟦{{#name}}x{{/name}}",
    "⟦{{^name}}x{{/name}}", "⟦{{#body}}x{{/body}}", "⟦{{name.length}}", "⟦{{figures.label}}",
    "⟦{{#isCurrent.x}}{{/isCurrent.x}}",
    "{{#tags}}⟦{{#.}}x{{/.}}{{/tags}}", "⟦{{parent.figures.label}}",
])
func findsFieldsUsedAsWhatTheyAreNot(_ marked: String) {
    MarkedTemplate(marked).expect(TemplateRules.wrongKind)
}

@Test(arguments: [
    "⟦{{{name}}}", "⟦{{&name}}", "⟦{{{note}}}", "{{#note}}⟦{{{.}}}{{/note}}", "{{#tags}}⟦{{&.}}{{/tags}}",
])
func refusesPlainTextInTripleBraces(_ marked: String) {
    MarkedTemplate(marked).expect(TemplateRules.unescapedText)
}

@Test(arguments: ["⟦{{body}}", "⟦{{banner}}", "{{#banner}}⟦{{.}}{{/banner}}"])
func refusesMarkupInDoubleBraces(_ marked: String) throws {
    let faults = MarkedTemplate(marked).expect(TemplateRules.escapedHTML)
    #expect(try #require(faults.first?.suggestion).hasPrefix("Write {{{"))
}

@Test func findsAllFaultsOfAllFilesAtOnce() {
    let others = ["a": "{{nmae}}\n{{{name}}}", "b": "{{figures}}{{}}"]
    let faults = TestTemplate("{{>a}}{{>b}}{{>a}}{{>c}}{{x}}", others).faults()
    #expect(faults.map(\.rule.code) == ["T101", "T103", "T102", "T111", "T107", "T101"])
    #expect(
        faults.map { $0.location?.description ?? "" } == [
            "Templates/a.mustache:1:1", "Templates/a.mustache:2:1", "Templates/b.mustache:1:1",
            "Templates/b.mustache:1:12", "Templates/page.mustache:1:19", "Templates/page.mustache:1:25",
        ]
    )
}
