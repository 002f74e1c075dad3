import Templates
import Testing

private let layout =
    "<title>{{$title}}No title{{/title}}</title>\n<main>\n  {{$main}}\n  <p>Nothing</p>\n  {{/main}}\n</main>\n"

@Test func writesWhatStandsInABlock() throws {
    #expect(
        try TestTemplate(layout).written(SamplePlace())
            == "<title>No title</title>\n<main>\n  <p>Nothing</p>\n</main>\n"
    )
}

@Test func replacesBlocksOfAParent() throws {
    let page =
        "{{<layout}}\nnot written {{note}}\n{{$title}}{{name}}{{/title}}\n{{$main}}\n    <h1>{{name}}</h1>\n      <p>Deeper</p>\n{{/main}}\n{{/layout}}\n"
    #expect(
        try TestTemplate(page, ["layout": layout]).written(SamplePlace())
            == "<title>Hillside</title>\n<main>\n  <h1>Hillside</h1>\n    <p>Deeper</p>\n</main>\n"
    )
}

@Test func replacesSomeBlocksOnly() throws {
    #expect(
        try TestTemplate("{{<layout}}{{$title}}T{{/title}}{{/layout}}", ["layout": layout]).written(SamplePlace())
            == "<title>T</title>\n<main>\n  <p>Nothing</p>\n</main>\n"
    )
}

@Test func letsTheOuterTemplateReplaceFirst() throws {
    let others = [
        "middle": "{{<base}}{{$a}}middle a{{/a}}{{$b}}middle b{{/b}}{{/base}}",
        "base": "{{$a}}base a{{/a}}, {{$b}}base b{{/b}}, {{$c}}base c{{/c}}",
    ]
    #expect(
        try TestTemplate("{{<middle}}{{$a}}page a{{/a}}{{/middle}}", others).written(SamplePlace())
            == "page a, middle b, base c"
    )
}

@Test func keepsBlocksOfOneNameApart() throws {
    let others = ["layout": "<{{$title}}{{/title}}>{{$main}}{{/main}}", "card": "[{{$title}}{{/title}}]"]
    let page =
        "{{<layout}}{{$title}}Page{{/title}}{{$main}}{{<card}}{{$title}}Card{{/title}}{{/card}}{{/main}}{{/layout}}"
    #expect(try TestTemplate(page, others).written(SamplePlace()) == "<Page>[Card]")
}

@Test func looksUpNamesWhereTheBlockStands() throws {
    let others = ["list": "{{#figures}}{{$row}}{{/row}};{{/figures}}"]
    let place = SamplePlace(figures: [SampleFigure(label: "a"), SampleFigure(label: "b")])
    #expect(
        try TestTemplate("{{<list}}{{$row}}{{label}} of {{name}}{{/row}}{{/list}}", others).written(place)
            == "a of Hillside;b of Hillside;"
    )
}

@Test func replacesBlocksInPartialsOfAParent() throws {
    let others = ["layout": "{{>head}}|", "head": "{{$title}}none{{/title}}"]
    #expect(try TestTemplate("{{<layout}}{{$title}}T{{/title}}{{/layout}}", others).written(SamplePlace()) == "T|")
}

@Test func indentsAParentThatStandsAlone() throws {
    #expect(
        try TestTemplate("<\n  {{<p}}{{$a}}1\n2{{/a}}{{/p}}\n>", ["p": "x\n{{$a}}{{/a}}\ny\n"]).written(SamplePlace())
            == "<\n  x\n  1\n  2\n  y\n>"
    )
}

@Test func leavesBlankLinesOfABlockBlank() throws {
    #expect(
        try TestTemplate("{{<p}}{{$a}}\n\n1\n\n2{{/a}}{{/p}}", ["p": "<\n  {{$a}}{{/a}}\n>"]).written(SamplePlace())
            == "<\n  \n  1\n\n  2\n>"
    )
}

@Test func indentsWhatReplacesABlockWithinALineOnlyFromItsSecondLine() throws {
    #expect(
        try TestTemplate("{{<p}}{{$a}}\n1\n2{{/a}}{{/p}}", ["p": "<\n  {{$a}}{{/a}}\n>"]).written(SamplePlace())
            == "<\n  1\n  2\n>"
    )
    #expect(
        try TestTemplate("{{<p}}{{$a}}1{{/a}}{{/p}}", ["p": "<\n    {{$a}}\n    {{/a}}\n>"]).written(SamplePlace())
            == "<\n    1>"
    )
}
