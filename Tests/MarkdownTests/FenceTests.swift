import Diagnostics
import Markdown
import Testing

struct FenceTests {
    @Test
    func readsKindBodyAndPlace() throws {
        let document = document("a\n\n> - ```chart  wide  blue \n>   indicator: NI4\n>\n>     more: x\n>   ```\n")
        let fence = try #require(document.fences.first)
        #expect(fence.kind == "chart")
        #expect(fence.arguments == "wide  blue")
        #expect(fence.body.text == "indicator: NI4\n\n  more: x\n")
        #expect(fence.body.path == "a.md")
        #expect(fence.bodyFirstLine == 4)
        #expect(fence.bodyIndentation == 4)
        #expect(fence.location == place(3, 5))
        #expect(document.diagnostics.isEmpty)
    }

    @Test
    func knowsFourKindsAndLeavesCodeAlone() {
        let document = document("```table\n```\n~~~areas\n~~~\n```map\n```\n```swift\n```\n\n    table\n")
        #expect(document.fences.map(\.kind) == ["table", "areas", "map"])
        #expect(document.fences.map(\.bodyIndentation) == [0, 0, 0])
    }

    @Test
    func rendersWhatTheCallerDecides() {
        let html = HTMLRenderer().render(
            document("a\n```map\nx\n```\nb\n"),
            link: { _ in .plain },
            block: { "<figure>\($0.kind)</figure>\n" }
        )
        #expect(html == "<p>a</p>\n<figure>map</figure>\n<p>b</p>\n")
    }

    @Test
    func rendersAsCodeWhereNobodyDecides() {
        #expect(html("```map\nx\n```\n") == "<pre><code class=\"language-map\">x\n</code></pre>\n")
    }
}
