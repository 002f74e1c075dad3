internal import Diagnostics
internal import Model
internal import Primitives
internal import Yams

/// Reads the keys of one group by name and type, and notices those that nobody asked for.
///
/// A key that is not there, or that has no value, is nil. A value that cannot be read is nil as well, and a diagnostic.
/// After the last key `finish` reports what is missing and what is left over.
struct FieldReader {
    let source: YAMLSource
    /// Where the group starts.
    let location: SourceLocation
    private(set) var diagnostics: [Diagnostic] = []
    /// Whether a key that nobody asks for is no error, because without it nothing is missing.
    var warnsOfUnknown = false

    /// What the group is called in messages: nil for the outermost, `source` or `levels` within.
    private let group: String?
    private let entries: [Entry]
    /// Where each key stands among the entries, the first of several; a file of words has a thousand keys.
    private let positions: [String: Int]
    private var known: [String] = []
    private var missing: [Missing] = []

    struct Entry {
        let key: String
        let keyLocation: SourceLocation
        let value: YAMLValue
    }

    private struct Missing {
        let key: String
        let suggestion: String
        var severity = Diagnostic.Severity.error
        var effect: String?
    }

    init(_ mapping: Node.Mapping, in source: YAMLSource, group: String? = nil) {
        self.source = source
        self.group = group
        location = source.location(of: mapping.mark)
        entries = mapping.map { key, value in
            let name = TypedQuotation.inner(TextNormalization.trimmed(key.scalar.map(\.string) ?? ""))
            return Entry(key: name, keyLocation: source.location(of: key.mark), value: YAMLValue(value, in: source))
        }
        positions = Dictionary(zip(entries.map(\.key), entries.indices)) { first, _ in first }
    }

    /// A group without any keys, where a file has an empty one.
    init(emptyIn source: YAMLSource) {
        self.source = source
        group = nil
        location = source.location(of: nil)
        entries = []
        positions = [:]
    }

    // MARK: Texts

    /// A single value as it was typed, without white space around it.
    mutating func text(_ key: String) -> Located<String>? {
        guard let value = value(key) else { return nil }
        return text(of: value, key: key)
    }

    /// A single value that must be there; `suggestion` says what to write where it is not.
    mutating func requiredText(_ key: String, suggestion: String) -> Located<String>? {
        require(key, suggestion: suggestion)
        return text(key)
    }

    /// A list of single values; one value alone counts as a list of one.
    mutating func texts(_ key: String) -> [Located<String>] {
        guard let value = value(key) else { return [] }
        switch value.kind {
        case .nothing: return []
        case .text: return text(of: value, key: key).map { [$0] } ?? []
        case .list(let nodes):
            return nodes.compactMap { text(of: YAMLValue($0, in: source), key: key) }
        case .group:
            report(value, key: key, expected: "a list of texts")
            return []
        }
    }

    /// The keys and single values of a group whose keys are the editor's own, in the order written.
    mutating func pairs(_ key: String) -> [(key: Located<String>, value: Located<String>)] {
        guard let value = value(key) else { return [] }
        switch value.kind {
        case .nothing: return []
        case .group(let mapping):
            let reader = FieldReader(mapping, in: source, group: key)
            return reader.entries.compactMap { entry in
                text(of: entry.value, key: entry.key).map { (Located(entry.key, at: entry.keyLocation), $0) }
            }
        case .text, .list:
            report(value, key: key, expected: "a group of keys with a value each")
            return []
        }
    }

    /// What is read of each key of a group whose keys are the editor's own.
    ///
    /// Nil, with diagnostics, where one of them cannot be read: what the others alone say is not what was asked for.
    mutating func each<Value>(
        _ key: String,
        expected: String,
        _ read: (inout FieldReader, Located<String>, YAMLValue) -> Value?
    ) -> [Value]? {
        guard let value = value(key) else { return [] }
        guard case .group(let mapping) = value.kind else {
            if case .nothing = value.kind { return [] }
            report(value, key: key, expected: expected)
            return nil
        }
        let entries = FieldReader(mapping, in: source, group: key).entries
        let values = entries.compactMap { read(&self, Located($0.key, at: $0.keyLocation), $0.value) }
        return values.count == entries.count ? values : nil
    }

    /// A text, or a list of at least one; nothing is the empty text.
    mutating func textList(of value: YAMLValue, key: String) -> [Located<String>]? {
        switch value.kind {
        case .nothing: return [Located("", at: value.location)]
        case .text: return text(of: value, key: key).map { [$0] }
        case .list(let nodes) where !nodes.isEmpty:
            let texts = nodes.compactMap { node in
                let item = YAMLValue(node, in: source)
                if case .nothing = item.kind { return Located("", at: item.location) }
                return text(of: item, key: key)
            }
            return texts.count == nodes.count ? texts : nil
        case .list, .group:
            report(
                value,
                key: key,
                expected: "a text, or a list of at least one,",
                suggestion: "List the texts that are taken: \(key): [one, two]."
            )
            return nil
        }
    }

