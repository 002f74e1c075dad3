import Markdown
import Testing

struct ReferenceTests {
    @Test
    func readsTargetsAndParameters() throws {
        let document = document(
            "[28%](indicator:NI4?area=speke&period=2008%2F09&x) [](area:speke) [*LSP*](TERM:local%20plan)\n"
        )
        try #require(document.references.count == 3)
        let first = document.references[0]
        #expect(first.scheme == .indicator)
        #expect(first.target == "NI4")
        #expect(first.text == "28%")
        #expect(first.parameter("area") == "speke")
        #expect(first.parameter("period") == "2008/09")
        #expect(first.parameter("x") == "")
        #expect(first.parameter("y") == nil)
        #expect(document.references[1].text == "")
        #expect(document.references[2].scheme == .term)
        #expect(document.references[2].target == "local plan")
        #expect(document.references[2].text == "LSP")
    }

    @Test(arguments: [
        ("[a](area:speke)", 1, 10), ("é [a](<area:speke> 't')", 1, 14), ("x\n> y [a](\n> area:speke)", 3, 8),
        ("[a](are&#97;&colon;speke)", 1, 20), ("&amp; \\* [a](area\\:speke)", 1, 20), ("<area:speke>", 1, 7),
        ("[a][b]\n\n[b]: area:speke", 1, 1), ("|h|\n|-|\n|`\\|` [a](area:speke)|", 3, 16),
    ])
    func findsTheTypedTarget(_ markdown: String, _ line: Int, _ column: Int) throws {
        let reference = try #require(document(markdown).references.first)
        #expect(reference.target == "speke")
        #expect(reference.targetLocation == place(line, column))
    }

    @Test
    func leavesOtherSchemesAlone() {
        #expect(document("[ ](area:b) [\u{A0}](term:c)\n").references.map(\.text) == ["", ""])
        #expect(document("[a](https://x.org/area:b) [b](areas:c) [c](area) [d](mailto:e@f.gh)\n").references.isEmpty)
    }

    @Test
    func rendersWhatTheCallerDecides() {
        let document = document("[a *b*](area:x \"t\") [](indicator:y) [c](term:z) [d](area:w)\n")
        let html = HTMLRenderer().render(
            document,
            link: { reference in
                switch reference.target {
                case "x": .link(href: "../x/")
                case "y": .link(href: "/y?a=1&b=2", text: "28 < 30", title: "\"now\"")
                case "z": .html("<abbr>c</abbr>")
                default: .plain
                }
            },
            block: { _ in "" }
        )
        #expect(
            html == "<p><a href=\"../x/\" title=\"t\">a <em>b</em></a> "
                + "<a href=\"/y?a=1&amp;b=2\" title=\"&quot;now&quot;\">28 &lt; 30</a> <abbr>c</abbr> d</p>\n"
        )
    }

    @Test
    func leavesOutAnAddressOfTheCallerThatWouldRun() {
        let document = document("[a](area:javascript:b) [c](area:data:d) [e](area:../f)\n")
        let html = HTMLRenderer().render(document, link: { .link(href: $0.target) }, block: { _ in "" })
        #expect(html == "<p><a href=\"\">a</a> <a href=\"\">c</a> <a href=\"../f\">e</a></p>\n")
    }

    @Test
    func neverPrintsASchemeOfOurs() {
        #expect(html("[a](area:x) ![b](area:y)\n") == "<p>a <img src=\"\" alt=\"b\" /></p>\n")
    }
}
