private import Diagnostics
private import Markdown

/// CommonMark without Placard's extensions, for holding the reader against the official examples.
public enum PlainMarkdown {
    /// The HTML that `cmark --unsafe` prints for the same bytes.
    public static func html(_ bytes: [UInt8]) -> String {
        let file = SourceFile(path: "standard input", bytes: bytes)
        return HTMLRenderer.unsafeForConformanceTests.render(Document(parsing: file, dialect: .commonMark))
    }
}
