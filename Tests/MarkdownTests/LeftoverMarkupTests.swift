import Diagnostics
import Markdown
import Testing

/// What word processors make of Markdown, and what readers would see of it.
struct LeftoverMarkupTests {
    @Test(arguments: [
        ("a [b](c d.png) e\n", "M116 1:3"), ("a\n![b](c d.png)\n", "M116 2:1"),
        ("[5](indicator: x)\n", "M116 1:1"), ("[5](area:\u{A0}x y)\n", "M116 1:1"), ("[a](b\n", "M116 1:1"),
        ("a **b **c\n", "M117 1:3"), ("a ** b** c\n", "M117 1:3"), ("a *b *c\n", "M117 1:3"),
        ("*a * b\n", "M117 1:1"), ("_a _ b\n", "M117 1:1"), ("a *b * c\n", "M117 1:3"), ("a _b c _\n", "M117 1:3"),
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
        ("[5] (indicator:x?area=a)\n", "M116 1:1"), ("[5]\n(indicator:x)\n", "M116 1:1"),
        ("[5]\u{A0}(indicator:x)\n", "M116 1:1"), ("[a] (https://b.org)\n", "M116 1:1"),
        ("![a] (b.png)\n", "M116 1:1"), ("[5]（indicator:x）\n", "M116 1:1"), ("[5]{indicator:x}\n", "M116 1:1"),
        ("［5］(indicator:x)\n", "M116 1:9"), ("a (indicator:x) b\n", "M116 1:4"), ("indicator:x\n", "M116 1:1"),
        ("see (area:x)\n", "M116 1:6"), ("[5][c]\n\n[c]: indicator: x\n", "M118 1:3"),
        ("a _b c _d\n", "M117 1:3"), ("**a b*\n", "M117 1:1"), ("a **B*: c\n", "M117 1:3"),
        ("*a b**\n", "M117 1:6"),
        ("~~a b~~\n", "M118 1:1"), ("a ==b== c\n", "M118 1:3"), ("∗∗a∗∗\n", "M118 1:1"), ("[[a]]\n", "M118 1:1"),
        ("H~2~O\n", "M118 1:2"), ("x^2^\n", "M118 1:2"), ("{% a %}\n", "M118 1:1"), ("## A {#b}\n", "M118 1:6"),
        ("![a](b.png){width=50}\n", "M118 1:12"), (":::note\na\n:::\n", "M118 1:1"), ("[TOC]\n", "M118 1:1"),
        ("a <http://b.org c\n", "M118 1:3"), ("<o:p></o:p>\n", "M118 1:1"), ("a &amp;amp; b\n", "M118 1:1"),
        ("a `b\n", "M118 1:3"), ("## In brief##\n", "M118 1:12"),
        ("##**B**\n", "M119 1:1"), ("##\"B\"\n", "M119 1:1"), ("####### B\n", "M119 1:1"), ("＃＃ B\n", "M119 1:1"),
        ("##–B\n", "M119 1:1"),
        ("•a\n•b\n", "M120 1:1"), ("\u{F0B7} a\n", "M120 1:1"), ("\u{F0A7}\ta\n", "M120 1:1"), ("►\ta\n", "M120 1:1"),
        ("Three:\n– a\n", "M120 2:1"), ("Things\n– a\n– b\n", "M120 2:1"), ("Three:\no a\no b\n", "M120 2:1"),
        ("–a\n–b\n", "M120 1:1"), ("-a\n-b\n", "M120 1:1"), ("*a\n*b\n", "M120 1:1"), ("a) b\nb) c\n", "M120 1:1"),
        ("(i) b\n(ii) c\n", "M120 1:1"), ("1.a\n2.b\n", "M120 1:1"), ("①\ta\n②\tb\n", "M120 1:1"),
        ("v\ta\nv\tb\n", "M120 1:1"), ("→ a\n→ b\n", "M120 1:1"),
        ("a    b\nc    d\n", "M122 1:1"), ("a\u{A0}\u{A0}b\nc\u{A0}\u{A0}d\n", "M122 1:1"),
        ("a\u{2003}b\nc\u{2003}d\n", "M122 1:1"), ("¦ a ¦ b ¦\n¦ c ¦ d ¦\n", "M122 1:1"),
        ("‘‘chart\nkind: bars\nindicator: x\n‘‘\n", "M123 1:1"), ("｀｀｀chart\nkind: bars\n", "M123 1:1"),
        ("…chart\nkind: bars\nindicator: x\n…\n", "M123 1:1"),
        ("```\nkind: bars\nindicator: x\n```\n", "M104 1:1"), ("```graph\nlevel: a\nindicator: x\n```\n", "M104 1:1"),
        ("    kind: bars\n    indicator: x\n", "M104 1:5"),
        ("a\n\n<!-- 5 people\n\nmore\n", "M124 3:1"), ("<![CDATA[5 people]]>\n", "M124 1:1"),
        ("\\[a](https://b.org)\n", "M116 1:1"), ("a](https://b.org)\n", "M116 1:2"),
        ("a {{indicator:b?area=c}} d\n", "M116 1:3"), ("{{ area:b }}\n", "M118 1:1"),
        ("**A:**b\n", "M117 1:1"), ("a**“b”** c\n", "M117 1:2"), ("**a\n\nb**\n", "M117 1:1"),
        ("a 2*3*4 b\n", "M117 1:4"), ("2**3**4\n", "M117 1:2"),
        ("&bull; a\n", "M120 1:1"), ("&middot; a\n&middot; b\n", "M120 1:1"), ("§ a\n", "M120 1:1"),
        ("1.First\n", "M120 1:1"),
        ("see (a b)[https://c.org/d] e\n", "M116 1:5"), ("(a)[www.b.org]\n", "M116 1:1"),
        ("(a)[area:b]\n", "M116 1:1"), ("a) (b)[/c/]\n", "M116 1:4"),
        ("> [!NOTE]\n> a\n", "M118 1:3"), ("!!! note\n", "M118 1:1"), ("a :smile: b\n", "M118 1:3"),
        ("See Error! Reference source not found.\n", "M118 1:5"),
        ("Itâ€™s so\n", "M142 1:3"), ("costs Â£5\n", "M142 1:7"), ("a cafÃ©\n", "M142 1:6"),
        ("a\u{FFFD}b\n", "M142 1:2"), ("## The cafÃ©\n", "M142 1:11"), ("| a |\n| - |\n| Â£5 |\n", "M142 3:3"),
        ("[a](b 'c”)\n", "M116 1:1"),
        ("\t## A\n", "M125 1:2"), ("\t- a\n", "M125 1:2"), ("a\n\n    b\n", "M125 3:5"),
    ])
    func findsWhatReadersWouldSee(_ markdown: String, _ finding: String) {
        #expect(document(markdown).findings.first == finding)
    }

