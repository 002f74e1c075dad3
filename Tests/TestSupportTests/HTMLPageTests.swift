import TestSupport
import Testing

@Suite struct HTMLPageTests {
    private let page: HTMLPage

    init() throws {
        page = try HTMLPage(
            """
            <!doctype html>
            <html><head><meta charset="utf-8"><script>if (a < b && c) { "</p>" }</script></head>
            <body id="top"><!-- <p> -->
            <article class="card wide" id="a-1"><h2>One</h2><p>First,
              <em>and</em>\u{20}\u{20}foremost.</p><p hidden>5 &lt; 6 &amp; &#233;&#xE9;&nbsp;</p></article>
            <article class="card"><div><p>Second</p></div><a href="b?c&amp;d">Link</a><br><img src="x" /></article>
            <svg><path d="m0 0"/><title>Drawn</title></svg>
            </body></html>

            """
        )
    }

    @Test func selectsByTagClassIdAndAttribute() throws {
        #expect(try page.texts("h2") == ["One"])
        #expect(try page.count("p") == 3)
        #expect(try page.count(".card") == 2)
        #expect(try page.count(".card.wide") == 1)
        #expect(try page.count(".car") == 0)
        #expect(try page.count("article#a-1.card") == 1)
        #expect(try page.count("div#a-1") == 0)
        #expect(try page.texts("[hidden]").count == 1)
        #expect(try page.texts("[href='b?c&d']") == ["Link"])
        #expect(try page.count("a[href='b']") == 0)
    }

    @Test func selectsByWhereAnElementStands() throws {
        #expect(try page.texts("article p").count == 3)
        #expect(try page.count("#top .wide p") == 2)
        #expect(try page.texts("article > p").count == 2)
        #expect(try page.texts(".card div > p") == ["Second"])
        #expect(try page.count("h2 + p") == 1)
        #expect(try page.texts(".wide > *").count == 3)
        #expect(try page.texts("div + a") == ["Link"])
        #expect(try page.count("p + h2") == 0)
        #expect(try page.texts("h2 ~ p").count == 2)
        #expect(try page.count("a ~ p") == 0)
        #expect(try page.count("p p") == 0)
        #expect(try page.count("body > h2") == 0)
    }

    @Test func givesTextsDecodedAndWithSingleSpaces() throws {
        #expect(try page.texts(".wide p") == ["First, and foremost.", "5 < 6 & éé\u{A0}"])
        #expect(try page.text("svg") == "Drawn")
        #expect(try page.text("script") == "if (a < b && c) { \"</p>\" }")
        #expect(try page.attributes("a", "href") == ["b?c&d"])
        #expect(try page.attributes("p[hidden]", "hidden") == [""])
    }

    @Test func keepsCellsApartAndWordsTogether() throws {
        let table = try HTMLPage("<table><tr><th>a</th><td>b<b>c</b>d</td></tr><tr><td>e</td></tr></table>")
        #expect(try table.texts("tr") == ["a bcd", "e"])
        #expect(try table.text("table") == "a bcd e")
    }

    @Test func givesTheTextOfOneElementOnly() throws {
        #expect(try page.text("h2") == "One")
        #expect(throws: HTMLFault.self) { try page.text("p") }
        #expect(throws: HTMLFault.self) { try page.text("h3") }
        #expect(throws: HTMLFault.self) { try page.attributes("p", "hidden") }
    }

    @Test(arguments: [
        "<p>", "<div><p></div>", "<p></div>", "</p>", "<div><p></div></p>", "<script>", "<!-- a", "<p", "<p/>", "<>",
        "<a href=b></a>", "<a href=\"b></a>", "<a href=\"b\"id=\"c\"></a>", "<a id=\"b\" id=\"c\"></a>", "a & b",
        "&what;", "<p>a < b</p>", "<a title=\"&\"></a>",
    ])
    func refusesWhatBrowsersWouldMend(_ html: String) {
        #expect(throws: HTMLFault.self) { try HTMLPage(html) }
    }

    @Test(arguments: [
        "", " ", ".", "p >", "> p", "p.", "#", "[", "[a", "[a=b]", "[a='b]", "p:first-child", "a>b", "p*",
    ])
    func refusesSelectorsItDoesNotKnow(_ selector: String) {
        #expect(throws: HTMLFault.self) { try page.count(selector) }
    }
}
