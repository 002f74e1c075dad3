internal import Diagnostics
internal import Yams

/// Says in an editor's words what Yams found wrong.
struct YAMLFaults {
    let source: YAMLSource

    func fault(for error: YamlError) -> YAMLReader.Fault {
        switch error {
        case .scanner(let context, let problem, let mark, _), .parser(let context, let problem, let mark, _),
            .composer(let context, let problem, let mark, _):
            syntaxFault(problem, context: context, at: mark)
        case .duplicatedKeysInMapping(let keys, let context):
            duplicateFault(keys.first ?? "", at: context.mark)
        default:
            YAMLReader.Fault(
                Diagnostic(
                    source.rules.syntax,
                    .error,
                    "YAML cannot be read",
                    at: source.location(of: nil),
                    effect: YAMLReader.effect
                )
            )
        }
    }

    // MARK: Syntax

    private func syntaxFault(_ problem: String, context: YamlError.Context?, at mark: Mark) -> YAMLReader.Fault {
        let start = (context?.mark).map(source.location(of:))
        let place = source.location(of: mark)
        let isName = ["while scanning an alias", "while scanning an anchor"].contains(context?.text)
        if isName || problem.hasPrefix("found undefined alias") {
            return nameFault(at: isName ? start ?? place : place)
        }
        if let joined = joinedColon(near: [start?.line, place.line].compactMap(\.self)) { return joined }
        let known =
            indentation(problem, at: place) ?? sign(problem, at: place)
            ?? Self.plainWords.first { problem.hasPrefix($0.problem) }
        let isUnclosed = known?.isUnclosed ?? false
        return YAMLReader.Fault(
            Diagnostic(
                source.rules.syntax,
                .error,
                known?.summary ?? "YAML cannot be read here",
                at: isUnclosed ? start ?? place : place,
                explanation: "The YAML reader says: \(problem).",
                suggestion: known?.suggestion ?? "Look at this line and the one above it.",
                effect: YAMLReader.effect,
                related: related(start, place, isUnclosed: isUnclosed)
            )
        )
    }

