import Templates
import Testing

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
