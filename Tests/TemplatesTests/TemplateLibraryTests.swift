import Diagnostics
import Templates
import Testing

private func file(_ path: String, _ text: String = "") -> SourceFile { SourceFile(path: path, text: text) }

@Test func namesTemplatesByTheirPathBelowTheirFolder() {
    let library = TemplateLibrary([
        file("Templates/area.mustache"), file("Templates/partials/card.mustache"),
        file("Content/templates/own.mustache"),
        file("loose.mustache"), file("Templates/style.css"), file("Templates/.mustache"),
    ])
    #expect(library.names == ["area", "loose", "own", "partials/card"])
}

@Test func usesTheLaterOfTwoFilesWithOneName() throws {
    let library = TemplateLibrary([
        file("Templates/page.mustache", "{{>card}}"), file("Templates/card.mustache", "ours"),
        file("Content/templates/card.mustache", "theirs"),
    ])
    let template = try #require(library.compile("page", for: SamplePlace.self).value)
    #expect(String(decoding: template.render(SamplePlace()), as: UTF8.self) == "theirs")
}

@Test func saysWhichTemplatesAreInUse() {
    let library = TemplateLibrary([
        file("area.mustache", "{{<layout}}{{$main}}{{>card}}{{/main}}{{/layout}}"),
        file("layout.mustache", "{{$main}}{{/main}}"),
        file("card.mustache", "{{>missing}}"), file("aera.mustache", "{{"), file("other.mustache", "{{>other}}"),
    ])
    #expect(library.names(usedBy: ["area"]) == ["area", "layout", "card"])
    let unused = library.unused(pages: ["area"])
    #expect(unused.map(\.rule.code) == ["T118", "T104", "T118"])
    #expect(unused.map(\.severity) == [.warning, .error, .warning])
    #expect(unused.map { $0.location?.description ?? "" } == ["aera.mustache", "aera.mustache:1:1", "other.mustache"])
    #expect(unused.first?.suggestion == "Did you mean area?")
}

@Test func rendersTheSameBytesOnManyThreads() async throws {
    let library = TemplateLibrary([file("page.mustache", "{{#figures}}{{label}}{{name}}{{/figures}}")])
    let template = try #require(library.compile("page", for: SamplePlace.self).value)
    let place = SamplePlace(figures: (0..<50).map { SampleFigure(label: "\($0)") })
    let alone = template.render(place)
    let together = await withTaskGroup(of: [UInt8].self) { group in
        for _ in 0..<100 { group.addTask { template.render(place) } }
        var pages: [[UInt8]] = []
        for await page in group { pages.append(page) }
        return pages
    }
    #expect(together.allSatisfy { $0 == alone })
    #expect(together.count == 100)
}

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
