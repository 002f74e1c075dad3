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
        let lines = LineMap(file.bytes, path: file.path)
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

/// The two parts of a Markdown file: the YAML between its `---` lines, and the Markdown after them.
struct FrontMatter {
    /// The bytes between the two lines.
    let yaml: Range<Int>
    /// The bytes after the closing line.
    let body: Range<Int>
    /// The line on which the body starts.
    let bodyLine: Int

    /// Finds the parts, or says why there are none.
    ///
    /// The first line must be `---`; the next line that is `---` closes. What nobody sees behind the hyphens does not
    /// matter.
    static func find(in file: SourceFile, lines: LineMap) -> Result<FrontMatter, Fault> {
        guard isFence(file, lines, 1) else { return .failure(missing(file, lines)) }
        var line = 2
        while line <= lines.count {
            if isFence(file, lines, line) {
                let end = lines.start(of: line + 1)
                let yaml = lines.start(of: 2)..<lines.start(of: line)
                return .success(FrontMatter(yaml: yaml, body: end..<file.bytes.count, bodyLine: line + 1))
            }
            line += 1
        }
        return .failure(unclosed(lines))
    }

    /// Why a file has no front matter.
    struct Fault: Error {
        let diagnostic: Diagnostic
    }

    private static func isFence(_ file: SourceFile, _ lines: LineMap, _ line: Int) -> Bool {
        let start = line == 1 ? file.bytes.startOfText : lines.start(of: line)
        guard file.bytes[start...].starts(with: [45, 45, 45]) else { return false }
        let rest = file.bytes[(start + 3)...].prefix { $0 != 10 && $0 != 13 }
        if rest.allSatisfy({ $0 == 32 || $0 == 9 }) { return true }
        // No-break spaces and characters without width, which nobody sees there.
        return rest.count < 40
            && String(decoding: rest, as: UTF8.self).unicodeScalars.allSatisfy {
                $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint
            }
    }

    private static func missing(_ file: SourceFile, _ lines: LineMap) -> Fault {
        Fault(
            diagnostic: Diagnostic(
                ContentLoadingRules.frontMatterMissing,
                .error,
                "\(Diagnostic.quote(file.name)) does not start with front matter",
                at: lines.location(of: 0),
                explanation:
                    "The first line must be three hyphens. The keys follow, then three hyphens again, then the text.",
                suggestion: "Start the file with: --- (new line) title: … (new line) ---",
                effect: "The file appears on no page."
            )
        )
    }

    private static func unclosed(_ lines: LineMap) -> Fault {
        Fault(
            diagnostic: Diagnostic(
                ContentLoadingRules.frontMatterUnclosed,
                .error,
                "front matter is never closed",
                at: lines.location(of: 0),
                explanation:
                    "After the first line of three hyphens there is no second one, so no text could be told from the keys.",
                suggestion: "Write --- on a line of its own after the last key.",
                effect: "The file appears on no page."
            )
        )
    }
}
