import Templates
import Testing

@Test func putsInPartialsWhereTheyStand() throws {
    let others = ["partials/figure": "<{{label}}>", "outer": "{{#figures}}{{> partials/figure }}{{/figures}}"]
    let place = SamplePlace(figures: [SampleFigure(label: "a"), SampleFigure(label: "b")])
    #expect(try TestTemplate("[{{>outer}}]", others).written(place) == "[<a><b>]")
}

@Test func indentsEachLineOfAPartialThatStandsAlone() throws {
    let others = ["inner": "<p>\n{{name}}\n{{#isCurrent}}\n\nx\n{{/isCurrent}}\n</p>\n"]
    #expect(
        try TestTemplate("<div>\n  {{>inner}}\n</div>\n", others).written(SamplePlace(isCurrent: true))
            == "<div>\n  <p>\n  Hillside\n\n  x\n  </p>\n</div>\n"
    )
}

@Test func addsUpIndentation() throws {
    let others = ["outer": "a\n  {{>inner}}\n", "inner": "b\n{{name}}\n"]
    #expect(try TestTemplate(" {{>outer}}\n", others).written(SamplePlace()) == " a\n   b\n   Hillside\n")
}

@Test func doesNotIndentValues() throws {
    let place = SamplePlace(name: "one\ntwo")
    #expect(try TestTemplate("  {{>inner}}\n", ["inner": "{{name}}\n"]).written(place) == "  one\ntwo\n")
}

@Test func doesNotIndentAPartialWithinALine() throws {
    #expect(try TestTemplate("  x {{>inner}}\n", ["inner": "a\nb"]).written(SamplePlace()) == "  x a\nb\n")
}

@Test func indentsLinesOfARepeatedSection() throws {
    let place = SamplePlace(tags: ["a", "b"])
    #expect(
        try TestTemplate("  {{>inner}}\n", ["inner": "{{#tags}}\n{{.}}\n{{/tags}}\n{{#tags}}{{.}}{{/tags}}\n"])
            .written(place) == "  a\n  b\n  ab\n"
    )
}

@Test func usesOnePartialInSeveralContexts() throws {
    let place = SamplePlace(parent: SampleParent(title: "C", region: SampleRegion(title: "R")))
    #expect(
        try TestTemplate("{{#parent}}{{>t}}{{#region}}{{>t}}{{/region}}{{/parent}}", ["t": "<{{title}}>"]).written(
            place
        )
            == "<C><R>"
    )
}
