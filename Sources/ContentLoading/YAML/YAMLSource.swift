internal import Diagnostics
internal import Yams

/// A YAML text within a file, with the way from Yams's marks to the editor's lines and columns.
///
/// Yams counts columns in Unicode scalars, and it starts a new line at NEL, LS and PS as well; editors and `Diagnostic`
/// do neither. So a mark is first turned into the offset of a byte.
struct YAMLSource: Sendable {
    let file: SourceFile
    let lines: LineMap
    /// The bytes of the YAML within the file.
    let range: Range<Int>
    let rules: YAMLRules
    private let typed: TypedYAML

    /// The scalar with which each line of Yams's begins.
    private let lineStarts: [Int]
    /// The offset of every `stride`th scalar.
    private let offsets: [Int]
    private static let stride = 32

    init(_ file: SourceFile, lines: LineMap, range: Range<Int>, rules: YAMLRules) {
        self.file = file
        self.lines = lines
        self.range = range
        self.rules = rules
        typed = TypedYAML(String(decoding: file.bytes[range], as: UTF8.self))
        var lineStarts = [0]
        var offsets: [Int] = []
        var count = 0
        var index = range.lowerBound
        while index < range.upperBound {
            if count.isMultiple(of: Self.stride) { offsets.append(index) }
            let length = Self.lengthOfScalar(file.bytes[index])
            count += 1
            if Self.endsLine(at: index, in: file.bytes, before: range.upperBound) { lineStarts.append(count) }
            index += length
        }
        self.lineStarts = lineStarts
        self.offsets = offsets
    }

    /// The text as Yams gets it: after one line of comment.
    ///
    /// Yams 6.2.2 keeps a pointer to the string's bytes beyond its lifetime where the string is stored inline (at most
    /// 15 bytes); the comment makes every text longer than that.
    var text: String { "# YAML read by Placard\n" + String(typed.text) }

    /// What looks like a remark on the line of a value that readers see, and may be a part of it.
    func remark(onLineOf value: SourceLocation) -> Diagnostic? {
        let hash = typed.remarks.first { lines.location(of: offset(ofScalar: $0)).line == value.line }
        return hash.map { cutValue(at: $0, .warning, effect: nil) }
    }

    /// Hashes that cut a value off, each with the way to keep what stands behind it.
    var cutValues: [Diagnostic] {
        typed.hashes.map { cutValue(at: $0, .warning, effect: nil) }
    }

    private func cutValue(at hash: Int, _ severity: Diagnostic.Severity, effect: String?) -> Diagnostic {
        Diagnostic(
            rules.hashInValue,
            severity,
            "# begins a comment, and all behind it is left out",
            at: lines.location(of: offset(ofScalar: hash)),
            suggestion: "Put the whole value in double quotation marks, or the comment on a line of its own.",
            effect: effect
        )
    }

    /// What stops the text from being read and all hashes that cut a value off; of a bracket or a line that is missed
    /// because of a hash, the hash alone.
    func findings(with fault: Diagnostic) -> [Diagnostic] {
        let cause = typed.hashes.first { hash in
            let line = lines.location(of: offset(ofScalar: hash)).line
            return fault.rule == rules.syntax && (fault.location.map { 0...1 ~= $0.line - line } ?? false)
        }
        guard let cause else { return [fault] + cutValues }
        return typed.hashes.map { hash in
            cutValue(at: hash, hash == cause ? .error : .warning, effect: hash == cause ? fault.effect : nil)
        }
    }

    private static let leadingLines = 1

    /// The place in the original file of a mark in the YAML text.
    func location(of mark: Mark?) -> SourceLocation {
        lines.location(of: offset(of: mark))
    }

    /// The offset in the file's bytes of a mark in the YAML text; the first byte where there is no mark.
    func offset(of mark: Mark?) -> Int {
        guard let mark, mark.line > Self.leadingLines else { return range.lowerBound }
        let line = mark.line - Self.leadingLines - 1
        guard line < lineStarts.count else { return end }
        return offset(ofScalar: lineStarts[line] + max(0, mark.column - 1))
    }

    /// The offset of a scalar of the YAML text, counted from 0.
    private func offset(ofScalar scalar: Int) -> Int {
        guard scalar / Self.stride < offsets.count else { return end }
        var offset = offsets[scalar / Self.stride]
        for _ in 0..<(scalar % Self.stride) where offset < end {
            offset += Self.lengthOfScalar(file.bytes[offset])
        }
        return min(offset, end)
    }

    private var end: Int { range.upperBound }

    /// The bytes of a scalar of valid UTF-8, told from its first byte.
    private static func lengthOfScalar(_ first: UInt8) -> Int {
        first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    }

    private static func endsLine(at index: Int, in bytes: [UInt8], before end: Int) -> Bool {
        switch bytes[index] {
        case 10: true
        case 13: !(index + 1 < end && bytes[index + 1] == 10)
        case 0xC2: index + 1 < end && bytes[index + 1] == 0x85
        case 0xE2: index + 2 < end && bytes[index + 1] == 0x80 && (bytes[index + 2] == 0xA8 || bytes[index + 2] == 0xA9)
        default: false
        }
    }
}

/// One value of a YAML text: what kind it is, and where it stands.
struct YAMLValue {
    /// The kinds that an editor can tell apart.
    enum Kind {
        /// Nothing, `~` or `null`: the key might as well not be there.
        case nothing
        case text(String)
        case list([Node])
        case group(Node.Mapping)
    }

    let kind: Kind
    let location: SourceLocation

    init(_ node: Node, in source: YAMLSource) {
        location = source.location(of: node.mark)
        switch node {
        case .mapping(let mapping): kind = .group(mapping)
        case .sequence(let sequence): kind = .list(Array(sequence))
        case .scalar(let scalar):
            let typed = TextNormalization.trimmed(scalar.string)
            let text = scalar.style == .plain ? TypedQuotation.inner(typed) : typed
            let isNothing = text.isEmpty || (scalar.style == .plain && (text == "~" || text == "null"))
            kind = isNothing ? .nothing : .text(text)
        case .alias: kind = .nothing
        }
    }

    /// The key that was meant where a text begins with one and a colon without a space.
    var joinedColon: JoinedColon? {
        guard case .text(let text) = kind else { return nil }
        return JoinedColon(text)
    }

    /// What was found, for a message: `a list`.
    var found: String {
        switch kind {
        case .nothing: "nothing"
        case .text(let text): Diagnostic.quote(text)
        case .list: "a list"
        case .group: "a group of keys"
        }
    }
}
