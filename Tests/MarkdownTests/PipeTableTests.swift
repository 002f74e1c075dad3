import Markdown
import Testing

/// Pipe tables follow the table section of the GitHub Flavored Markdown specification.
struct PipeTableTests {
    /// The text of each cell, a line for each row.
    private func cells(_ markdown: String) -> [[String]] {
        let document = document(markdown)
        return document.nodes.indices.compactMap { row in
            guard case .tableRow = document.nodes[row].kind else { return nil }
            return document.children(of: row).map { document.plainText(of: $0) }
        }
    }

    @Test
    func rendersHeaderAlignmentAndInlines() {
        let expected = """
            <table>
            <thead>
            <tr>
            <th scope="col">Area</th>
            <th scope="col" class="align-left">L</th>
            <th scope="col" class="align-center">C</th>
            <th scope="col" class="align-right">R</th>
            </tr>
            </thead>
            <tbody>
            <tr>
            <td><em>Speke</em></td>
            <td class="align-left"><code>a|b</code></td>
            <td class="align-center">c|d</td>
            <td class="align-right"></td>
            </tr>
            </tbody>
            </table>

            """
        #expect(html("Area | L | C | R\n---|:--|:-:|--:\n| *Speke* | `a\\|b` | c\\|d\n") == expected)
    }

    @Test
    func stopsAtABlankLineAndWhereAnotherBlockBegins() {
        #expect(cells("|a|\n|-|\n|b|\n\n|c|\n") == [["a"], ["b"]])
        for block in ["> c", "# c", "- c", "-", "2. c", "```\nc\n```", "***", "---", "    c", "<b>\n"] {
            #expect(cells("|a|\n|-|\n|b|\n\(block)\n") == [["a"], ["b"]], "\(block)")
        }
        #expect(html("|a|\n|-|\n|b|\n---\n").hasSuffix("</table>\n<hr />\n"))
        #expect(cells("|a|\n|-|\n|b|\nplain\n") == [["a"], ["b"], ["plain"]])
    }

    @Test
    func needsAsManyCellsInTheDelimiterRow() {
        #expect(cells("|a|b|\n|-|\n") == [])
        #expect(document("x\n\n|a|b|\n|-|\n").findings == ["M111 3:1"])
    }

    @Test
    func cutsAndFillsRowsToTheHeader() {
        let markdown = "|a|b|\n|-|-|\n|c|\n|d|e|f|\n"
        #expect(cells(markdown) == [["a", "b"], ["c", ""], ["d", "e"]])
        #expect(document(markdown).findings == ["M110 4:6"])
    }

    @Test
    func leavesTheParagraphAboveAlone() {
        #expect(html("text\nmore\n|a|\n|-|\n").hasPrefix("<p>text\nmore</p>\n<table>\n"))
    }

    @Test
    func doesNotMindHowFarTheHeaderIsIndentedBelowText() {
        #expect(cells("text\n      |a|\n|-|\n") == [["a"]])
        #expect(cells("text\n|a|\n      |-|\n") == [])
    }

    @Test
    func standsInQuotesAndItems() {
        #expect(cells("> |a|\n> |-|\n> |b|\n") == [["a"], ["b"]])
        #expect(cells("* |a|\n  |-|\n  |b|\n") == [["a"], ["b"]])
        #expect(html("- |a|\n  |-|\n- c\n").contains("<li>c</li>"))
        #expect(cells("> |a|\n|-|\n") == [])
        #expect(cells("> |a|\n> |-|\n|b|\n") == [["a"]])
    }

    @Test
    func needsNoPipesAroundOneColumn() {
        #expect(cells("a\n:-\nb\n") == [["a"], ["b"]])
        #expect(html("a\n-\n") == "<h2>a</h2>\n")
    }

    @Test
    func usesTheDocumentsLinkDefinitions() {
        #expect(html("|[a]|\n|-|\n\n[a]: /u\n").contains("<th scope=\"col\"><a href=\"/u\">a</a></th>"))
    }

    @Test(arguments: ["#", "a #", "# a", "[a]: /u", "> a", "- a", "`a", "<b>"])
    func readsOnlyInlinesInACell(_ text: String) {
        #expect(cells("|h|\n|-|\n|\(text)|\n").last == [text == "<b>" ? "" : text])
    }

    @Test
    func keepsPlacesInCells() throws {
        let document = document("\u{FEFF}x\n\n>  | a | \\| *b* |\n>  |---|---|\n")
        let emphasis = try #require(document.firstNode { $0 == .emphasis })
        #expect(document.location(of: emphasis) == place(3, 13))
        let table = try #require(document.firstNode { if case .table = $0 { true } else { false } })
        #expect(document.typed(table) == "| a | \\| *b* |\n>  |---|---|")
    }

    @Test
    func findsEveryTable() {
        #expect(cells("|a|\n|-|\n\n|b|\n|-|\n\n- |c|\n  |-|\n").count == 3)
        #expect(cells("|a|\n|-|\n2. x\n   |b|\n   |-|\n") == [["a"], ["b"]])
    }

    @Test
    func canScroll() {
        let html = HTMLRenderer(scrollingTables: true).render(
            document("|a *b*|c|\n|-|-|\n"),
            link: { _ in .plain },
            block: { _ in "" },
            tableLabel: { "Columns <" + $0 + ">" }
        )
        #expect(
            html.hasPrefix(
                "<div class=\"table-scroll\" role=\"group\" tabindex=\"0\" aria-label=\"Columns &lt;a b, c&gt;\">\n<table>"
            )
        )
        #expect(html.hasSuffix("</table>\n</div>\n"))
    }

    @Test func refusesATableThatLeavesOutMillionsOfCells() throws {
        let (columns, rows) = (2_000, 1_000)
        let table =
            String(repeating: "|a", count: columns) + "|\n" + String(repeating: "|-", count: columns) + "|\n"
            + String(repeating: "|b\n", count: rows)
        let document = document("above\n\n" + table + "\n|a|b|\n|-|-|\n|c|\n")
        #expect(document.findings == ["M140 3:1"])
        #expect(document.nodes.count < 10 * rows)
        #expect(cells("|a|b|\n|-|-|\n|c|\n") == [["a", "b"], ["c", ""]])
    }
}