    // MARK: Groups

    /// A group of keys, read by `read` and checked for keys left over.
    mutating func group<Value>(_ key: String, _ read: (inout FieldReader) -> Value?) -> Value? {
        guard let value = value(key) else { return nil }
        switch value.kind {
        case .nothing:
            let isMissing = missing.contains { $0.key == key }
            if !isMissing {
                let fix = "Indent the keys that belong to it by two spaces below it, or leave it out."
                missing.append(Missing(key: key, suggestion: fix, severity: .warning, effect: "Nothing is read of it."))
            }
            return nil
        case .group(let mapping): return self.read(mapping, key: key, read)
        case .text, .list:
            var empty = FieldReader(emptyIn: source)
            _ = read(&empty)
            report(value, key: key, expected: "a group of keys", suggestion: empty.advice(key, value))
            return nil
        }
    }

    /// What to write in place of a value without the keys of this group: the same as its name or title.
    private func advice(_ group: String, _ value: YAMLValue) -> String? {
        if case .text(let text) = value.kind, let key = ["title", "name"].first(where: known.contains),
            text.utf8.count <= 100, !text.contains(where: { "\"\\".contains($0) || $0.isNewline })
        {
            return "Write \(group): { \(key): \"\(text)\" }."
        }
        return known.isEmpty
            ? nil : "Write its keys below it, indented by two spaces: \(known.joined(separator: ", "))."
    }

    /// A list of groups; where `allowsOne`, a group alone counts as a list of one.
    mutating func groups<Value>(
        _ key: String,
        allowsOne: Bool = false,
        _ read: (inout FieldReader) -> Value?
    ) -> [Value] {
        guard let value = value(key) else { return [] }
        switch value.kind {
        case .nothing: return []
        case .group(let mapping) where allowsOne: return self.read(mapping, key: key, read).map { [$0] } ?? []
        case .list(let nodes):
            return nodes.compactMap { node in
                if case .mapping(let mapping) = node { return self.read(mapping, key: key, read) }
                report(YAMLValue(node, in: source), key: key, expected: "a group of keys")
                return nil
            }
        case .text, .group:
            report(value, key: key, expected: "a list of groups of keys")
            return []
        }
    }

    /// Whether the key is written, with or without a value.
    func has(_ key: String) -> Bool {
        positions[key] != nil
    }

    /// The value of a key of any kind, for keys that take several.
    mutating func value(_ key: String) -> YAMLValue? {
        known.append(key)
        return entry(key)?.value
    }

    /// Where the value of a key begins; the group where it does not have the key.
    func valueLocation(_ key: String) -> SourceLocation {
        entry(key)?.value.location ?? location
    }

    private func entry(_ key: String) -> Entry? {
        positions[key].map { entries[$0] }
    }

    /// A single value, or nil and a diagnostic.
    mutating func text(of value: YAMLValue, key: String) -> Located<String>? {
        switch value.kind {
        case .nothing: return nil
        case .text(let text):
            checkMarkup(text, key: key, at: value.location)
            return Located(text, at: value.location)
        case .list, .group:
            report(value, key: key, expected: "a text")
            return nil
        }
    }

    /// Lets `read` have a group within this one.
    mutating func read<Value>(_ mapping: Node.Mapping, key: String, _ read: (inout FieldReader) -> Value?) -> Value? {
        var reader = FieldReader(mapping, in: source, group: key)
        let value = read(&reader)
        diagnostics += reader.finish()
        return value
    }

    // MARK: Findings

    /// Reports signs of Markdown that readers would see in a value.
    private mutating func checkMarkup(_ text: String, key: String, at location: SourceLocation) {
        guard let sign = ValueMarkup.sign(in: text) else { return }
        // Messages have places for numbers and names, which their own rules look after.
        guard source.rules.markupInValue.code.first != "W" || !sign.hasPrefix("{") else { return }
        report(
            Diagnostic(
                source.rules.markupInValue,
                .warning,
                "\(sign) in the value of \(key)",
                at: location,
                place: "key \(key)",
                suggestion: "Write it in plain words.",
                effect: "Readers see the signs."
            )
        )
    }

    /// Adds a finding of the caller's own.
    mutating func report(_ diagnostic: Diagnostic) {
        diagnostics.append(diagnostic)
    }

