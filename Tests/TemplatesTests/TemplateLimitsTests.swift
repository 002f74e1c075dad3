import Diagnostics
import Templates
import TestRandom
import Testing

@Test func refusesAHundredThousandNestedSections() {
    let sections = String(repeating: "{{#a}}", count: 100_000) + String(repeating: "{{/a}}", count: 100_000)
    #expect(TestTemplate(sections).faults().map(\.rule) == [TemplateRules.tooDeep])
}

@Test func allowsSixtyFourNestedSectionsAndNoMore() throws {
    let open = String(repeating: "{{#isCurrent}}", count: 64)
    let close = String(repeating: "{{/isCurrent}}", count: 64)
    #expect(try TestTemplate("\(open)x\(close)").written(SamplePlace(isCurrent: true)) == "x")
    let faults = TestTemplate("\(open){{>more}}\(close)", ["more": "{{#note}}x{{/note}}"]).faults()
    #expect(faults.map(\.rule) == [TemplateRules.tooDeep])
}

@Test func refusesALongChainOfPartials() {
    var others: [String: String] = [:]
    for number in 0..<200 { others["p\(number)"] = "{{>p\(number + 1)}}" }
    others["p200"] = ""
    #expect(TestTemplate("{{>p0}}", others).faults().map(\.rule) == [TemplateRules.tooDeep])
}

@Test func refusesContextsOpenedTooDeeply() {
    let name = Array(repeating: "next", count: 100).joined(separator: ".")
    #expect(TestTemplate("{{\(name)}}").faults(for: SampleChain.self).isEmpty == false)
    #expect(
        TestTemplate("{{#\(name)}}{{/\(name)}}").faults(for: SampleChain.self).map(\.rule) == [TemplateRules.tooDeep]
    )
}

@Test func refusesPartialsThatMultiply() {
    var others: [String: String] = ["p40": "x"]
    for number in 0..<40 { others["p\(number)"] = "{{>p\(number + 1)}}{{>p\(number + 1)}}" }
    #expect(TestTemplate("{{>p0}}", others).faults().map(\.rule) == [TemplateRules.tooLarge])
    let text = String(repeating: "x", count: 200_000)
    #expect(
        TestTemplate(String(repeating: "{{>p}}", count: 1000), ["p": text]).faults().map(\.rule) == [
            TemplateRules.tooLarge
        ]
    )
}

@Test(arguments: [
    "{{", "{{a ", "{{{", "}}", "{{=", "{{!", "{{#a}} ", "{{/a}}", "{{$a}}", "{{<a}}", "{", "{{}}", "\n", " ",
])
func takesOrRefusesHostileRepetitions(_ part: String) {
    let outcome = TemplateLibrary([SourceFile(path: "page.mustache", text: String(repeating: part, count: 2_000))])
        .compile("page", for: SamplePlace.self)
    #expect((outcome.value == nil) == !outcome.diagnostics.isEmpty)
}

@Test func readsAnyBytesWithoutCrashing() {
    var random = SeededRandom(seed: 7)
    var accepted = 0
    let alphabet = Array("{{}}#^/>$<=!&. \n\r\tabname|%".utf8)
    for _ in 0..<1000 {
        let bytes = (0..<Int.random(in: 0..<60, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? 0
        }
        let files = [
            SourceFile(path: "page.mustache", bytes: bytes), SourceFile(path: "a.mustache", bytes: bytes.reversed()),
            SourceFile(path: "name.mustache", text: "{{$a}}\n  {{name}}\n{{/a}}"),
        ]
        let outcome = TemplateLibrary(files).compile("page", for: SamplePlace.self)
        #expect((outcome.value == nil) == !outcome.diagnostics.isEmpty)
        if let page = outcome.value {
            _ = page.render(SamplePlace(tags: ["a"]))
            accepted += 1
        }
    }
    // Of both enough for either to mean something.
    #expect(100...900 ~= accepted, "\(accepted) of 1000")
}

@Test func refusesListsThatMultiplyOneAnother() throws {
    let twice = "{{#figures}}{{#figures}}x{{/figures}}{{/figures}}"
    let faults = TestTemplate(twice).faults()
    #expect(faults.map(\.rule) == [TemplateRules.multipliedList])
    #expect(faults.first?.summary == "\"figures\" would be written inside itself")
    let again = ["p": "{{#parent.figures}}x{{/parent.figures}}"]
    let partial = TestTemplate("{{#parent.figures}}{{>p}}{{/parent.figures}}", again)
    #expect(partial.faults().map(\.rule) == [TemplateRules.multipliedList])
    // A list of each item, and one or two lists from further out, are what tables are made of.
    let figures = (1...3).map { SampleFigure(label: "\($0)", notes: ["a", "b"]) }
    let place = SamplePlace(tags: ["t"], figures: figures, parent: SampleParent(title: "", figures: figures))
    let table = "{{#figures}}{{#notes}}{{#tags}}{{#parent.figures}}x{{/parent.figures}}{{/tags}}{{/notes}}{{/figures}}"
    #expect(try TestTemplate(table).written(place) == String(repeating: "x", count: 18))
    #expect(TestTemplate("{{#branches}}{{#branches}}x{{/branches}}{{/branches}}").faults(for: SampleTree.self) == [])
}
