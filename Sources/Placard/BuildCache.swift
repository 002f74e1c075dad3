internal import Cache
internal import Diagnostics
internal import Output
internal import Primitives

/// What the last build into an output folder left, held against what there is now.
///
/// It is kept in `.placard/` beside the content. A build may always do without it, and never believes it where anything is
/// not as it was left.
public struct BuildCache: Sendable {
    private let store = DiskStore()
    private let folder: String
    private let output: String
    /// nil where nobody knows what makes the site.
    private let keys: CacheKeys?
    private let last: BuildRecord?
    /// Where it was kept; nil where there is none to believe.
    private let place: CacheFile?

    /// - Parameters:
    ///   - folder: the folder `.placard` of the site.
    ///   - options: what the command was told that changes which files there are.
    ///   - isFresh: whether to make everything anew.
    init(in folder: String, of output: String, inputs: Inputs, options: [String], isFresh: Bool) {
        self.folder = folder
        self.output = output
        keys = RunningProgram.digest().map { CacheKeys(inputs, tool: $0, options: options) }
        place = keys == nil || isFresh ? nil : Self.file(in: folder, of: output, store)
        last = place?.read(rules: Self.rules)
    }

    /// How much there is to do; everything where the folder is not as the last build left it.
    ///
    /// - Throws: what the disk refused.
    public func scope(threads: Int? = nil) async throws -> BuildPlan {
        guard let keys, let last, let changes else { return .everything }
        let texts = changedTexts(from: last, to: keys, changes)
        guard changes.isEmpty || texts != nil,
            try await SiteWriter(threads: threads).isUntouched(output, since: last.files)
        else { return .everything }
        let left = BuildPlan.LastBuild(
            diagnostics: last.diagnostics,
            files: last.files.filter { !$0.isManifest }.map(\.path)
        )
        guard let texts else { return .nothing(left) }
        let figures = place?.readFigures(key: keys.common)
        return .texts(.init(paths: texts, last: left, figures: figures))
    }

    /// The profiles whose texts changed; nil where nothing did, or anything that matters to other pages than show them.
    private func changedTexts(from last: BuildRecord, to keys: CacheKeys, _ changes: SourceChanges) -> Set<String>? {
        let texts = Set(changes.changed)
        guard !texts.isEmpty, changes.added.isEmpty, changes.removed.isEmpty, last.common == keys.common,
            texts.allSatisfy(keys.isText), texts.isDisjoint(with: last.enclosing),
            !last.diagnostics.contains(where: { $0.concerns(texts) })
        else { return nil }
        return texts
    }

    /// How the sources differ from those of the last build; nil where none is known.
    public var changes: SourceChanges? {
        keys.flatMap { keys in last.map { SourceChanges(from: $0.sources, to: keys.sources) } }
    }

    /// The files with their keys.
    func outputs(_ files: [BuiltFile]) -> [Output.OutputFile] {
        guard let keys else { return files.map { $0.output() } }
        return zip(files, keys.keys(of: files.map(\.uses))).map { $0.output(key: $1) }
    }

    /// The files as the last build left them.
    var known: [CachedFile] { last?.files ?? [] }

    /// Keeps what a build left for the next one.
    ///
    /// Where the disk refuses, the next one has more to do, and nothing else.
    ///
    /// - Returns: a warning where it did.
    func keep(_ summary: WriteSummary, of site: BuiltSite, found diagnostics: [Diagnostic]) -> [Diagnostic] {
        guard let keys, let place = Self.file(in: folder, of: output, store) else { return [] }
        let memory = BuildRecord(
            sources: keys.sources,
            common: keys.common,
            enclosing: enclosing(after: site),
            diagnostics: diagnostics,
            files: summary.known
        )
        do throws(FileError) {
            try place.write(memory, figures: site.completed.map { FigureCache(key: keys.common, figures: $0) })
            return []
        } catch {
            let warning = Diagnostic(
                PlacardRules.noMemory,
                .warning,
                "what this build did cannot be kept",
                at: .wholeFile(folder),
                explanation: "\(error).",
                effect: "The next build makes every page again."
            )
            return [warning]
        }
    }

    /// The profiles that name pictures: a part of a site knows of the texts that changed alone, and these name none and did
    /// not before.
    private func enclosing(after site: BuiltSite) -> [String] {
        if case .texts = site.scope, let last { return last.enclosing }
        return site.enclosing
    }

    private static func file(in folder: String, of output: String, _ store: DiskStore) -> CacheFile? {
        guard let real = try? store.realPath(of: output) else { return nil }
        return CacheFile(in: folder, for: real, on: store)
    }

    private static var rules: [String: Rule] {
        Dictionary(RuleRegistry.rules.map { ($0.code, $0) }) { first, _ in first }
    }
}