    @Test(arguments: [
        "a \\*\\*b\\*\\* \\[c\\](d e)\n", "`**a ** ](b c) {{d}}`\n", "```\n## A\n• a\n**b **\n```\n",
        "#hashtag says it all.\n", "We write #hashtag here\n", "# 1\n", "5 * 3 = 15 and 2 * 2 = 4\n", "a ______ b\n",
        "snake__case\n", "the plan – as it was\n– that is, before\n", "> — Somebody\n", "a\tb\n", "**a** and *b* c\n",
        "'''a quotation'''\n", "It is o'clock\n", "a|b\n", "[a](b.png \"c d\")\n", "[a](<b c.png>)\n",
        "Figures* are provisional\n", "*Without London.\n", "*Of 5 * 3 people\n", "A 3^rd try, ~5 and ~6\n",
        "Dear A.  The b.\nThe c.  The d.\n",
        "as [sic] (so it says)\n", "[note] (5)\n", "the area:a or (the term: b)\n",
        "A. Smith wrote\nB. Jones did not\n\n",
        "<!-- a -->\n", "a {b} c\n", "5 > 4 == 2 + 2\n", "C++ and C++ again\n", "a [1][^b]\n\n[^b]: c\n",
        "§ 12 of the Act\n", "un*believ*able\n", "2 * 3 * 4 and 5\\*6\\*7\n", "**a:** b\n", "1.5 million people\n",
        "(a)[^b]\n\n[^b]: c\n", "f(x)[0] and (so) [sic]\n", "at 12:30:45, re:ply:to\n", "Stop!!! notes\n",
        "SÃO TOMÉ, ÂGE\n",
        "#Work #Jobs\n", "the year\n2026) was long\n", "the level: high\nan indicator: low\n", "£5 & more; AT&T\n",
    ])
    func saysNothingOfWhatIsMeant(_ markdown: String) {
        #expect(document(markdown).findings == [])
    }

