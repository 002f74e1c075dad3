internal import Diagnostics
internal import Yams

/// A file that is YAML from its first byte to its last.
struct YAMLFile {
    private let source: YAMLSource

    init(_ file: SourceFile, rules: YAMLRules) {
        let range = file.bytes.startOfText..<file.bytes.count
        source = YAMLSource(file, lines: LineMap(file.bytes, path: file.path), range: range, rules: rules)
    }

    /// Reads the file's one group of keys; an empty file counts as a group without keys.
    func group<Value>(_ read: (inout FieldReader) -> Value) -> Outcome<Value?> {
        source.group(read)
    }

    /// Reads the file's list of groups.
    func groups<Value>(_ read: (inout FieldReader) -> Value?) -> Outcome<[Value]> {
        switch YAMLReader(source: source).root() {
        case .failure(let fault): return Outcome([], source.findings(with: fault.diagnostic))
        case .success(nil): return Outcome([])
        case .success(let root?):
            guard case .list(let nodes) = YAMLValue(root, in: source).kind else {
                return Outcome([], [source.wrongRoot(root, expected: "a list: a hyphen before each item")])
            }
            var values: [Value] = []
            var diagnostics = source.cutValues
            for node in nodes {
                guard case .mapping(let mapping) = node else {
                    diagnostics.append(source.wrongRoot(node, expected: "a group of keys"))
                    continue
                }
                var fields = FieldReader(mapping, in: source)
                if let value = read(&fields) { values.append(value) }
                diagnostics += fields.finish()
            }
            return Outcome(values, diagnostics)
        }
    }
}

extension YAMLSource {
    /// Reads the text's one group of keys; an empty text counts as a group without keys.
    func group<Value>(_ read: (inout FieldReader) -> Value) -> Outcome<Value?> {
        let root: Node?
        switch YAMLReader(source: self).root() {
        case .failure(let fault): return Outcome(nil, findings(with: fault.diagnostic))
        case .success(let node): root = node
        }
        var fields: FieldReader
        switch root.map({ YAMLValue($0, in: self).kind }) {
        case nil, .nothing: fields = FieldReader(emptyIn: self)
        case .group(let mapping): fields = FieldReader(mapping, in: self)
        case .text, .list: return Outcome(nil, root.map { [wrongRoot($0, expected: "keys with values")] } ?? [])
        }
        let value = read(&fields)
        return Outcome(value, Self.merged(fields.finish(), cutValues))
    }

    /// Without the keys that have no value because a hash stands in its place.
    private static func merged(_ findings: [Diagnostic], _ hashes: [Diagnostic]) -> [Diagnostic] {
        var findings = findings
        var hashes = hashes
        for (index, finding) in findings.enumerated() where finding.rule.code.hasSuffix("103") {
            guard let line = finding.location?.line, let hash = hashes.firstIndex(where: { $0.location?.line == line })
            else { continue }
            findings[index] = Diagnostic(
                hashes[hash].rule,
                finding.severity,
                hashes[hash].summary,
                at: hashes[hash].location,
                explanation: finding.summary + ".",
                suggestion: hashes[hash].suggestion,
                effect: finding.effect
            )
            hashes.remove(at: hash)
        }
        return findings + hashes
    }

    /// Says that a text or one of its items is not what it should be.
    func wrongRoot(_ node: Node, expected: String) -> Diagnostic {
        let value = YAMLValue(node, in: self)
        return Diagnostic(
            rules.wrongType,
            .error,
            "\(value.found) stands here, where \(expected) is expected",
            at: value.location,
            suggestion: value.joinedColon?.advice,
            effect: "It is not used."
        )
    }
}
