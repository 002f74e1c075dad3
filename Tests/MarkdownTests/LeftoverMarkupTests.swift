import Diagnostics
import Markdown
import Testing

/// What word processors make of Markdown, and what readers would see of it.
struct LeftoverMarkupTests {
    @Test(arguments: [
        ("a [b](c d.png) e\n", "M116 1:3"), ("a\n![b](c d.png)\n", "M116 2:1"),
        ("[5](indicator: x)\n", "M116 1:1"), ("[5](area:\u{A0}x y)\n", "M116 1:1"), ("[a](b\n", "M116 1:1"),
        ("a **b **c\n", "M117 1:3"), ("a ** b** c\n", "M117 1:3"), ("a *b *c\n", "M117 1:3"),
        ("a __b __c\n", "M117 1:3"),
        ("a {{b}}\n", "M118 1:3"), ("a ``b` c\n", "M118 1:3"), ("| a |\n| - |\n| {{b}} |\n", "M118 3:3"),
        ("##A\n", "M119 1:1"), ("a\n###B\n", "M119 2:1"), ("##\u{A0}A\n", "M119 1:1"), ("#A\n", "M119 1:1"),
        ("\u{A0}## A\n", "M119 1:1"), ("#\u{202F}A\n", "M119 1:1"),
        ("•\ta\n•\tb\n", "M120 1:1"), ("a\n· b\n", "M120 2:1"), ("– a\n– b\n", "M120 1:1"), ("—\ta\n", "M120 1:1"),
        ("o\ta\n", "M120 1:1"), ("▪ a\n", "M120 1:1"), ("> • a\n", "M120 1:3"),
        ("-\u{A0}a\n", "M121 1:1"), ("1.\u{2009}a\n", "M121 1:1"), ("\u{A0}- a\n", "M121 1:1"),
        ("*\u{A0}a\n", "M121 1:1"),
        ("a\tb\nc\t1\n", "M122 1:1"), ("a\tb\n\nc\t1\n", "M122 1:1"), ("| a | b |\n| c | d |\n", "M122 1:1"),
        ("a | b\nc | d\n", "M122 1:1"),
        ("‘‘‘chart\nkind: bars\n", "M123 1:1"), ("´´´\n", "M123 1:1"), ("“““ map\n", "M123 1:1"),
        ("'''table\n", "M123 1:1"), ("\u{A0}```chart\nkind: bars\n```\n", "M123 1:1"),
        ("<table><tr><td>5</td></tr></table>\n", "M124 1:1"), ("<div>\nWords\n</div>\n", "M124 1:1"),
        ("a<br>b\n", "M124 1:2"), ("10<sup>3</sup>\n", "M124 1:3"),
    ])
    func findsWhatReadersWouldSee(_ markdown: String, _ finding: String) {
        #expect(document(markdown).findings.first == finding)
    }

    @Test(arguments: [
        "a \\*\\*b\\*\\* \\[c\\](d e)\n", "`**a ** ](b c) {{d}}`\n", "    ## A\n\n```\n• a\n**b **\n```\n",
        "#hashtag says it all.\n", "We write #hashtag here\n", "# 1\n", "5 * 3 = 15 and 2 * 2 = 4\n", "a ______ b\n",
        "snake__case\n", "the plan – as it was\n– that is, before\n", "> — Somebody\n", "a\tb\n", "**a** and *b* c\n",
        "'''a quotation'''\n", "It is o'clock\n", "a|b\n", "[a](b.png \"c d\")\n", "[a](<b c.png>)\n",
        "Figures* are provisional\n",
    ])
    func saysNothingOfWhatIsMeant(_ markdown: String) {
        #expect(document(markdown).findings == [])
    }

    @Test func saysHowToWriteAnAddress() {
        #expect(document("[a](b c.png)\n").diagnostics.first?.suggestion?.contains("(b%20c.png)") == true)
        #expect(document("[a](term: b)\n").diagnostics.first?.suggestion?.contains("(term:b)") == true)
    }

    @Test func takesTheAdviceOnAnAddress() {
        #expect(document("[a](b%20c.png) [5](indicator:x) **very** important\n").findings == [])
    }
}
