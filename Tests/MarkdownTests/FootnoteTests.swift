import Diagnostics
import Markdown
import Testing

@Suite struct FootnoteTests {
    /// The text and the notes below it, as a page shows them.
    private func page(_ markdown: String) -> (text: String, notes: String) {
        let document = document(markdown)
        let markup = FootnoteMarkup(
            reference: { note, use in "(\(note.number).\(use.ordinal))" },
            start: { "<li>\($0.number):\n" },
            end: "</li>\n",
            back: { " ^\($0.useCount)" }
        )
        func html(_ nodes: [Int]) -> String {
            HTMLRenderer().render(document, nodes: nodes, link: { _ in .plain }, block: { _ in "" }, notes: markup)
        }
        return (html([0]), html(document.footnotes.map(\.node)))
    }

    @Test func numbersNotesByFirstUseAndLeadsBackFromEach() {
        let page = page("One[^b], two[^a] and one again[^B].\n\n[^a]: Note *a*.\n[^b]: Note b.\n")
        #expect(page.text == "<p>One(1.1), two(2.1) and one again(1.2).</p>\n")
        #expect(page.notes == "<li>1:\n<p>Note b. ^2</p>\n</li>\n<li>2:\n<p>Note <em>a</em>. ^1</p>\n</li>\n")
    }

    @Test func readsEverythingThatIsIndentedAsPartOfTheNote() {
        let page = page(
            """
            A[^1].

            [^1]: First
            goes on.

                Second.

                - a list

                | a |
                |---|
                | b |

            After.
            """
        )
        #expect(page.text == "<p>A(1.1).</p>\n<p>After.</p>\n")
        let table =
            "<table>\n<thead>\n<tr>\n<th scope=\"col\">a</th>\n</tr>\n</thead>\n<tbody>\n<tr>\n<td>b</td>\n</tr>\n"
        #expect(
            page.notes == "<li>1:\n<p>First\ngoes on.</p>\n<p>Second.</p>\n<ul>\n<li>a list</li>\n</ul>\n"
                + table + "</tbody>\n</table>\n<p> ^1</p>\n</li>\n"
        )
    }

    @Test func readsReferencesWhereverWordsStand() {
        let page = page("# H[^1]\n\n- i[^1]\n\n> q[^1]\n\n| c[^1] |\n|---|\n| d*e[^1]* |\n\n[^1]: N\n")
        for use in 1...5 { #expect(page.text.contains("(1.\(use))")) }
        #expect(document("# H[^1]\n\n[^1]: N\n").headings.first?.anchor == "h")
    }

    @Test func readsAnAddressAsANoteAndNotAsTheTargetOfALink() {
        let page = page("A[^1]\n\n[^1]: https://example.org\n")
        #expect(page.text == "<p>A(1.1)</p>\n")
        #expect(page.notes.contains("<p>https://example.org ^1</p>"))
    }

    @Test func endsTheParagraphAboveAndLeavesListsAroundItAsTheyAre() {
        let page = page("- a\n- b[^1]\n\n[^1]: N\n\n- c\n- d\n\nP\n[^2]: M[^1]\n\nQ[^2]\n")
        #expect(
            page.text == "<ul>\n<li>a</li>\n<li>b(1.1)</li>\n</ul>\n<ul>\n<li>c</li>\n<li>d</li>\n</ul>\n"
                + "<p>P</p>\n<p>Q(2.1)</p>\n"
        )
        #expect(page.notes.contains("M(1.2) ^1"))
    }

    @Test func findsNothingInCodeOrBehindABackslash() {
        let text = "`[^1]` \\[^1] &#91;^1]\n\n```\n[^1]: code\n```\n"
        let document = document(text)
        #expect(document.footnotes.isEmpty)
        #expect(document.findings.isEmpty)
        #expect(html(text).contains("<code>[^1]</code> [^1] [^1]"))
    }

    @Test func letsNotesReferToOneAnotherWithoutEnd() {
        let page = page("A[^a]\n\n[^a]: See[^b].\n[^b]: See[^a], and me[^b].\n")
        #expect(page.notes == "<li>1:\n<p>See(2.1). ^2</p>\n</li>\n<li>2:\n<p>See(1.2), and me(2.2). ^2</p>\n</li>\n")
    }

    @Test func saysWhereANoteOrAReferenceHasNoOther() {
        let text = "A[^nots] and b[^x] [l[^x]](/u).\n\n[^note]: Unused.\n[^x]: Used.\n[^X]: Again.\n"
        let document = document(text)
        #expect(document.findings == ["M112 1:2", "M115 1:22", "M113 3:1", "M114 5:1"])
        #expect(document.diagnostics.first?.suggestion == "Did you mean [^note]?")
    }

    @Test func knowsWhereTheWordsOfANoteStand() {
        let document = document("A[^1] b\n\n[^1]: See *this*\n    and\n\n    > [that](area:b)\n")
        let emphasis = document.firstNode { if case .emphasis = $0 { true } else { false } }
        #expect(emphasis.map(document.location) == place(3, 11))
        #expect(document.references.first?.location == place(6, 7))
        let reference = document.firstNode { if case .footnoteReference = $0 { true } else { false } }
        #expect(reference.map(document.typed) == "[^1]")
        #expect(reference.map { document.typed($0 + 1) } == " b")
        let note = document.firstNode { if case .footnote = $0 { true } else { false } }
        #expect(note.map { document.lines(of: $0 + 1).map(\.text) } == ["See *this*", "and"])
    }

    @Test func readsNoFootnotesInPlainCommonMark() {
        #expect(html("[^1]\n\n[^1]: /u\n", dialect: .commonMark) == "<p><a href=\"/u\">^1</a></p>\n")
    }
}
