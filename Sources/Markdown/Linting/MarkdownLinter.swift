internal import Diagnostics

/// Looks for what an editor should mend in a text itself, whatever the rest of the site is.
struct MarkdownLinter {
    let file: SourceFile
    let text: MarkdownSource
    private var found: [Diagnostic] = []

    init(file: SourceFile, text: MarkdownSource) {
        self.file = file
        self.text = text
    }

    /// What was found, in source order.
    var sorted: [Diagnostic] {
        found.enumerated().sorted { left, right in
            guard let first = left.element.location, let second = right.element.location, first != second else {
                return left.offset < right.offset
            }
            return first < second
        }.map(\.element)
    }

    /// Looks for everything, of which plain CommonMark has only the faults of bytes and of cmark.
    mutating func check(
        _ reader: DocumentReader,
        _ references: [Reference],
        _ numbering: FootnoteNumbering,
        _ dialect: Dialect
    ) {
        checkEncoding()
        checkKinds(of: reader.nodes)
        guard dialect == .placard else { return }
        checkTables(reader.tree)
        checkBlocks(reader)
        checkAddresses(reader)
        checkReferences(references)
        checkFootnotes(numbering, reader)
        checkLeftovers(reader)
    }

    private mutating func checkEncoding() {
        if let first = text.repaired.invalid.first {
            found.append(
                .invalidUTF8(file.bytes[first], count: text.repaired.invalid.count, at: location(original: first))
            )
        }
        if let first = text.repaired.nulls.first {
            found.append(.nulByte(at: location(original: first)))
        }
    }

    private mutating func checkKinds(of nodes: [Node]) {
        for node in nodes {
            if case .unknown = node.kind { found.append(.unknownNode(at: location(node.range))) }
        }
        guard ControlCharacter.mayBe(in: text.bytes) else { return }
        for node in nodes {
            if let name = node.kind.texts.lazy.compactMap(ControlCharacter.first).first {
                found.append(.controlCharacter(name, at: location(node.range)))
            }
        }
    }

    private mutating func checkTables(_ tree: ExtendedTree) {
        for table in tree.tables {
            for (row, at) in table.overlong {
                let place = text.place(of: at)
                let count = PipeRow.cells(table.body[row].source, in: text.bytes).count
                found.append(
                    .overlongRow(
                        cells: count,
                        columns: table.alignments.count,
                        at: SourceLocation(path: file.path, line: place.line, column: place.column)
                    )
                )
            }
        }
        for header in tree.gappyTables {
            let place = text.place(of: header.lowerBound)
            found.append(.gappyTable(at: SourceLocation(path: file.path, line: place.line, column: place.column)))
        }
        for mismatch in tree.mismatches {
            let place = text.place(of: mismatch.header.lowerBound)
            found.append(
                .delimiterMismatch(
                    header: mismatch.headerCells,
                    delimiter: mismatch.delimiterCells,
                    at: SourceLocation(path: file.path, line: place.line, column: place.column)
                )
            )
        }
    }

    private mutating func checkBlocks(_ reader: DocumentReader) {
        for index in reader.unclosedFences {
            let node = reader.nodes[index]
            guard case .codeBlock(let info, let literal) = node.kind else { continue }
            found.append(
                .unclosedFence(
                    isFilled: Fence.kinds.contains(String(info.prefix { !$0.isWhitespace })),
                    closing: Self.nearlyClosing(literal).map { node.range.startLine + 1 + $0 },
                    at: location(node.range)
                )
            )
        }
        for node in reader.nodes {
            switch node.kind {
            case .codeBlock(let info, _):
                let word = String(info.prefix { !$0.isWhitespace })
                guard !word.isEmpty, !Fence.kinds.contains(word),
                    let kind = NameSuggestion.of(word, in: Fence.kinds)
                else { continue }
                found.append(.unknownFence(word, meaning: kind, at: location(node.range)))
            case .htmlBlock(let html), .htmlInline(let html):
                if let words = Self.lostWords(node.kind) {
                    found.append(.wordsInHTML(html, words, at: location(node.range)))
                } else if !Self.needsNoWord(html) {
                    found.append(.rawHTML(html, at: location(node.range)))
                }
            default: break
            }
        }
    }

