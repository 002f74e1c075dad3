import Templates
import Testing

private let figures = [
    SampleFigure(label: "Belonging", value: "58", notes: ["a", "b"]), SampleFigure(label: "Influence"),
]

@Test func writesAListOnceForEachItem() throws {
    #expect(
        try TestTemplate("{{#figures}}({{label}}){{/figures}}").written(SamplePlace(figures: figures))
            == "(Belonging)(Influence)"
    )
    #expect(try TestTemplate("[{{#figures}}{{label}}{{/figures}}]").written(SamplePlace()) == "[]")
}

@Test func writesBetweenTheItemsOfAListWhatEachHasThatIsFollowed() throws {
    let text =
        "{{#figures}}{{label}}{{#notes}} {{.}}{{#isFollowed}} and{{/isFollowed}}{{/notes}}"
        + "{{#isFollowed}}, {{/isFollowed}}{{/figures}}"
    #expect(try TestTemplate(text).written(SamplePlace(figures: figures)) == "Belonging a and b, Influence")
    #expect(try TestTemplate(text).written(SamplePlace(figures: [figures[0]])) == "Belonging a and b")
    #expect(try TestTemplate(text).written(SamplePlace()) == "")
}

@Test func writesInvertedSectionsWhereThereIsNothing() throws {
    let text =
        "{{^figures}}none{{/figures}}{{^isCurrent}} gone{{/isCurrent}}{{^note}} -{{/note}}{{^parent}} alone{{/parent}}"
    #expect(try TestTemplate(text).written(SamplePlace()) == "none gone - alone")
    let full = SamplePlace(note: "", isCurrent: true, figures: figures, parent: SampleParent(title: ""))
    #expect(try TestTemplate("[\(text)]").written(full) == "[]")
}

@Test func asksWhetherOptionalValuesAreThere() throws {
    let text = "{{#note}}<i>{{note}}{{.}}</i>{{/note}}{{#banner}}{{{banner}}}{{{.}}}{{/banner}}"
    #expect(try TestTemplate(text).written(SamplePlace()) == "")
    let place = SamplePlace(note: "x", banner: HTML(trusted: "<hr>"))
    #expect(try TestTemplate(text).written(place) == "<i>xx</i><hr><hr>")
}

@Test func countsEmptyTextAsThere() throws {
    #expect(try TestTemplate("{{#note}}there{{/note}}").written(SamplePlace(note: "")) == "there")
}

@Test func asksListsWhetherTheyHaveAnything() throws {
    let text =
        "{{#hasFigures}}<ul>{{#figures}}{{label}}{{#hasNotes}}*{{/hasNotes}}{{/figures}}</ul>{{/hasFigures}}"
        + "{{^hasTags}}none{{/hasTags}}"
    #expect(try TestTemplate(text).written(SamplePlace()) == "none")
    let place = SamplePlace(tags: ["x"], figures: figures)
    #expect(try TestTemplate(text).written(place) == "<ul>Belonging*Influence</ul>")
    #expect(try TestTemplate("{{#hasFigures}}some{{/hasFigures}}").written(place) == "some")
    let parent = SampleParent(title: "", figures: figures)
    #expect(
        try TestTemplate("{{#parent.hasFigures}}x{{/parent.hasFigures}}").written(SamplePlace(parent: parent)) == "x"
    )
}

@Test func asksAFlagOfTheContextsOwnBeforeThatOfAList() throws {
    struct Numbers: TemplateContext {
        let numbers: [String]
        static let fields = ContextFields<Numbers>(
            "Numbers",
            [
                .textList("numbers", "All.", \.numbers),
                .flag("hasNumbers", "Whether there are many.") { $0.numbers.count > 2 },
            ]
        )
    }
    let template = TestTemplate("{{#hasNumbers}}many{{/hasNumbers}}")
    #expect(try template.written(Numbers(numbers: ["1"])) == "")
    #expect(try template.written(Numbers(numbers: ["1", "2", "3"])) == "many")
}

@Test func listsTexts() throws {
    #expect(try TestTemplate("{{#tags}}<{{.}}>{{/tags}}").written(SamplePlace(tags: ["a", "&"])) == "<a><&amp;>")
}

@Test func findsNamesInTheContextsOutside() throws {
    let place = SamplePlace(name: "H", isCurrent: true, figures: figures)
    let text =
        "{{#figures}}{{label}} of {{name}}{{#isCurrent}}!{{/isCurrent}}{{#notes}} {{.}}/{{label}}/{{name}}{{/notes}};{{/figures}}"
    #expect(
        try TestTemplate(text).written(place)
            == "Belonging of H! a/Belonging/H b/Belonging/H;Influence of H!;"
    )
}

@Test func writesAnOuterListInsideAnInnerOne() throws {
    let place = SamplePlace(tags: ["1", "2"], figures: figures)
    #expect(
        try TestTemplate("{{#figures}}{{label}}:{{#tags}}{{.}}{{/tags}} {{/figures}}").written(place)
            == "Belonging:12 Influence:12 "
    )
}

@Test func prefersTheInnerOfTwoNames() throws {
    let parent = SampleParent(title: "County", region: SampleRegion(title: "North"), figures: [figures[1]])
    let place = SamplePlace(figures: figures, parent: parent)
    #expect(
        try TestTemplate(
            "{{#parent}}{{title}} {{#region}}{{title}}{{/region}} {{#figures}}{{label}}{{/figures}}{{/parent}}"
        )
        .written(place) == "County North Influence"
    )
}

@Test func opensSectionsOverDottedNames() throws {
    let text =
        "{{#parent.region}}{{title}}{{/parent.region}}{{#parent.region.isCoastal}} sea{{/parent.region.isCoastal}}"
        + "{{#parent.region.motto}} {{.}}{{/parent.region.motto}}{{#parent.figures}} {{label}}{{/parent.figures}}"
    #expect(try TestTemplate("[\(text)]").written(SamplePlace()) == "[]")
    let region = SampleRegion(title: "North", isCoastal: true, motto: "Up")
    let place = SamplePlace(parent: SampleParent(title: "C", region: region, figures: figures))
    #expect(try TestTemplate(text).written(place) == "North sea Up Belonging Influence")
}

@Test func invertsDottedNames() throws {
    let text = "[{{^parent.region.isCoastal}}inland{{/parent.region.isCoastal}}]"
    #expect(try TestTemplate(text).written(SamplePlace()) == "[inland]")
    var region = SampleRegion(title: "North")
    #expect(try TestTemplate(text).written(SamplePlace(parent: SampleParent(title: "", region: region))) == "[inland]")
    region.isCoastal = true
    #expect(try TestTemplate(text).written(SamplePlace(parent: SampleParent(title: "", region: region))) == "[]")
}

@Test func writesFixedDepthsOfATree() throws {
    let tree = SampleTree(
        label: "1",
        branches: [SampleTree(label: "2", branches: [SampleTree(label: "3")]), SampleTree(label: "4")]
    )
    #expect(
        try TestTemplate("{{label}}{{#branches}}({{label}}{{#branches}}[{{label}}]{{/branches}}){{/branches}}").written(
            tree
        )
            == "1(2[3])(4)"
    )
}

@Test func repeatsASectionOverOneField() throws {
    let place = SamplePlace(figures: figures)
    #expect(
        try TestTemplate("{{#figures}}{{label}} {{/figures}}/{{#figures}} {{value}}{{/figures}}").written(place)
            == "Belonging Influence / 58 "
    )
}
