internal import Diagnostics
internal import Markdown
internal import Model

/// One line of a plan's paragraph, without white space around it.
struct PlanLine {
    /// As it stands in the file.
    let typed: String
    /// As a reader sees it.
    let plain: String
    let location: SourceLocation

    init(_ line: SourceLine, path: String, skipping bytes: Int = 0) {
        let rest = String(decoding: line.text.utf8.dropFirst(bytes), as: UTF8.self)
        typed = TextNormalization.trimmed(rest)
        plain = InlinePlainText.of(typed)
        let space = rest.prefix { $0.isWhitespace }.utf8.count
        location = SourceLocation(path: path, line: line.line, column: line.column + bytes + space)
    }

    /// The place of a part of `plain`; that of the line where markup stands before it.
    func location(of part: Substring) -> SourceLocation {
        guard plain == typed else { return location }
        let offset = plain.utf8.distance(from: plain.startIndex, to: part.startIndex)
        return SourceLocation(path: location.path, line: location.line, column: location.column + offset)
    }

    /// The lines of a paragraph; the task marker of its item is left out.
    static func lines(of paragraph: Int, in document: Document, after marker: TaskMarker? = nil) -> [PlanLine] {
        document.lines(of: paragraph).map { line in
            guard let marker, line.source.contains(marker.source.lowerBound) else {
                return PlanLine(line, path: document.file.path)
            }
            let bytes = marker.source.upperBound - line.source.lowerBound
            return PlanLine(line, path: document.file.path, skipping: bytes)
        }
    }
}

/// Tells the fields and updates of a plan from its running text, line by line.
struct PlanLineReader {
    private let document: Document

    init(_ document: Document) {
        self.document = document
    }

    func lines(of sections: PlanSections) -> PlanLines {
        var lines = PlanLines()
        for commitment in sections.commitments {
            for block in commitment.own.introduction where document.nodes[block].kind == .paragraph {
                note(PlanLine.lines(of: block, in: document), known: CommitmentReader.keys, in: &lines)
            }
            for part in [commitment.own] + commitment.needs {
                for paragraph in paragraphs(of: part.parts[.actions]) {
                    note(paragraph, known: ActionFields.keys, in: &lines)
                    notePlain(paragraph, in: &lines)
                }
            }
            for paragraph in paragraphs(of: commitment.own.parts[.youSaid]) { notePlain(paragraph, in: &lines) }
        }
        return lines
    }

    /// The lines of each paragraph at any depth of some blocks.
    private func paragraphs(of blocks: [Int]?) -> [[PlanLine]] {
        (blocks ?? []).flatMap { $0..<document.nodes[$0].end }
            .filter { document.nodes[$0].kind == .paragraph }
            .map { PlanLine.lines(of: $0, in: document) }
    }

    private func notePlain(_ paragraph: [PlanLine], in lines: inout PlanLines) {
        for line in paragraph { lines.plain.insert(line.location.line) }
    }

    /// Notes the lines of one paragraph; a line that goes on with a field belongs to it.
    private func note(_ paragraph: [PlanLine], known: [String], in lines: inout PlanLines) {
        var isWithinField = false
        for line in paragraph {
            if PlanUpdate(line) != nil {
                lines.updates.insert(line.location.line)
                isWithinField = false
            } else if isWithinField || PlanField.fields(of: line, known: known) != nil {
                lines.fields.insert(line.location.line)
                isWithinField = true
            }
        }
    }
}

/// Markdown typed within one line or paragraph, as the words a reader sees.
enum InlinePlainText {
    /// The words without emphasis, links, escapes and entities, on one line.
    static func of(_ typed: String) -> String {
        guard typed.utf8.contains(where: Self.marksUp) else { return typed }
        let document = Document(parsing: SourceFile(path: "", text: typed))
        let blocks = document.children(of: 0)
        // A text that happens to look like a list or a heading stays as it was typed.
        guard blocks.count == 1, document.nodes[blocks[0]].kind == .paragraph else { return typed }
        return document.plainText(of: blocks[0]).split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    private static func marksUp(_ byte: UInt8) -> Bool {
        switch byte {
        // " & * < [ \ _ `
        case 38, 42, 60, 91, 92, 95, 96: true
        default: false
        }
    }
}