    /// Comments, and end tags, whose start tags are found already.
    private static func needsNoWord(_ html: String) -> Bool {
        let start = html.drop { $0.isWhitespace }
        return start.hasPrefix("<!--") || start.hasPrefix("</")
    }

    /// What is lost or changed when HTML is left out: the words in a block, and breaks and raised figures in a line.
    private static func lostWords(_ kind: Node.Kind) -> String? {
        switch kind {
        case .htmlBlock(let html):
            let start = html.drop { $0.isWhitespace }.lowercased()
            if start.hasPrefix("<!--"), !start.contains("-->") { return words(String(html.drop { $0 != "-" })) }
            if start.hasPrefix("<![cdata[") { return words(String(html.drop { $0 != "[" })) }
            guard !["<!--", "<script", "<style", "<?", "<!"].contains(where: start.hasPrefix) else { return nil }
            return words(html)
        case .htmlInline(let html):
            let name = html.dropFirst().prefix { $0.isLetter }.lowercased()
            return ["br", "sup", "sub"].contains(name) ? "" : nil
        default: return nil
        }
    }

    /// The words outside tags; nil where there are none.
    private static func words(_ html: String) -> String? {
        var words = ""
        var isInTag = false
        for character in html {
            if character == "<" { isInTag = true }
            if !isInTag { words.append(character) }
            if character == ">" { (isInTag, words) = (false, words + " ") }
        }
        let shown = words.split { $0.isWhitespace || "[]-".contains($0) }.joined(separator: " ")
        return shown.contains { $0.isLetter || $0.isNumber } ? shown : nil
    }

    private mutating func checkAddresses(_ reader: DocumentReader) {
        for node in reader.nodes {
            switch node.kind {
            case .link(let url, _), .image(let url, _):
                if AddressSafety.isDangerous(url) { found.append(.unsafeAddress(url, at: location(node.range))) }
                if case .image = node.kind, ReferenceAddress(url) != nil {
                    found.append(.imageOfReference(url, at: location(node.range)))
                }
            default: break
            }
        }
    }

    private mutating func checkReferences(_ references: [Reference]) {
        for reference in references where reference.target.isEmpty {
            found.append(.emptyTarget(reference.scheme.rawValue, at: reference.targetLocation))
        }
    }

    mutating func add(_ finding: Diagnostic) {
        found.append(finding)
    }

    /// Whether something was found there already.
    func has(_ rule: Rule, at location: SourceLocation) -> Bool {
        found.reversed().lazy.filter { $0.rule == rule }.prefix(20).contains { $0.location == location }
    }

    func location(_ range: SourceRange) -> SourceLocation {
        SourceLocation(path: file.path, line: range.startLine, column: range.startColumn)
    }

    func location(original offset: Int) -> SourceLocation {
        let place = text.placeOfOriginal(offset, in: file.bytes)
        return SourceLocation(path: file.path, line: place.line, column: place.column)
    }
}

extension Diagnostic {
    fileprivate static func invalidUTF8(_ byte: UInt8, count: Int, at location: SourceLocation) -> Diagnostic {
        let hexadecimal = String(byte, radix: 16, uppercase: true)
        let others = count > 1 ? ", and \(count - 1) more like this" : ""
        return Diagnostic(
            MarkdownRules.invalidUTF8,
            .error,
            "byte 0x\(hexadecimal) is not UTF-8\(others)",
            at: location,
            explanation: "The file was most likely saved as Windows-1252 or Latin-1.",
            suggestion: "Save the file as UTF-8."
        )
    }

