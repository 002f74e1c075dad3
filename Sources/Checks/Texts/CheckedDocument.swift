internal import Diagnostics
internal import Markdown
internal import Model

/// One text of a site, taken apart into words and sentences once for all checks.
struct CheckedDocument {
    /// Nil for words that stand in a file of settings.
    let document: Document?
    /// Whether terms of the glossary are explained where the text uses them first.
    let expandsTerms: Bool
    /// In source order, the summary first.
    let prose: [Prose]

    /// - Parameters:
    ///   - summary: from the key `summary` of the front matter.
    ///   - lines: those of a plan that are no running text.
    init(_ document: Document, summary: String? = nil, expandsTerms: Bool, lines: PlanLines = PlanLines()) {
        self.document = document
        self.expandsTerms = expandsTerms
        let places = LineMap(document.file.bytes, path: document.file.path)
        let summary = summary.map { Self.summary($0, in: document.file, places) }
        let body = document.passages.map { passage in
            Prose(passage, tokens: Self.tokens(of: passage, lines, places), in: places)
        }
        prose = [summary].compactMap { $0 } + body
    }

    /// What the glossary says of a term.
    init(_ term: GlossaryTerm) {
        document = nil
        expandsTerms = false
        prose = [Prose(value: term.definition, at: term.definitionAt)]
    }

    private static func summary(_ text: String, in file: SourceFile, _ places: LineMap) -> Prose {
        guard let place = FrontMatterLocation(of: "summary", in: file) else {
            return Prose(value: text, at: .wholeFile(file.path))
        }
        guard file.bytes[place.value...].starts(with: text.utf8) else {
            return Prose(value: text, at: place.location)
        }
        return Prose(value: text, typedAt: place.value, in: places)
    }

    /// The words of a passage, without the lines of a plan that are fields; an update begins a sentence of its own.
    private static func tokens(of passage: Passage, _ lines: PlanLines, _ places: LineMap) -> [Token] {
        let tokens = Tokeniser.tokens(of: passage)
        guard !lines.fields.isEmpty || !lines.updates.isEmpty else { return tokens }
        var kept: [Token] = []
        var last = 0
        var isCut = false
        for token in tokens {
            let line = places.line(of: token.source)
            if line != last {
                isCut = isCut || lines.updates.contains(line) || lines.fields.contains(line)
                last = line
            }
            if lines.fields.contains(line) { continue }
            if isCut, !kept.isEmpty {
                kept.append(
                    Token(text: "\n", kind: .lineBreak, source: token.source, isSpaced: false, context: .prose)
                )
            }
            isCut = false
            kept.append(token)
        }
        return kept
    }
}

/// Where a key of a file's front matter was typed.
struct FrontMatterLocation {
    let location: SourceLocation
    /// The first byte of its value, quotation marks left out, as an offset into the bytes of the file.
    let value: Int

    /// Nil where no line between the two lines of hyphens begins with the key.
    init?(of key: String, in file: SourceFile) {
        let wanted = Array("\(key):".utf8)
        var start = file.bytes.startOfText
        var line = 1
        while start < file.bytes.count {
            let end = file.bytes[start...].firstIndex { $0 == 10 || $0 == 13 } ?? file.bytes.count
            let text = file.bytes[start..<end]
            if line > 1, text.starts(with: "---".utf8) || text.starts(with: "...".utf8) { return nil }
            if text.starts(with: wanted) {
                let rest = text.dropFirst(wanted.count).drop { $0 == 32 || $0 == 9 }
                let isInQuotes = rest.first == 34 || rest.first == 39
                location = SourceLocation(path: file.path, line: line, column: 1)
                value = rest.startIndex + (isInQuotes ? 1 : 0)
                return
            }
            start = end + (file.bytes[end...].starts(with: [13, 10]) ? 2 : 1)
            line += 1
        }
        return nil
    }
}
