import Diagnostics
import Markdown
import TestRandom
import Testing

/// A text meant to crash, hang or exhaust a Markdown reader.
struct HostileInput: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String

    init(_ name: String, _ text: String) {
        testDescription = name
        self.text = text
    }

    private static func many(_ text: String, _ count: Int = 20_000) -> String {
        String(repeating: text, count: TestLength.count(count / 5, long: count))
    }

    static let all = [
        HostileInput("deepQuotes", many(">", 100_000) + "a"),
        HostileInput("deepSpacedQuotes", many("> ", 100_000) + "a"),
        HostileInput("deepBullets", many("* ", 100_000) + "a"),
        HostileInput("deepDashes", many("- ", 100_000) + "a"),
        HostileInput("manyAsterisks", many("*", 100_000) + "a" + many("*", 100_000)),
        HostileInput("openEmphasis", many("*a ")),
        HostileInput("mixedEmphasis", many("*a **b ")),
        HostileInput("openBrackets", many("[") + "a" + many("]")),
        HostileInput("openLinks", many("[a](")),
        HostileInput("openTitles", many("[a](/u \"")),
        HostileInput("openAngles", many("[a](<b")),
        HostileInput("nestedImages", many("![") + "a" + many("](b)")),
        HostileInput("backtickRuns", (1...500).map { "e" + String(repeating: "`", count: $0) }.joined()),
        HostileInput("openTags", many("<a ")),
        HostileInput("openComments", many("<!--")),
        HostileInput("unknownEntities", (0..<10_000).map { "&a\($0);" }.joined()),
        HostileInput("manyReferences", many("[a](area:b) ", 10_000)),
        HostileInput("manyLinksToOneDefinition", "[x]: /u\n\n" + many("[x] ")),
        HostileInput("sameHeadings", many("# a\n", 10_000)),
        HostileInput("lazyLines", many("> ", 20_000) + "a\n" + many("b\n", 20_000)),
        HostileInput("longTable", "|a|\n|-|\n" + many("|b|\n", 10_000)),
        HostileInput("wideTable", many("a|", 2_000) + "\n" + many("-|", 2_000) + "\n" + many("|\n|a\n", 500)),
        HostileInput("manyTables", many("|a|\n|-|\n\n", 20_000)),
        HostileInput("brokenOffTables", many("|a|\n|-|\n2. x\n", 20_000)),
        HostileInput("onlyDelimiterRows", many("|-|\n", 10_000)),
        HostileInput("rowsLikeLists", "|a|\n|-|\n" + many("-x|\n", 20_000)),
        HostileInput("definitionsAndUnderlines", many("[a]: /u\n===\n", 20_000)),
        HostileInput("manyNotes", (0..<10_000).map { "a[^\($0)]\n\n[^\($0)]: b[^\($0 + 1)]\n\n" }.joined()),
        HostileInput("manyUsesOfANote", many("a[^1] ", 10_000) + "\n\n[^1]: b" + many("[^1]", 10_000)),
        HostileInput("manyUndefinedNotes", (0..<10_000).map { "[^\($0)] " }.joined() + "\n\n[^a]: b\n"),
        HostileInput("notesInNotes", many("[^1]: ", 10_000) + "a[^1]\n\nb"),
        HostileInput("sameNotes", many("[^1]: a\n", 10_000) + "\n[^1]"),
        HostileInput("notesInLists", many("- [^1]: a\n  [^2]: b[^1]\n", 5_000) + many("[^1", 5_000)),
        HostileInput("notesThatNearlyRule", many("[^1]: * * *\n[^2]: ---\n[^3]: # \n", 3_000) + "[^1]"),
        HostileInput("onlyNulBytes", many("\0")),
        HostileInput("onlyReturns", many("\r")),
    ]
}

@Suite struct HostileInputTests {
    @Test(arguments: HostileInput.all)
    func readsAndRendersWithoutHarm(_ input: HostileInput) {
        let document = document(input.text)
        #expect(document.nodes.first?.end == document.nodes.count)
        let html = HTMLRenderer(headingAnchors: true, scrollingTables: true).render(
            document,
            link: { .link(href: $0.target) },
            block: { $0.kind }
        )
        #expect(!html.isEmpty || input.text.allSatisfy(\.isNewline))
    }

    @Test
    func survivesEveryByte() {
        let file = SourceFile(path: "a.md", bytes: (0..<4).flatMap { _ in (0...255).map(UInt8.init) })
        let document = Document(parsing: file)
        #expect(document.diagnostics.map(\.rule.code).filter { $0 != "M141" }.prefix(2) == ["M102", "M101"])
    }
}