    fileprivate static func nulByte(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            MarkdownRules.nulByte,
            .error,
            "NUL byte in text",
            at: location,
            explanation: "The file is no text file, or was saved as UTF-16.",
            suggestion: "Save the file as UTF-8."
        )
    }

    fileprivate static func controlCharacter(_ name: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            MarkdownRules.controlCharacter,
            .error,
            "invisible character \(name)",
            at: location,
            suggestion: "Delete it, or what stands for it (&#1;), and type the characters around it again.",
            effect: "No page may hold it."
        )
    }

    fileprivate static func unknownNode(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            MarkdownRules.unknownNode,
            .error,
            "Markdown element that Placard does not know",
            at: location,
            effect: "It is left out."
        )
    }

    fileprivate static func overlongRow(cells: Int, columns: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            MarkdownRules.overlongRow,
            .warning,
            "row of \(cells) cells in a table of \(columns) columns",
            at: location,
            suggestion: "Type a pipe that belongs to the text as \\|.",
            effect: "The cells too many are left out."
        )
    }

    fileprivate static func delimiterMismatch(
        header: Int,
        delimiter: Int,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            MarkdownRules.delimiterMismatch,
            .warning,
            "header of \(header) cells above a delimiter row of \(delimiter)",
            at: location,
            suggestion: "Give both rows the same number of cells.",
            effect: "The lines are shown as a paragraph, not as a table."
        )
    }

    fileprivate static func gappyTable(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            MarkdownRules.gappyTable,
            .error,
            "the rows of this table leave out more than \(TableFinder.mostMissingCells / 1_000),000 cells",
            at: location,
            suggestion: "Take columns that no row fills out of the header, or publish the table as a file.",
            effect: "The lines would be shown as a paragraph, not as a table."
        )
    }

    fileprivate static func unknownFence(
        _ word: String,
        meaning kind: String,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            MarkdownRules.unknownFence,
            .error,
            "fenced block of kind \"\(word)\"",
            at: location,
            suggestion: "Did you mean \(kind)?",
            effect: "The site is not written, because readers would see code."
        )
    }

    fileprivate static func rawHTML(_ html: String, at location: SourceLocation) -> Diagnostic {
        let start = html.split(whereSeparator: \.isNewline).first.map { String($0.prefix(40)) } ?? ""
        return Diagnostic(
            MarkdownRules.rawHTML,
            .warning,
            "raw HTML \"\(start)\"",
            at: location,
            suggestion: "Write it in Markdown, or \\< for the sign itself.",
            effect: "It is left out."
        )
    }

    /// Words in a block of HTML, or none where a tag changes what stands around it.
    fileprivate static func wordsInHTML(_ html: String, _ words: String, at location: SourceLocation) -> Diagnostic {
        let start = html.split(whereSeparator: \.isNewline).first.map { String($0.prefix(40)) } ?? ""
        let isBreak = start.lowercased().hasPrefix("<br")
        return Diagnostic(
            MarkdownRules.wordsInHTML,
            .error,
            "raw HTML \"\(start)\"" + (words.isEmpty ? "" : " with the words \"\(words.prefix(40))\""),
            at: location,
            suggestion: words.isEmpty
                ? isBreak
                    ? "Write a comma or a second line in its place." : "Write ² or ³, or say it in words."
                : start.hasPrefix("<!--") ? "End the comment with -->." : "Write it in Markdown.",
            effect: words.isEmpty
                ? "Without it the words around it would run together." : "The words would be left out."
        )
    }

    fileprivate static func unsafeAddress(_ address: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            MarkdownRules.unsafeAddress,
            .error,
            "unsafe address \"\(address.prefix(40))\"",
            at: location,
            explanation: "It could run a script or read a file on the reader's computer.",
            suggestion: "Write an address that begins with https://, or the words without a link.",
            effect: "The link leads nowhere."
        )
    }

    fileprivate static func imageOfReference(_ address: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            MarkdownRules.imageOfReference,
            .error,
            "image \"\(address)\" is a reference",
            at: location,
            suggestion: "Leave out the exclamation mark.",
            effect: "No image is shown."
        )
    }

    fileprivate static func emptyTarget(_ scheme: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            MarkdownRules.emptyTarget,
            .error,
            "reference \"\(scheme):\" names nothing",
            at: location,
            suggestion: "Say which \(scheme) after the colon.",
            effect: "It is shown as plain text."
        )
    }
}

extension Node.Kind {
    /// What it holds that is printed.
    fileprivate var texts: [String] {
        switch self {
        case .text(let text), .code(let text): [text]
        case .codeBlock(let info, let literal): [info, literal]
        case .link(let url, let title), .image(let url, let title): [url, title ?? ""]
        default: []
        }
    }
}
