import Diagnostics
import Templates
import Testing

@Test func describesAContextAndEverythingInItOnce() {
    let descriptions = ContextDescription.of(SamplePlace.self)
    #expect(descriptions.map(\.name) == ["Place", "Figure", "Parent", "Region"])
    let declared = Set(SamplePlace.fields.fields.map(\.name))
    #expect(
        descriptions[0].fields.map(\.name).filter(declared.contains) == SamplePlace.fields.fields.map(\.name)
    )
    #expect(
        descriptions[0].fields.map(\.kind) == [
            "text", "optionalText", "html", "optionalHTML", "flag", "textList", "flag", "list", "flag", "object",
        ]
    )
    #expect(descriptions[0].fields.map(\.item) == [nil, nil, nil, nil, nil, nil, nil, "Figure", nil, "Parent"])
    #expect(descriptions[0].fields[1].help == "A note on the boundary.")
}

@Test func describesContextsThatContainThemselves() {
    #expect(ContextDescription.of(SampleTree.self).map(\.name) == ["Tree"])
}

@Test func linesUpItsColumns() {
    #expect(
        ContextDescription.of(SampleTree.self).flatMap(\.lines) == [
            "Tree",
            "  label        text          The branch.",
            "  branches     list of Tree  The branches from here.",
            "  hasBranches  flag          Whether there is anything in the list branches.",
        ]
    )
}

@Test func listsTheFlagThatEveryListHas() {
    let flags = ContextDescription.of(SamplePlace.self)[0].fields.filter { $0.name.hasPrefix("has") }
    #expect(flags.map(\.name) == ["hasTags", "hasFigures"])
    #expect(flags.map(\.kind) == ["flag", "flag"])
}

@Test func listsEveryRuleOnce() {
    let codes = TemplateRules.all.map(\.code)
    #expect(codes == codes.sorted())
    #expect(Set(codes).count == codes.count)
    #expect(codes.allSatisfy { $0.hasPrefix("T1") })
}