    /// What the finding says to write, and that nothing is found in it.
    @Test(arguments: [
        ("[a](b c.png)\n", "(b-c.png)"), ("![a](my (1).png)\n", "(my-1)"), ("![a](b.png =100x)\n", "(b.png)"),
        ("![a](b.png “c d”)\n", "(b.png \"c d\")"), ("[a](term: b)\n", "(term:b)"),
        ("[a](area:North Sampleton)\n", "(area:north-sampleton)"),
        ("[5](indicator :x)\n", "(indicator:x)"), ("[a](mailto: b@c.org)\n", "(mailto:b@c.org)"),
        ("[a](tel:0191 123)\n", "(tel:0191123)"),
        ("[a](https://b.org/c d)\n", "(https://b.org/c%20d)"), ("[5] (indicator:x)\n", "(indicator:x)"),
        ("indicator:x\n", "(indicator:x)"), ("[](area: E05015239)\n", "(area:E05015239)"),
        ("a](https://b.org)\n", "(https://b.org)"), ("{{indicator:n?area=a}}\n", "(indicator:n?area=a)"),
    ])
    func saysHowToWriteAnAddress(_ markdown: String, _ address: String) {
        #expect(document(markdown).diagnostics.first?.suggestion?.contains(address) == true)
        #expect(document("[a]\(address)\n").findings == [])
    }

    @Test(arguments: [
        "-\u{A0}a\n", "*\u{A0}a\n*\u{A0}b\n", "\u{A0}## A\n", "*a\n*b\n", "[5] (indicator:x)\n", "## In brief##\n",
        "```chart\nkind: bars\nindicator: x\n```\u{A0}\n", "a **b **c\n",
        "{{indicator:n?area=a}} b {{c}}\n", "‘‘‘chart\nkind: bars\nindicator: x\n‘‘‘\n",
    ])
    func findsOneFaultOnce(_ markdown: String) {
        #expect(document(markdown).findings.count == 1)
    }

    /// The cause that a finding names, and a text in which it is put right.
    @Test(arguments: [
        ("\\[a](https://b.org)\n", "The backslash", "[a](https://b.org)\n"),
        ("a](https://b.org)\n", "No [", "[a](https://b.org)\n"),
        ("**A:**b\n", "right behind the closing **", "**A:** b\n"),
        ("**a (b)**c\n", "right behind the closing **", "**a (b)** c\n"),
        ("a**(b)** c\n", "right in front of the opening **", "a **(b)** c\n"),
        ("**a\n\nb\n", "behind an empty line", "**a b**\n"),
        ("a **b **c\n", "stands no space", "a **b** c\n"),
    ])
    func namesTheCause(_ markdown: String, _ cause: String, _ right: String) {
        #expect(document(markdown).diagnostics.first?.explanation?.contains(cause) == true)
        #expect(document(right).findings == [])
    }

    @Test func saysWhichLineShouldCloseABlock() throws {
        let finding = try #require(document("```chart\nkind: bars\n```\u{A0}\nmore\n").diagnostics.first)
        #expect(finding.severity == .error)
        #expect(finding.suggestion?.contains("line 3") == true)
    }
}
