package import Diagnostics
package import Output
package import Primitives

/// The record of a build for the next one into the same folder: what it read, what it found, and what it wrote.
///
/// The record holds digests of everything that the site depends on, the diagnostics, and each file of the site with its
/// cache key and its `FileStamp` (size, inode and times). `CacheFile` puts it into `.placard/` beside the content, one
/// file for each output folder, and `FigureCache` lies beside it: the completed figures, so that a build in which only
/// the bodies of profiles differ reads no data. The formats are binary (`BinaryWriter`, `BinaryReader`) and private to
/// one version: each file has a header and a digest of itself, and one that is damaged, of another layout or missing
/// counts as none, so that everything is made again and never a wrong page.
///
/// What a page depends on is named by `CacheKeys` in the library:
///
/// - Where no source differs and every file of the folder is as it was left, nothing is done but to print the
///   diagnostics again.
/// - Where only bodies of profiles differ, only the pages that show them are rendered.
/// - Otherwise the site is assembled again, and a page is not rendered where its key and stamp are those of the last
///   build.
///
/// A build may always do without it (`placard build --fresh`); it only saves work.
package struct BuildRecord: Hashable, Sendable {
    /// One thing that a site depends on, by its name: a file, the day, Placard itself.
    package struct Source: Hashable, Sendable {
        /// `Content/site.yml`; for what is no file, a name that no file has.
        package let name: String
        /// Of its bytes, or of what else stands under the name.
        package let digest: Digest

        /// A source and the digest of what it was.
        package init(name: String, digest: Digest) {
            self.name = name
            self.digest = digest
        }
    }

    /// Everything that the site depends on, in the order of the names.
    package let sources: [Source]
    /// The digest of what every page depends on: the same in two builds where nothing differs but templates and the
    /// texts of profiles.
    package let common: Digest
    /// The profiles with attachments, such as pictures, on which more than the pages that show them depends; by path.
    package let profilesWithAttachments: [String]
    /// What the build found in the content.
    package let diagnostics: [Diagnostic]
    /// The files as they were left.
    package let files: [CachedFile]

    /// A record of a build that has ended.
    package init(
        sources: [Source],
        common: Digest,
        profilesWithAttachments: [String],
        diagnostics: [Diagnostic],
        files: [CachedFile]
    ) {
        self.sources = sources
        self.common = common
        self.profilesWithAttachments = profilesWithAttachments
        self.diagnostics = diagnostics
        self.files = files
    }
}

extension BuildRecord {
    /// Another layout has another number; a record of any other is none.
    private static let header = "placard build record 2\n"

    /// The encoded record.
    package var bytes: [UInt8] {
        var writer = BinaryWriter(header: Self.header, capacity: files.count * 160)
        writer.list(sources) { writer, source in
            writer.text(source.name)
            writer.digest(source.digest)
        }
        writer.digest(common)
        writer.list(profilesWithAttachments) { $0.text($1) }
        writer.list(diagnostics) { $0.diagnostic($1) }
        writer.list(files) { $0.file($1) }
        return writer.sealed()
    }

    /// Reads a record; nil where it is damaged, of another layout or no record at all.
    ///
    /// - Parameter rules: every rule that a finding may be about, by its code.
    package init?(_ bytes: [UInt8], rules: [String: Rule]) {
        guard var reader = BinaryReader(bytes, header: Self.header),
            let sources = reader.list({ $0.source() }),
            let common = reader.digest(), let profilesWithAttachments = reader.list({ $0.text() }),
            let diagnostics = reader.list({ $0.diagnostic(rules) }),
            let files = reader.list({ $0.file() }), reader.isAtEnd
        else { return nil }
        self.init(
            sources: sources,
            common: common,
            profilesWithAttachments: profilesWithAttachments,
            diagnostics: diagnostics,
            files: files
        )
    }
}

extension BinaryWriter {
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
        optional(location.sheet)
        count(location.line)
        count(location.column)
    }

    fileprivate mutating func diagnostic(_ diagnostic: Diagnostic) {
        text(diagnostic.rule.code)
        text(diagnostic.severity.rawValue)
        text(diagnostic.summary)
        list(diagnostic.location.map { [$0] } ?? []) { $0.location($1) }
        for text in [diagnostic.place, diagnostic.explanation, diagnostic.suggestion, diagnostic.effect] {
            optional(text)
        }
        list(diagnostic.related) { writer, related in
            writer.location(related.location)
            writer.text(related.message)
        }
    }
}

extension BinaryReader {
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
        guard let path = text(), let sheet = optional(), let line = number(), let column = number() else { return nil }
        return SourceLocation(path: path, sheet: sheet, line: Int(clamping: line), column: Int(clamping: column))
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
