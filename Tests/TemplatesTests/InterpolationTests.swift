import Diagnostics
import Synchronization
import Templates
import Testing

@Test func escapesTheSameFiveCharactersEverywhere() throws {
    let place = SamplePlace(name: "<b>\"Tom\" & 'Ann'</b>")
    #expect(
        try TestTemplate("{{name}}|<a title='{{ name }}'>").written(place)
            == "&lt;b&gt;&quot;Tom&quot; &amp; &#39;Ann&#39;&lt;/b&gt;|"
            + "<a title='&lt;b&gt;&quot;Tom&quot; &amp; &#39;Ann&#39;&lt;/b&gt;'>"
    )
}

@Test(arguments: ["", "plain", "Llanfair­pwll é 漢字 🙂", "&", "a&", "&b", "<<<>>>", "0123456789abcdef'0123456789abcdef"])
func escapesAsByteByByteReplacementDoes(_ text: String) throws {
    let expected = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
        .replacing("\"", with: "&quot;").replacing("'", with: "&#39;")
    #expect(try TestTemplate("{{name}}").written(SamplePlace(name: text)) == expected)
}

@Test func escapesNoOtherByte() throws {
    for scalar in 1...0x2FF {
        let text = String(Unicode.Scalar(UInt16(scalar)).map(Character.init) ?? " ")
        let written = try TestTemplate("{{name}}").written(SamplePlace(name: text))
        #expect((written == text) == !"&<>\"'".contains(text))
    }
}

@Test(arguments: ["{{{body}}}", "{{&body}}", "{{{ body }}}", "{{& body }}"])
func printsHTMLAsItStands(_ tag: String) throws {
    #expect(try TestTemplate("[\(tag)]").written(SamplePlace()) == "[<p>Body</p>]")
}

@Test func printsNothingForWhatIsMissing() throws {
    #expect(try TestTemplate("[{{note}}{{{banner}}}{{parent.title}}]").written(SamplePlace()) == "[]")
}

@Test func printsOptionalValuesThatAreThere() throws {
    let place = SamplePlace(note: "1 < 2", banner: HTML(trusted: "<hr>"))
    #expect(try TestTemplate("{{note}}{{{banner}}}").written(place) == "1 &lt; 2<hr>")
}

@Test func doesNotReadTagsInValues() throws {
    #expect(try TestTemplate("{{name}}").written(SamplePlace(name: "{{note}}")) == "{{note}}")
}

@Test func looksIntoObjectsWithDots() throws {
    let region = SampleRegion(title: "North")
    let place = SamplePlace(parent: SampleParent(title: "County", region: region))
    #expect(try TestTemplate("{{parent.title}}, {{parent.region.title}}").written(place) == "County, North")
}

@Test func leavesTextWithoutTagsAlone() throws {
    let text = "a { b } }} \r\n\t{ {name}} é"
    #expect(try TestTemplate(text).written(SamplePlace()) == text)
    #expect(try TestTemplate("").written(SamplePlace()) == "")
}

@Test func appendsToWhatABufferHolds() throws {
    let library = TemplateLibrary([.init(path: "page.mustache", text: "{{name}}")])
    let template = try #require(library.compile("page", for: SamplePlace.self).value)
    var buffer = Array("Here: ".utf8)
    template.render(SamplePlace(), into: &buffer)
    template.render(SamplePlace(name: "!"), into: &buffer)
    #expect(String(decoding: buffer, as: UTF8.self) == "Here: Hillside!")
}

@Test func asksForAFieldOnceAndOnlyWhereTheTemplateNamesIt() throws {
    let fields = ContextFields<CountedReads>(
        "Counted",
        [
            .text("used", "") { $0.read("used") },
            .text("unused", "") { $0.read("unused") },
        ]
    )
    let library = TemplateLibrary([.init(path: "page.mustache", text: "{{used}}{{used}}")])
    let template = try #require(library.compile("page", fields: fields, .strict).value)
    let context = CountedReads()
    _ = template.render(context)
    #expect(context.reads.withLock { $0 } == ["used"])
}

@Test(arguments: [
    ("a\n{{#isCurrent}}\nb\n{{/isCurrent}}\nc\n", "a\nb\nc\n"),
    ("a\r\n  {{#isCurrent}}\t\r\nb\r\n{{/isCurrent}}\r\nc", "a\r\nb\r\nc"),
    ("{{! one }}\n  {{! two\nlines }}\nx", "x"),
    ("x\n{{! last }}", "x\n"),
    ("{{#isCurrent}} {{/isCurrent}}\n", " \n"),
    ("  {{#isCurrent}}x{{/isCurrent}}\n", "  x\n"),
    ("  {{name}}\n", "  Hillside\n"),
    ("{{! note }} x\n", " x\n"),
    ("x {{! note }}\n", "x \n"),
    ("{{^note}}\n\n{{/note}}\n", "\n"),
])
func dropsLinesThatHoldNothingButATag(_ template: String, _ expected: String) throws {
    #expect(try TestTemplate(template).written(SamplePlace(isCurrent: true)) == expected)
}

@Test func passesOverAByteOrderMark() throws {
    #expect(try TestTemplate("\u{FEFF}{{! note }}\nx").written(SamplePlace()) == "x")
}

@Test func changesDelimiters() throws {
    let text = "{{=<% %>=}}<%name%> {{name}} <%{body}%><%&body%>\n<%={{ }}=%>\n{{name}}"
    #expect(try TestTemplate(text).written(SamplePlace()) == "Hillside {{name}} <p>Body</p><p>Body</p>\nHillside")
}

@Test func changesDelimitersForOneFileOnly() throws {
    let others = ["inner": "{{=| |=}}|name| {{name}}"]
    #expect(
        try TestTemplate("{{>inner}} {{name}} |name|", others).written(SamplePlace())
            == "Hillside {{name}} Hillside |name|"
    )
}
