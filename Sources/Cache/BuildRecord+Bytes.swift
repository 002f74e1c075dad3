package import Diagnostics
internal import Output
internal import Primitives

extension BuildRecord {
    /// Another layout has another number; a memory of any other is none.
    private static let header = Array("placard memory 2\n".utf8)

    /// The memory as it lies on the disk: a header, the digest of the rest, the rest.
    package var bytes: [UInt8] {
        var rest = ByteWriter(capacity: files.count * 160)
        rest.count(sources.count)
        for source in sources {
            rest.text(source.name)
            rest.digest(source.digest)
        }
        rest.digest(common)
        rest.count(enclosing.count)
        for path in enclosing { rest.text(path) }
        rest.count(diagnostics.count)
        for diagnostic in diagnostics { rest.diagnostic(diagnostic) }
        rest.count(files.count)
        for file in files { rest.file(file) }
        var whole = ByteWriter(capacity: rest.bytes.count + 64)
        whole.digest(Digest(of: rest.bytes))
        return Self.header + whole.bytes + rest.bytes
    }

    /// Reads a memory; nil where it is damaged, of another layout or no memory at all.
    ///
    /// - Parameter rules: every rule that a finding may be about, by its code.
    package init?(_ bytes: [UInt8], rules: [String: Rule]) {
        guard bytes.starts(with: Self.header) else { return nil }
        var reader = ByteReader(bytes, from: Self.header.count)
        let start = Self.header.count + 16
        guard let digest = reader.digest(), digest == Digest(of: bytes[start...]),
            let sources = reader.list({ $0.source() }),
            let common = reader.digest(), let enclosing = reader.list({ $0.text() }),
            let diagnostics = reader.list({ $0.diagnostic(rules) }),
            let files = reader.list({ $0.file() }), reader.isAtEnd
        else { return nil }
        self.init(
            sources: sources,
            common: common,
            enclosing: enclosing,
            diagnostics: diagnostics,
            files: files
        )
    }
}

extension ByteWriter {
    fileprivate mutating func file(_ file: CachedFile) {
        text(file.path)
        digest(file.key)
        digest(file.digest)
        count(file.stamp.size)
        number(file.stamp.number)
        number(UInt64(bitPattern: file.stamp.modified))
        number(UInt64(bitPattern: file.stamp.changed))
    }

    fileprivate mutating func location(_ location: SourceLocation) {
        text(location.path)
        count(location.line)
        count(location.column)
    }

    fileprivate mutating func diagnostic(_ diagnostic: Diagnostic) {
        text(diagnostic.rule.code)
        text(diagnostic.severity.rawValue)
        text(diagnostic.summary)
        count(diagnostic.location == nil ? 0 : 1)
        if let location = diagnostic.location { self.location(location) }
        for text in [diagnostic.place, diagnostic.explanation, diagnostic.suggestion, diagnostic.effect] {
            optional(text)
        }
        count(diagnostic.related.count)
        for related in diagnostic.related {
            location(related.location)
            text(related.message)
        }
    }
}

extension ByteReader {
    fileprivate mutating func source() -> BuildRecord.Source? {
        guard let name = text(), let digest = digest() else { return nil }
        return BuildRecord.Source(name: name, digest: digest)
    }

    fileprivate mutating func file() -> CachedFile? {
        guard let path = text(), let key = digest(), let digest = digest(), let size = number(), let number = number(),
            let modified = self.number(), let changed = self.number()
        else { return nil }
        let stamp = FileStamp(
            size: Int(clamping: size),
            number: number,
            modified: Int64(bitPattern: modified),
            changed: Int64(bitPattern: changed)
        )
        return CachedFile(path: path, key: key, digest: digest, stamp: stamp)
    }

    fileprivate mutating func location() -> SourceLocation? {
        guard let path = text(), let line = number(), let column = number() else { return nil }
        return SourceLocation(path: path, line: Int(clamping: line), column: Int(clamping: column))
    }

    fileprivate mutating func diagnostic(_ rules: [String: Rule]) -> Diagnostic? {
        guard let code = text(), let rule = rules[code], let severity = text().flatMap(Diagnostic.Severity.init),
            let summary = text(), let locations = list({ $0.location() }),
            let place = optional(), let explanation = optional(), let suggestion = optional(), let effect = optional(),
            let related = list({ $0.related() })
        else { return nil }
        return Diagnostic(
            rule,
            severity,
            summary,
            at: locations.first,
            place: place,
            explanation: explanation,
            suggestion: suggestion,
            effect: effect,
            related: related
        )
    }

    private mutating func related() -> Diagnostic.Related? {
        guard let location = location(), let message = text() else { return nil }
        return Diagnostic.Related(location: location, message: message)
    }
}
