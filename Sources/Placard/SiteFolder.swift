public import Diagnostics
public import Model
private import Output

/// Where a site's files are on disk: what a build reads, and where its pages go.
public struct SiteFolder: Sendable {
    /// The folder that holds `Content`.
    private let root: String
    private let content: String
    /// The folder of Placard's own templates, which has `assets` in it.
    private let templates: String

    public init(root: String, content: String = "Content", templates: String) {
        self.root = root
        self.content = content
        self.templates = templates
    }

    /// Everything a build depends on, read into memory.
    ///
    /// What is in `Content/templates` overrides Placard's templates and assets of the same name.
    /// - Throws: what the disk refused, in words for the person at the keyboard.
    public func inputs(asOf day: CalendarDate) throws -> Outcome<Inputs> {
        let reader = FolderReader()
        let found = try reader.read(content, of: root)
        let written = ControlCharacters.replaced(in: found.value)
        let shared = try reader.read(Self.templatesName, of: templates)
        let isOwn = { (file: SourceFile) in
            file.path.hasPrefix("\(content)/templates/")
                && (isAsset(file) || isWords(file) || file.path.hasSuffix(".mustache"))
        }
        let looks = shared.value + written.value.filter(isOwn)
        let inputs = Inputs(
            content: written.value.filter { !isOwn($0) },
            contentRoot: content,
            templates: looks.filter { !isAsset($0) && !isWords($0) },
            words: looks.filter(isWords),
            assets: looks.filter(isAsset),
            asOf: day
        )
        return Outcome(inputs, found.diagnostics + written.diagnostics + shared.diagnostics)
    }

    /// A path of the site, `Content/site.yml`, as it is found from the current folder: `sites/one/Content/site.yml`.
    public func pathFromHere(_ path: String) -> String {
        let folder = path.hasPrefix(Self.templatesName + "/") ? templates : root
        let parts = folder.split(separator: "/").filter { $0 != "." }.map(String.init)
        return (folder.hasPrefix("/") ? "/" : "") + (parts + [path]).joined(separator: "/")
    }

    /// Whether a folder lies in the content or the templates, where a next build would read the pages as its input.
    public func isInput(_ folder: String) throws -> Bool {
        let store = DiskStore()
        var existing = folder
        while try store.realPath(of: existing.isEmpty ? "." : existing) == nil {
            guard let slash = existing.lastIndex(of: "/") else {
                existing = ""
                continue
            }
            existing = slash == existing.startIndex ? "/" : String(existing[..<slash])
        }
        let place = try store.realPath(of: existing.isEmpty ? "." : existing) ?? ""
        return try ["\(root)/\(content)", "\(templates)/\(Self.templatesName)"].contains { input in
            guard let real = try store.realPath(of: input) else { return false }
            return place == real || place.hasPrefix(real + "/")
        }
    }

    /// What the last build into an output folder left.
    ///
    /// - Parameters:
    ///   - options: what the command was told that changes which files there are.
    ///   - isFresh: whether to make everything anew, whatever was left.
    public func history(of output: String, inputs: Inputs, options: [String], isFresh: Bool) -> BuildCache {
        BuildCache(in: root + "/.placard", of: output, inputs: inputs, options: options, isFresh: isFresh)
    }

    /// Makes the output folder equal the site, touching only what differs, and keeps what the next build may know.
    ///
    /// - Parameters:
    ///   - history: what the last build left; files that follow from the same are not made again.
    ///   - diagnostics: what this build found in the content.
    ///   - onFile: is called for each of the files once it is done with, on any thread.
    /// - Throws: what the disk refused, or `RefusedOutput` where the folder holds files of somebody else's.
    public func write(
        _ site: BuiltSite,
        to output: String,
        after history: BuildCache,
        found diagnostics: [Diagnostic],
        threads: Int? = nil,
        onFile: @escaping @Sendable () -> Void = {}
    ) async throws -> WriteReport {
        let (writer, files) = (SiteWriter(threads: threads), history.outputs(site.files))
        do {
            let summary: WriteSummary
            switch site.scope {
            case .nothing(let last): return WriteReport(unchanged: last.files)
            case .texts: summary = try await writer.replace(files, in: output, knowing: history.known, onFile: onFile)
            case .everything:
                summary = try await writer.write(files, to: output, knowing: history.known, onFile: onFile)
            }
            let warnings = history.keep(summary, of: site, found: diagnostics)
            return WriteReport(
                added: summary.created,
                changed: summary.changed,
                unchanged: summary.unchanged,
                removed: summary.removed,
                diagnostics: summary.diagnostics + warnings
            )
        } catch let refusal as RefusedWrite {
            throw RefusedOutput(diagnostics: refusal.diagnostics)
        }
    }

    /// What writing the pages would change, and writes nothing.
    ///
    /// - Parameter onFile: as for `write`.
    /// - Throws: what the disk refused, or `RefusedOutput` where `write` would refuse.
    public func difference(
        _ files: [BuiltFile],
        from base: ComparedSite,
        threads: Int? = nil,
        onFile: @escaping @Sendable () -> Void = {}
    ) async throws -> DifferenceReport {
        let comparer = SiteComparer(threads: threads)
        let outputs = files.map { $0.output() }
        do {
            let difference =
                switch base {
                case .folder(let output): try await comparer.compare(outputs, with: output, onFile: onFile)
                case .manifest(let path): try await comparer.compare(outputs, since: path, onFile: onFile)
                }
            return DifferenceReport(difference)
        } catch let refusal as RefusedWrite {
            throw RefusedOutput(diagnostics: refusal.diagnostics)
        }
    }

    /// How the last build into a folder differs from a manifest, by the folder's own manifest: nothing is built.
    ///
    /// - Throws: what the disk refused, or that a manifest is damaged.
    public static func difference(ofBuilt output: String, since manifest: String) throws -> DifferenceReport {
        DifferenceReport(try SiteComparer().compare(writtenTo: output, since: manifest))
    }

    /// Whether a file among the templates is published as it is.
    private func isAsset(_ file: SourceFile) -> Bool {
        file.path.split(separator: "/").dropLast().contains("assets")
    }

    /// Whether a file among the templates holds the words of a language.
    private func isWords(_ file: SourceFile) -> Bool {
        file.path.hasSuffix(".yml") && file.path.split(separator: "/").dropLast().last == "words"
    }

    private static let templatesName = "Templates"
}
