internal import CommonMark
internal import Diagnostics

/// A Markdown file with front matter.
struct MarkdownFile {
    private let file: SourceFile

    init(_ file: SourceFile) {
        self.file = file
    }

    /// Reads the keys, with the body as a document; nil where there are no keys to read.
    ///
    /// What is wrong with the Markdown itself is reported in either case.
    func read<Value>(_ read: (inout FieldReader, Document) -> Value?) -> Outcome<Value?> {
        let lines = LineIndex(of: file)
        switch FrontMatter.find(in: file, lines: lines) {
        case .failure(let fault): return Outcome(nil, [fault.diagnostic])
        case .success(let parts):
            let document = Document(parsing: file, firstLine: parts.bodyLine, body: parts.body)
            let source = YAMLSource(file, lines: lines, range: parts.yaml, rules: ContentReadingRules.frontMatter)
            let outcome = source.group { fields in read(&fields, document) }
            return Outcome(outcome.value.flatMap { $0 }, outcome.diagnostics + document.diagnostics)
        }
    }
}
