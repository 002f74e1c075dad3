import Diagnostics
import Markdown

/// A document made from text, for tests.
func document(_ markdown: String, dialect: Dialect = .placard) -> Document {
    Document(parsing: SourceFile(path: "a.md", text: markdown), dialect: dialect)
}

/// The HTML of a document made from text.
func html(_ markdown: String, dialect: Dialect = .placard) -> String {
    HTMLRenderer().render(document(markdown, dialect: dialect))
}

/// A place in the file that `document` makes.
func place(_ line: Int, _ column: Int) -> Diagnostics.SourceLocation {
    SourceLocation(path: "a.md", line: line, column: column)
}

extension Document {
    /// The first node whose kind passes a test.
    func firstNode(where isWanted: (Node.Kind) -> Bool) -> Int? {
        nodes.firstIndex { isWanted($0.kind) }
    }

    /// `code line:column` of every diagnostic.
    var findings: [String] {
        diagnostics.map { "\($0.rule.code) \($0.location?.line ?? 0):\($0.location?.column ?? 0)" }
    }
}
