import Graphics
import Templates
import Testing

@Suite struct SVGWriterTests {
    @Test func closesElementsAroundWhatIsInside() {
        var svg = SVGWriter()
        svg.element("g", .style("axis")) { svg in
            svg.element("line", .number("x1", 0), .number("x2", 12.34))
            svg.element("text", text: "7")
        }
        #expect(svg.html.markup == #"<g class="axis"><line x1="0" x2="12.3"/><text>7</text></g>"#)
    }

    @Test func escapesHostileTextAndAttributes() {
        var svg = SVGWriter()
        svg.element("text", .style(#""><script>"#), text: "<script>alert('&')</script>")
        #expect(!svg.html.markup.contains("<script"))
        #expect(svg.html.markup.contains("&lt;script&gt;alert(&#39;&amp;&#39;)"))
        #expect(svg.html.markup.contains(#"class="&quot;&gt;&lt;script&gt;""#))
    }

    @Test(arguments: [
        (0.0, "0"), (-0.04, "0"), (0.5, ".5"), (-0.5, "-.5"), (12, "12"), (12.34, "12.3"), (-103.96, "-104"),
        (.nan, "0"), (.infinity, "1000000"), (-.infinity, "-1000000"), (1e300, "1000000"),
    ])
    func writesNumbersWithOneDecimalAtMost(_ number: Double, _ written: String) {
        var svg = SVGWriter()
        svg.element("a", .number("x", number))
        #expect(svg.html.markup == "<a x=\"\(written)\"/>")
    }
}
