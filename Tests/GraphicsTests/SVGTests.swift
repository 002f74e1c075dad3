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

@Suite struct SVGPathTests {
    private func written(_ draw: (inout SVGPath) -> Void) -> String {
        var path = SVGPath()
        draw(&path)
        return String(decoding: path.bytes, as: UTF8.self)
    }

    @Test func writesDistancesFromThePointBefore() {
        let path = written { path in
            path.move(10, 20)
            path.line(15, 18.5)
            path.line(15.5, 18.5)
        }
        #expect(path == "m10 20 5-1.5 .5 0")
    }

    @Test func goesOnFromTheBeginningAfterClosing() {
        let path = written { path in
            path.move(1, 1)
            path.line(3, 1)
            path.close()
            path.move(2, 2)
            path.line(2, 3)
            path.close()
            path.line(4, 2)
        }
        #expect(path == "m1 1 2 0zm1 1 0 1zl2 0")
    }

    @Test func leavesOutStepsTooShortToSee() {
        let path = written { path in
            path.move(1, 1)
            path.line(1.04, 1)
            path.line(2, 1)
        }
        #expect(path == "m1 1 1 0")
    }

    @Test func addsUpNoRounding() {
        let path = written { path in
            path.move(0, 0)
            for step in 1...30 { path.line(Double(step) * 0.14, 0) }
        }
        let steps = path.dropFirst().split(separator: " ").compactMap { Double($0) }
        let total = stride(from: 0, to: steps.count, by: 2).reduce(0) { $0 + steps[$1] }
        #expect(abs(total - 4.2) < 0.001)
    }
}
