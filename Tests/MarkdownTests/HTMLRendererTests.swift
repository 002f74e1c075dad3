import Diagnostics
import Markdown
import Testing

struct HTMLRendererTests {
    @Test
    func shiftsHeadingsWithinTheSixLevels() {
        let document = document("# a\n\n###### b\n")
        #expect(HTMLRenderer(headingLevelOffset: 2).render(document) == "<h3>a</h3>\n<h6>b</h6>\n")
        #expect(HTMLRenderer(headingLevelOffset: -3).render(document) == "<h1>a</h1>\n<h3>b</h3>\n")
    }

    @Test
    func marksHeadingsWithTheirAnchors() {
        #expect(
            HTMLRenderer(headingAnchors: true).render(document("# A & b\n\n## A b\n"))
                == "<h1 id=\"a-b\">A &amp; b</h1>\n<h2 id=\"a-b-2\">A b</h2>\n"
        )
    }

    @Test
    func rendersSomeNodes() {
        let document = document("# a\n\nb\n\n- c\n\n# d\n\ne\n")
        let section = document.children(of: 0)[1...2]
        let html = HTMLRenderer().render(document, nodes: section, link: { _ in .plain }, block: { _ in "" })
        #expect(html == "<p>b</p>\n<ul>\n<li>c</li>\n</ul>\n")
    }

    @Test
    func leavesOutTaskMarkersIfAsked() {
        let document = document("- [x] a [x] b\n- [ ] *c*\n- d\n")
        #expect(
            HTMLRenderer(omitsTaskMarkers: true).render(document)
                == "<ul>\n<li>a [x] b</li>\n<li><em>c</em></li>\n<li>d</li>\n</ul>\n"
        )
        #expect(HTMLRenderer().render(document).contains("<li>[x] a"))
    }

    @Test(arguments: [
        "javascript:x", "JaVaScRiPt:x", "<java&#9;script:x>", "<java&Tab;script:x>", "<&#1;javascript:x>",
        "<java&#xAD;script:x>", "java&#115;cript:x", "javascript&colon;x", "javascript\\:x", "<&nbsp;javascript:x>",
        "<&#x200B;javascript:x>", "vbscript:x", "file:///etc/passwd", "data:text/html,x", "data:image/svg+xml,x",
        "<data&#10;:text/html,x>",
    ])
    func refusesUnsafeAddressesHoweverSpelt(_ address: String) {
        let markdown = "[a](\(address)) ![b](\(address))\n"
        #expect(html(markdown) == "<p><a href=\"\">a</a> <img src=\"\" alt=\"b\" /></p>\n")
        #expect(document(markdown).diagnostics.map(\.rule.code).filter { $0 != "M141" } == ["M107", "M107"])
    }

    @Test(arguments: [
        "data:image/png,x", "DATA:image/webp,x", "https://x.org/javascript:x", "/javascript:x", "javascripts:x",
        "é:javascript:x", "?data:x",
    ])
    func keepsSafeAddresses(_ address: String) {
        #expect(!html("[a](\(address))\n").contains("href=\"\""))
        #expect(document("[a](\(address))\n").diagnostics.isEmpty)
    }

    @Test
    func escapesAttributes() {
        let html = html("[a](</\"><script> \"'\"'\"> 'b\"><i>')\n![\"c<](/d)\n")
        #expect(!html.contains("<script>"))
        #expect(!html.contains("<i>"))
        #expect(html.contains("alt=\"&quot;c&lt;\""))
    }

    @Test func beginsBlocksWithWhatIsGivenForThem() {
        let document = document("# A\n\nb\n\n- c\n")
        let blocks = document.children(of: 0)
        let html = HTMLRenderer().render(
            document,
            openings: [
                blocks[0]: BlockOpening(html: "<i>1</i> "),
                blocks[1]: BlockOpening(attributes: " id=\"p\"", html: "2 "),
            ],
            link: { _ in .plain },
            block: { _ in "" }
        )
        #expect(html == "<h1><i>1</i> A</h1>\n<p id=\"p\">2 b</p>\n<ul>\n<li>c</li>\n</ul>\n")
    }
}
