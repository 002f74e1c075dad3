import Diagnostics
import Markdown
import Testing

/// Every node knows what was typed for it.
struct SourceRangeTests {
    @Test(arguments: [Dialect.commonMark, .placard])
    func findsEveryInlineOfGeneratedText(_ dialect: Dialect) throws {
        var generator = MarkdownGenerator(seed: 99)
        for _ in 0..<5_000 {
            let markdown = generator.text(withExtensions: true)
            let document = document(markdown, dialect: dialect)
            for index in document.nodes.indices {
                let problem = problem(with: index, in: document)
                try #require(problem == nil, "\(problem ?? "") in \(markdown.debugDescription)")
            }
        }
    }

    /// What is wrong with a node's place, or nil.
    private func problem(with index: Int, in document: Document) -> String? {
        let node = document.nodes[index]
        let typed = document.typed(index)
        if let parent = node.parent {
            let outer = document.nodes[parent].source
            guard outer.lowerBound <= node.source.lowerBound, node.source.upperBound <= outer.upperBound else {
                return "node \(index) stands outside its parent"
            }
        }
        let isRight =
            switch node.kind {
            case .text(let literal): isSpelling(typed, of: literal)
            case .emphasis, .strong:
                typed.utf8.first.map { $0 == 42 || $0 == 95 } == true && typed.utf8.first == typed.utf8.last
            case .code: typed.hasPrefix("`") && typed.utf8.last == 96
            case .link: typed.utf8.first == 91 || typed.utf8.first == 60
            case .image: typed.hasPrefix("![")
            case .softBreak, .lineBreak: typed.utf8.contains { $0 == 10 || $0 == 13 }
            case .blockQuote: typed.utf8.first == 62
            case .htmlInline: typed.utf8.first == 60 && typed.utf8.last == 62
            default: true
            }
        return isRight ? nil : "\(node.kind) was found as \(typed.debugDescription)"
    }

    /// Text without escapes and entities is typed as it reads; other text is at least as long as what it stands for.
    private func isSpelling(_ typed: String, of literal: String) -> Bool {
        if typed.utf8.contains(92) || typed.utf8.contains(38) || typed.utf8.contains(9) { return !typed.isEmpty }
        return typed == literal
    }

    @Test
    func findsTextAroundEscapesAndEntities() throws {
        let document = document("Tom &amp; Ann \\*say\\* it *well*\n")
        let text = try #require(document.firstNode { if case .text = $0 { true } else { false } })
        #expect(document.nodes[text].kind == .text("Tom & Ann *say* it "))
        #expect(document.typed(text) == "Tom &amp; Ann \\*say\\* it ")
    }

    @Test
    func countsLinesAfterALinkOverTwoLines() throws {
        let document = document("[a](\n/u\n'title') then\n*here*\n")
        let emphasis = try #require(document.firstNode { $0 == .emphasis })
        #expect(document.location(of: emphasis) == place(4, 1))
    }

    @Test
    func countsLinesAfterLinkDefinitions() throws {
        let document = document("[a]: /u\n[b]: /v\n'title'\ntext *here*\n")
        let emphasis = try #require(document.firstNode { $0 == .emphasis })
        #expect(document.location(of: emphasis) == place(4, 6))
    }

    @Test
    func countsColumnsInNestedContainers() throws {
        let document = document("> 1. first\n>    second *here*\n")
        let emphasis = try #require(document.firstNode { $0 == .emphasis })
        #expect(document.location(of: emphasis) == place(2, 13))
    }

    @Test
    func reportsPlacesInTheOriginalFile() throws {
        let text = "---\ntitle: x\n---\nOne *two*\n"
        let file = SourceFile(path: "a.md", text: text)
        let document = Document(parsing: file, body: 17..<text.utf8.count)
        let emphasis = try #require(document.firstNode { $0 == .emphasis })
        #expect(document.location(of: emphasis) == place(4, 5))
        let told = Document(parsing: file, firstLine: 40, body: 17..<text.utf8.count)
        #expect(told.location(of: emphasis) == place(40, 5))
    }

    @Test
    func endsAnUnderlinedHeadingWithItsUnderline() throws {
        let document = document("a\nb\n===\nc\n")
        let heading = try #require(document.headings.first)
        #expect(heading.range == SourceRange(startLine: 1, startColumn: 1, endLine: 3, endColumn: 3))
    }

    @Test
    func endsAListWithItsLastItem() throws {
        let document = document("- a\n- b\n\n\nc\n")
        let list = try #require(document.firstNode { if case .list = $0 { true } else { false } })
        #expect(document.nodes[list].range == SourceRange(startLine: 1, startColumn: 1, endLine: 2, endColumn: 3))
    }

    @Test
    func countsAByteOrderMarkInColumns() throws {
        let document = document("\u{FEFF}a *b*\n")
        let emphasis = try #require(document.firstNode { $0 == .emphasis })
        #expect(document.location(of: emphasis) == place(1, 6))
    }
}
