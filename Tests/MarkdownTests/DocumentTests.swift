import Diagnostics
import Markdown
import Testing

struct DocumentTests {
    @Test
    func listsTheChildrenOfANode() {
        let document = document("# a\n\nb *c*\n\n- d\n- e\n")
        let children = document.children(of: 0)
        #expect(children.map { document.typed($0) } == ["# a", "b *c*", "- d\n- e"])
        #expect(children.map { document.nodes[$0].parent } == [0, 0, 0])
        #expect(document.children(of: children[2]).map { document.plainText(of: $0) } == ["d", "e"])
    }

    @Test
    func takesTheMarkupOff() {
        let document = document("# A *b*\n\nc `d`\ne <b>f</b> ![g](/h)\n\n- i\n- j\n\n```\nk\n```\n")
        #expect(document.plainText == "A b\nc d e f g\ni\nj\nk")
    }

    @Test
    func readsTaskMarkers() throws {
        let document = document("- [ ] to do\n- [x] done\n- [X] done too\n- [y] no task\n- [ ]none\n")
        let markers = document.nodes.compactMap { node -> TaskMarker?? in
            if case .item(let task) = node.kind { task } else { nil }
        }
        #expect(markers.map { $0?.isDone } == [false, true, true, nil, nil])
        #expect(markers[1]?.location == place(2, 3))
    }

    @Test
    func seesNoTaskWhereTheBracketsAreALink() {
        let document = document("- [x] a\n\n[x]: /u\n")
        #expect(document.nodes.allSatisfy { if case .item(.some) = $0.kind { false } else { true } })
    }

    @Test
    func readsNoExtensionInPlainCommonMark() {
        let document = document("| a |\n|---|\n\n- [ ] [b](area:c)\n\n```table\n```\n", dialect: .commonMark)
        #expect(document.references.isEmpty)
        #expect(document.fences.isEmpty)
        #expect(document.diagnostics.isEmpty)
        #expect(HTMLRenderer().render(document).contains("<p>| a |\n|---|</p>"))
        #expect(HTMLRenderer().render(document).contains("<a href=\"area:c\">"))
    }

    @Test
    func givesTheLinesOfAnItemWithoutItsMarker() throws {
        let document = document("> - [ ] Publish\n>   owner: Forum\n>\n>     deeper\n> - next\n")
        let item = try #require(document.firstNode { if case .item = $0 { true } else { false } })
        let lines = document.lines(of: item)
        #expect(lines.map(\.text) == ["[ ] Publish", "owner: Forum", "", "  deeper"])
        #expect(lines.map(\.line) == [1, 2, 3, 4])
        #expect(lines.map(\.column) == [5, 5, 2, 5])
    }

    @Test
    func givesEachHeadingAnAnchorOfItsOwn() {
        let document = document(
            "# What's new?\n\n## What’s new\n\n## Été 2024\n\n## !\n\n# What's new\n\n# whats new 2\n"
        )
        #expect(
            document.headings.map(\.anchor)
                == ["whats-new", "whats-new-2", "été-2024", "section", "whats-new-3", "whats-new-2-2"]
        )
        #expect(document.headings.map(\.level) == [1, 2, 2, 2, 1, 1])
    }
}
