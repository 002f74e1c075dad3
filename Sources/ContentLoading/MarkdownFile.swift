internal import Diagnostics
internal import Markdown

/// A Markdown file with front matter.
struct MarkdownFile {
    private let file: SourceFile
    private let readsText: Bool

    /// - Parameter readsText: whether to read what stands behind the front matter.
    init(_ file: SourceFile, readsText: Bool = true) {
        self.file = file
        self.readsText = readsText
    }

    /// Reads the keys, with the body as a document; nil where there are no keys to read.
    ///
    /// What is wrong with the Markdown itself is reported in either case.
    func read<Value>(_ read: (inout FieldReader, Document) -> Value?) -> Outcome<Value?> {
        let lines = LineIndex(of: file)
        switch FrontMatter.find(in: file, lines: lines) {
        case .failure(let fault): return Outcome(nil, [fault.diagnostic])
        case .success(let parts):
            let text = readsText ? parts.body : parts.body.upperBound..<parts.body.upperBound
            let document = Document(parsing: file, firstLine: parts.bodyLine, body: text)
            let source = YAMLSource(file, lines: lines, range: parts.yaml, rules: ContentLoadingRules.frontMatter)
            let outcome = source.group { fields in read(&fields, document) }
            return Outcome(outcome.value.flatMap { $0 }, outcome.diagnostics + document.diagnostics)
        }
    }
}
