import Diagnostics
import Templates
import Testing

@Test func describesAContextAndEverythingInItOnce() {
    let descriptions = ContextDescription.of(SamplePlace.self)
    #expect(descriptions.map(\.name) == ["Place", "Figure", "Parent", "Region"])
    #expect(descriptions[0].fields.map(\.name) == SamplePlace.fields.fields.map(\.name))
    #expect(
        descriptions[0].fields.map(\.kind) == [
            "text", "optionalText", "html", "optionalHTML", "flag", "textList", "list", "object",
        ]
    )
    #expect(descriptions[0].fields.map(\.item) == [nil, nil, nil, nil, nil, nil, "Figure", "Parent"])
    #expect(descriptions[0].fields[1].help == "A note on the boundary.")
}

@Test func describesContextsThatContainThemselves() {
    #expect(ContextDescription.of(SampleTree.self).map(\.name) == ["Tree"])
}

@Test func linesUpItsColumns() {
    #expect(
        ContextDescription.of(SampleTree.self).flatMap(\.lines) == [
            "Tree",
            "  label     text          The branch.",
            "  branches  list of Tree  The branches from here.",
        ]
    )
}

@Test func listsEveryRuleOnce() {
    let codes = TemplateRules.all.map(\.code)
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.hasPrefix("T1") })
}