    /// Notes that a key must be there with a value.
    mutating func require(_ key: String, suggestion: String) {
        if let entry = entry(key) {
            guard case .nothing = entry.value.kind else { return }
        }
        missing.append(Missing(key: key, suggestion: suggestion))
    }

    /// Notes that a key should be there with a value, without which the site is built all the same.
    mutating func advise(_ key: String, suggestion: String, effect: String) {
        if let entry = entry(key) {
            guard case .nothing = entry.value.kind else { return }
        }
        missing.append(Missing(key: key, suggestion: suggestion, severity: .warning, effect: effect))
    }

    /// More keys than this are not listed where one is unknown.
    private static let mostListed = 60

    /// More unknown keys than this in one group are counted and not named.
    private static let mostUnknown = 40

    /// Everything found, with the keys that are missing or that nobody asked for.
    mutating func finish() -> [Diagnostic] {
        let asked = Set(known)
        let unknown = entries.filter { !asked.contains($0.key) }
        var named: [(entry: Entry, others: [String], meant: String?, above: Above?)] = []
        for entry in unknown.prefix(Self.mostUnknown) {
            let meant = JoinedColon(entry.key, isKey: true)?.key ?? NameSuggestion.of(entry.key, in: known)
            let above = self.above(entry)
            missing.removeAll { $0.key == meant || $0.key == above?.key && above?.isEmpty ?? false }
            // Keys that stand together below the one they belong to are one fault.
            if let above, above.isEmpty, named.last?.above?.key == above.key {
                named[named.count - 1].others.append(entry.key)
            } else {
                named.append((entry, [], meant, above))
            }
        }
        diagnostics += named.map { unknownKeys($0.entry, and: $0.others, meant: $0.meant, above: $0.above) }
        if unknown.count > Self.mostUnknown {
            let entry = unknown[Self.mostUnknown]
            diagnostics.append(
                Diagnostic(
                    source.rules.unknownKey,
                    warnsOfUnknown ? .warning : .error,
                    "\(unknown.count - Self.mostUnknown) more keys mean nothing here",
                    at: entry.keyLocation
                )
            )
        }
        diagnostics += missing.map(missingKey)
        return diagnostics
    }

    /// A key that stands above unknown ones, which may belong to it.
    private struct Above {
        let key: String
        /// Whether it has no value, so that the keys below it are most likely its own.
        let isEmpty: Bool
    }

    /// The key without a value, or with a group of keys, above an unknown one, only others of its kind between them.
    private func above(_ entry: Entry) -> Above? {
        for candidate in entries[..<(entries.firstIndex { $0.keyLocation == entry.keyLocation } ?? 0)].reversed() {
            guard known.contains(candidate.key) else { continue }
            switch candidate.value.kind {
            case .nothing: return Above(key: candidate.key, isEmpty: true)
            case .group: return Above(key: candidate.key, isEmpty: false)
            case .text, .list: return nil
            }
        }
        return nil
    }

    /// Unknown keys that stand together, of which `above` may be the group.
    private func unknownKeys(_ entry: Entry, and others: [String], meant: String?, above: Above?) -> Diagnostic {
        let place = group.map { "in \($0)" } ?? "here"
        let names = ([entry.key] + others).map { Diagnostic.quote($0) }
        let it = others.isEmpty ? "it belongs" : "they belong"
        let belonging = above.map { above in
            above.isEmpty
                ? "If \(it) to \(above.key), indent \(others.isEmpty ? "it" : "them") by two spaces below \(above.key)."
                : "If \(it) to \(above.key), write it among the keys of \(above.key), indented as they are."
        }
        return Diagnostic(
            source.rules.unknownKey,
            warnsOfUnknown ? .warning : .error,
            others.isEmpty
                ? "key \(names[0]) means nothing \(place)"
                : "keys \(names.joined(separator: ", ")) mean nothing \(place)",
            at: entry.keyLocation,
            explanation: known.count > Self.mostListed
                ? nil : "The keys \(group.map { "of \($0)" } ?? "here") are \(known.joined(separator: ", ")).",
            suggestion: above?.isEmpty ?? false ? belonging : meant.map { advice(entry.key, $0) } ?? belonging,
            effect: others.isEmpty ? "Its value appears nowhere." : "Their values appear nowhere."
        )
    }

    private func missingKey(_ key: Missing) -> Diagnostic {
        let entry = entry(key.key)
        let name = group.map { "\(key.key) of \($0)" } ?? key.key
        return Diagnostic(
            source.rules.missingKey,
            key.severity,
            entry == nil ? "\(name) is missing" : "\(name) has no value",
            at: entry?.keyLocation ?? location,
            suggestion: key.suggestion,
            effect: key.effect
        )
    }
}