    /// What is said where a colon has no space behind it, in the line of a fault or the one above.
    private func joinedColon(near lines: [Int]) -> YAMLReader.Fault? {
        let above = lines.last.flatMap { last in
            (1..<max(2, last)).reversed().first { !typedLine($0).isEmpty }
        }
        for line in lines + [above].compactMap(\.self) {
            let start = min(source.lines.start(of: line), source.file.bytes.count)
            let text = String(decoding: source.file.bytes[start...].prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
            guard source.range.contains(start), let joined = JoinedColon(text) else { continue }
            let blanks = text.prefix { $0 == " " || $0 == "-" }.utf8.count
            return YAMLReader.Fault(
                Diagnostic(
                    source.rules.syntax,
                    .error,
                    "no space behind the colon of \(joined.key)",
                    at: source.lines.location(of: start + blanks),
                    explanation: "Without it YAML takes the line for one text.",
                    suggestion: joined.advice,
                    effect: YAMLReader.effect
                )
            )
        }
        return nil
    }

    /// What is said of a key that stands in another column than it should, where libyaml names what follows from it.
    private func indentation(_ problem: String, at place: SourceLocation) -> Translation? {
        let line = typedLine(place.line)
        let isKey = line.key.map { !$0.isEmpty } ?? false
        if problem.hasPrefix("did not find expected '-' indicator"), isKey {
            return Translation(
                problem,
                "a key that does not line up with the other keys of its item",
                "Indent it by two spaces more than the hyphen above, so that it stands below the first key of the item."
            )
        }
        if problem.hasPrefix("did not find expected key"), isKey, line.hasWideSpace {
            return Translation(
                problem,
                "a line that does not line up with the keys above it",
                "Delete the no-break spaces in front of it, and start every key of a group in the same column."
            )
        }
        guard problem.hasPrefix("mapping values are not allowed"), let key = line.key else { return nil }
        let above = (1..<max(2, place.line)).reversed().lazy.map(typedLine).first { !$0.isEmpty }
        guard let above, let other = above.key, above.hasValue, above.indentation < line.indentation,
            place.column == line.indentation + key.utf8.count + 1
        else { return nil }
        return Translation(
            problem,
            "\(Diagnostic.quote(key)) is indented further than \(other) above it",
            "Start it in the same column as \(other). If it belongs to \(other), leave nothing behind \(other): on its line."
        )
    }

    /// What is said of a sign with which no value may begin, where it stands.
    private func sign(_ problem: String, at place: SourceLocation) -> Translation? {
        guard problem.hasPrefix("found character that cannot start any token") else { return nil }
        let bytes = source.file.bytes
        let at = source.lines.start(of: place.line) + place.column - 1
        guard bytes.indices.contains(at), bytes[at] != UInt8(ascii: "\t") else {
            return Translation(problem, "a tab where a key or a value should start", "Indent with spaces.")
        }
        let sign = String(UnicodeScalar(bytes[at]))
        return Translation(
            problem,
            "\(sign) where a value should start",
            "Put the whole value in double quotation marks."
        )
    }

    /// One line of the file, as an editor sees it.
    private struct TypedLine {
        let indentation: Int
        /// What stands before a colon and a space, without the hyphen of an item; nil where nothing does.
        let key: String?
        let hasValue: Bool
        let hasWideSpace: Bool
        let isEmpty: Bool
    }

    private func typedLine(_ number: Int) -> TypedLine {
        let bytes = source.file.bytes
        let start = min(source.lines.start(of: number), bytes.count)
        let text = String(decoding: bytes[start...].prefix { $0 != 10 && $0 != 13 }, as: UTF8.self)
        var words = text.drop { $0.isWhitespace }
        if words.hasPrefix("- ") { words = words.dropFirst().drop { $0.isWhitespace } }
        let colon = words.indices.first { at in
            words[at] == ":" && words[words.index(after: at)...].first.map(\.isWhitespace) ?? true
        }
        let value = colon.map { TextNormalization.trimmed(words[words.index(after: $0)...]) } ?? ""
        let blanks = text[..<words.startIndex]
        return TypedLine(
            indentation: blanks.utf8.count,
            key: colon.map { String(words[..<$0]) },
            hasValue: !value.isEmpty,
            hasWideSpace: blanks.unicodeScalars.contains { $0.value > 0x7F },
            isEmpty: TextNormalization.trimmed(text).isEmpty
        )
    }

    private func related(_ start: SourceLocation?, _ place: SourceLocation, isUnclosed: Bool) -> [Diagnostic.Related] {
        guard let start, start != place else { return [] }
        return isUnclosed
            ? [Diagnostic.Related(location: place, message: "the end was looked for up to here")]
            : [Diagnostic.Related(location: start, message: "it began here")]
    }

    private func nameFault(at location: SourceLocation) -> YAMLReader.Fault {
        YAMLReader.Fault(
            Diagnostic(
                source.rules.alias,
                .error,
                "a value starts with * or &",
                at: location,
                explanation: "In YAML that makes an alias or an anchor, and Placard reads neither.",
                suggestion: "Put the value in quotation marks.",
                effect: YAMLReader.effect
            )
        )
    }

    /// libyaml's words for the mistakes that editors make, and ours.
    private static let plainWords: [Translation] = [
        Translation(
            "mapping values are not allowed",
            "a colon followed by a space where none may stand",
            "Put the whole value in double quotation marks."
        ),
        Translation(
            "could not find expected ':'",
            "a line without a colon after its key",
            "Write key: value, or indent the line if it belongs to the value above."
        ),
        Translation(
            "found unexpected end of stream",
            "a quotation mark that is never closed",
            "Add the closing quotation mark.",
            isUnclosed: true
        ),
        Translation(
            "did not find expected key",
            "a line that does not line up with the keys above it",
            "Start every key of a group in the same column, and leave nothing after a closing quotation mark."
        ),
        Translation(
            "did not find expected '-' indicator",
            "a line that does not line up with the list above it",
            "Start every item of a list in the same column with a hyphen and a space."
        ),
        Translation(
            "did not find expected ',' or ']'",
            "a list that is never closed",
            "Add the closing ] or a missing comma.",
            isUnclosed: true
        ),
        Translation(
            "did not find expected ',' or '}'",
            "a group that is never closed",
            "Add the closing } or a missing comma.",
            isUnclosed: true
        ),
        Translation(
            "found unknown escape character",
            "a backslash that means nothing in double quotation marks",
            "Write two backslashes, or use single quotation marks."
        ),
        Translation(
            "Maximum nesting level reached",
            "values nested too deeply",
            "Nothing in Placard is nested so deeply."
        ),
        Translation(
            "but found another document",
            "a second --- inside the YAML",
            "Keep one group of keys in the file."
        ),
    ]

    /// What an editor is told for the beginning of a message of libyaml's.
    private struct Translation {
        let problem: String
        let summary: String
        let suggestion: String
        /// Whether what matters is where something began.
        let isUnclosed: Bool

        init(_ problem: String, _ summary: String, _ suggestion: String, isUnclosed: Bool = false) {
            self.problem = problem
            self.summary = summary
            self.suggestion = suggestion
            self.isUnclosed = isUnclosed
        }
    }

    // MARK: Duplicates

    private func duplicateFault(_ key: String, at mark: Mark) -> YAMLReader.Fault {
        let first = source.offset(of: mark)
        let second = nextKey(key, after: first)
        let firstPlace = source.lines.location(of: first)
        return YAMLReader.Fault(
            Diagnostic(
                source.rules.duplicateKey,
                .error,
                "key \(Diagnostic.quote(key)) is written twice",
                at: second.map(source.lines.location(of:)) ?? firstPlace,
                explanation: "Nobody can tell which of the two values was meant.",
                suggestion: second.flatMap { emptyKey(between: first, and: $0) }.map {
                    "If the second belongs to \($0), indent it by two spaces below \($0); else keep one of them."
                } ?? "Keep one of them.",
                effect: YAMLReader.effect,
                related: second == nil
                    ? [] : [Diagnostic.Related(location: firstPlace, message: "it is first written here")]
            )
        )
    }

    /// Where a key stands again: at the start of a line in the same column, or else anywhere in front of a colon.
    ///
    /// Yams names the first place only.
    private func nextKey(_ key: String, after first: Int) -> Int? {
        let name = Array(key.utf8)
        guard !name.isEmpty, name.count < 200 else { return nil }
        let column = source.lines.location(of: first).column
        let bytes = source.file.bytes
        var anywhere: Int?
        var index = first + name.count
        while index + name.count < source.range.upperBound {
            defer { index += 1 }
            guard bytes[index] == name[0], bytes[index...].starts(with: name), endsKey(index + name.count),
                [9, 10, 13, 32, 34, 39, 44, 123].contains(bytes[index - 1])
            else { continue }
            let isQuoted = bytes[index - 1] == 34 || bytes[index - 1] == 39
            let start = isQuoted ? index - 1 : index
            if source.lines.location(of: start).column == column { return start }
            anywhere = anywhere ?? start
        }
        return anywhere
    }

    /// The last key without a value at the start of a line between two places, if any.
    private func emptyKey(between first: Int, and second: Int) -> String? {
        let lines = source.file.bytes[first..<second].split { $0 == 10 || $0 == 13 }
        let line = lines.dropFirst().last { line in
            line.last { $0 != 32 } == 58 && line.first.map { $0 != 32 && $0 != 45 && $0 != 35 } ?? false
        }
        return line.map { TextNormalization.trimmed(String(decoding: $0, as: UTF8.self).dropLast(1)) }
    }

    private func endsKey(_ offset: Int) -> Bool {
        let rest = source.file.bytes[offset..<source.range.upperBound]
        return rest.drop { [32, 9, 34, 39].contains($0) }.first == 58
    }
}
