import Markdown
import Testing

@Suite struct CaptionTests {
    private func figures(_ markdown: String) -> String {
        HTMLRenderer(hasFigures: true).render(
            document(markdown),
            picture: { $0 == "a.png" ? ShownPicture(address: "../a.png", size: .init(width: 4, height: 3)) : nil },
            link: { _ in .plain },
            block: { _ in "" }
        )
    }

    @Test(arguments: ["— Ann *Other*", "-- Ann *Other*"])
    func saysWhomAQuotationIsFrom(_ last: String) {
        let expected =
            "<figure class=\"quote\">\n<blockquote>\n<p>Words.</p>\n</blockquote>\n"
            + "<figcaption>— Ann <em>Other</em></figcaption>\n</figure>\n<p>After.</p>\n"
        #expect(figures("> Words.\n>\n> \(last)\n\nAfter.") == expected)
    }

    @Test func leavesOtherQuotationsAsTheyAre() {
        #expect(figures("> — Words.") == "<blockquote>\n<p>— Words.</p>\n</blockquote>\n")
        #expect(html("> Words.\n>\n> — Ann") == "<blockquote>\n<p>Words.</p>\n<p>— Ann</p>\n</blockquote>\n")
    }

    @Test func givesAPictureThatStandsAloneItsTitleAsCaption() {
        let expected =
            "<figure class=\"picture\">\n<img src=\"../a.png\" width=\"4\" height=\"3\" alt=\"A bench\" />\n"
            + "<figcaption>In &quot;May&quot;</figcaption>\n</figure>\n"
        #expect(figures("![A bench](a.png 'In \"May\"')") == expected)
        #expect(figures("![A bench](b.png)") == "<p><img src=\"b.png\" alt=\"A bench\" /></p>\n")
    }

    @Test func saysNothingOfAPictureThatOnlyDecorates() {
        let html = figures("![A bench](a.png \"decorative\")")
        #expect(html == "<p><img src=\"../a.png\" width=\"4\" height=\"3\" alt=\"\" /></p>\n")
    }
}
