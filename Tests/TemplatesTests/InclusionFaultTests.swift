import Diagnostics
import Templates
import Testing

@Test func namesMissingPartialsAndWhatIsMeant() {
    let faults = MarkedTemplate("⟦{{>partials/crad}}\n⟦{{>card}}\n⟦{{>*name}}").expect(
        TemplateRules.missingPartial,
        ["partials/card": ""]
    )
    #expect(faults.map(\.suggestion) == ["Did you mean partials/card?", "Did you mean partials/card?", nil])
}

@Test func namesMissingParents() {
    let faults = MarkedTemplate("⟦{{<layuot}}{{$a}}{{nmae}}{{/a}}{{/layuot}}").expect(
        TemplateRules.missingParent,
        ["layout": ""]
    )
    #expect(faults.first?.suggestion == "Did you mean layout?")
}

@Test func namesBlocksThatTheParentDoesNotHave() {
    let others = ["layout": "{{>head}}{{$main}}{{$inner}}{{/inner}}{{/main}}", "head": "{{$title}}{{/title}}"]
    let marked = "{{<layout}}{{$title}}a{{/title}}⟦{{$mian}}b{{/mian}}{{$inner}}c{{/inner}}{{/layout}}"
    let faults = MarkedTemplate(marked).expect(TemplateRules.unknownBlock, others)
    #expect(faults.first?.summary == "\"layout\" has no block \"mian\"")
    #expect(faults.first?.suggestion == "Did you mean main?")
}

@Test func refusesTemplatesThatPutInThemselves() {
    let faults = TestTemplate("{{>a}}", ["a": "x{{>b}}", "b": "{{#isCurrent}}{{>a}}{{/isCurrent}}"]).faults()
    #expect(faults.map(\.rule) == [TemplateRules.loop])
    #expect(faults.first?.location?.description == "Templates/b.mustache:1:15")
    #expect(faults.first?.explanation == "The way here: page → a → b → a.")
    #expect(TestTemplate("{{>page}}").faults().map(\.rule) == [TemplateRules.loop])
    #expect(TestTemplate("{{<page}}{{/page}}").faults().map(\.rule) == [TemplateRules.loop])
}

@Test func refusesPartialsThatFollowATreeDown() {
    let faults = TestTemplate("{{>branch}}", ["branch": "{{label}}{{#branches}}{{>branch}}{{/branches}}"])
        .faults(for: SampleTree.self)
    #expect(faults.map(\.rule) == [TemplateRules.loop])
}

@Test func refusesBlocksThatPutInThemselves() throws {
    let page = "{{<layout}}{{$a}}{{$a}}x{{/a}}{{/a}}{{/layout}}"
    #expect(try TestTemplate(page, ["layout": "[{{$a}}{{/a}}]"]).written(SamplePlace()) == "[x]")
    let again = "{{<layout}}{{$a}}{{>page}}{{/a}}{{/layout}}"
    #expect(TestTemplate(again, ["layout": "[{{$a}}{{/a}}]"]).faults().map(\.rule) == [TemplateRules.loop])
}

@Test func namesAFaultOfASharedPartialOnce() {
    let faults = TestTemplate("{{>a}}{{#figures}}{{>a}}{{/figures}}{{>a}}", ["a": "{{^note}}{{x1}}{{/note}}{{#"])
        .faults()
    #expect(faults.map(\.rule.code) == ["T101", "T101", "T104"])
}

@Test func saysThatATemplateIsMissing() {
    let outcome = TemplateLibrary([SourceFile(path: "Templates/area.mustache", text: "")])
        .compile("areas", for: SamplePlace.self)
    #expect(outcome.value == nil)
    #expect(outcome.diagnostics.map(\.rule) == [TemplateRules.missingTemplate])
    #expect(outcome.diagnostics.first?.suggestion == "Did you mean area?")
}
