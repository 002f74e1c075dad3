internal import Cache
internal import Diagnostics
internal import Model
internal import Output
internal import Pages
internal import Primitives

/// What the last build into an output folder left, compared with what there is now.
///
/// It is kept in `.placard/` beside the content. A build may always do without it, and never believes it where anything
/// is not as it was left.
struct BuildCache: Sendable {
    private let folder: String
    private let output: String
    /// nil where the program cannot be identified, and so nothing is cached.
    private let keys: CacheKeys?
    /// The record of the last build; nil where there is none to believe.
    private let last: BuildRecord?
    /// Where that was kept.
    private let file: CacheFile?

    init(for options: BuildOptions, inputs: Inputs) {
        folder = "\(options.root)/\(SiteFolder.recordName)"
        output = options.outputPath
        let flags = options.variants.map { "--\($0.name)" }
        keys = RunningProgram.digest().map { CacheKeys(inputs, tool: $0, options: flags) }
        file = keys == nil || options.isFresh ? nil : Self.file(in: folder, of: output)
        last = file?.read(rules: Dictionary(RuleRegistry.rules.map { ($0.code, $0) }) { first, _ in first })
    }

    /// How the sources differ from those of the last build; nil where none is known.
    var changes: SourceChanges? {
        keys.flatMap { keys in last.map { SourceChanges(from: $0.sources, to: keys.sources) } }
    }

    /// How much there is to do; everything where the folder is not as the last build left it.
    func plan(threads: Int?) -> BuildPlan {
        guard let keys, let last, let changes else { return .everything }
        let profiles = changedProfiles(from: last, to: keys, changes)
        // What cannot be looked at is told of when the site is written.
        guard changes.isEmpty || profiles != nil,
            (try? SiteWriter(threads: threads).isUntouched(output, since: last.files)) ?? false
        else { return .everything }
        let left = BuildPlan.LastBuild(
            diagnostics: last.diagnostics,
            files: last.files.filter { !$0.isManifest }.map(\.path)
        )
        guard let profiles else { return .nothing(left) }
        return .profiles(.init(paths: profiles, last: left, figures: file?.readFigures(key: keys.common)))
    }

    /// The profiles whose bodies changed; nil where none did, or anything that other pages than show them depend on.
    private func changedProfiles(
        from last: BuildRecord,
        to keys: CacheKeys,
        _ changes: SourceChanges
    ) -> Set<String>? {
        let paths = Set(changes.changed)
        guard !paths.isEmpty, changes.added.isEmpty, changes.removed.isEmpty, last.common == keys.common,
            paths.allSatisfy(keys.isProfile), paths.isDisjoint(with: last.profilesWithAttachments),
            !last.diagnostics.contains(where: { $0.concerns(paths) })
        else { return nil }
        return paths
    }

    /// Makes the output folder equal the site, touching only what differs, and keeps the record for the next build.
    ///
    /// - Parameters:
    ///   - variants: what is to lie beside each of the files.
    ///   - diagnostics: what this build found in the content.
    ///   - onFile: is called for each of the files once it is done with, on any thread.
    /// - Throws: what the disk refused, or `WriteRefusal` where the folder holds files of somebody else's.
    func write(
        _ site: ListedSite,
        variants: [PrecompressedVariant],
        found diagnostics: [Diagnostic],
        threads: Int?,
        onFile: @Sendable () -> Void
    ) throws -> WriteResult {
        let writer = SiteWriter(threads: threads)
        let pageKeys = keys?.keys(of: site.files.map(\.dependencies)) ?? []
        let cached = last?.files ?? []
        var result: WriteResult
        switch site.plan {
        case .nothing(let last): return WriteResult(unchanged: last.files)
        case .profiles:
            result = try writer.replace(
                site.files,
                keys: pageKeys,
                variants: variants,
                in: output,
                knowing: cached,
                onFile: onFile
            )
        case .everything:
            result = try writer.write(
                site.files,
                keys: pageKeys,
                variants: variants,
                to: output,
                knowing: cached,
                onFile: onFile
            )
        }
        result.diagnostics += keep(result, of: site, found: diagnostics)
        return result
    }

    /// Keeps the record of a build for the next one.
    ///
    /// Where the disk refuses, the next one has more to do, and nothing else.
    ///
    /// - Returns: a warning where it did.
    private func keep(_ result: WriteResult, of site: ListedSite, found diagnostics: [Diagnostic]) -> [Diagnostic] {
        guard let keys, let file = Self.file(in: folder, of: output) else { return [] }
        let record = BuildRecord(
            sources: keys.sources,
            common: keys.common,
            profilesWithAttachments: profilesWithAttachments(of: site),
            diagnostics: diagnostics,
            files: result.cached
        )
        do throws(FileError) {
            try file.write(record, figures: site.completed.map { FigureCache(key: keys.common, figures: $0) })
            return []
        } catch {
            let warning = Diagnostic(
                PlacardRules.recordNotWritten,
                .warning,
                "what this build did cannot be kept",
                at: .wholeFile(folder),
                explanation: "\(error).",
                effect: "The next build makes every page again."
            )
            return [warning]
        }
    }

    /// A part of a site knows of the profiles alone that changed, and these have no attachments and had none before.
    private func profilesWithAttachments(of site: ListedSite) -> [String] {
        if case .profiles = site.plan, let last { return last.profilesWithAttachments }
        return site.profilesWithAttachments
    }

    private static func file(in folder: String, of output: String) -> CacheFile? {
        let store = DiskStore()
        guard let real = try? store.realPath(of: output) else { return nil }
        return CacheFile(in: folder, for: real, on: store)
    }
}

/// How the sources of a site differ from those of the last build.
public struct SourceChanges: Hashable, Sendable {
    /// Names of files, and of what is no file: `Placard itself`, `the day`.
    public let changed: [String]
    /// Names of sources that the last build did not have.
    public let added: [String]
    /// Names of sources that only the last build had.
    public let removed: [String]

    /// Whether nothing differs.
    public var isEmpty: Bool { changed.isEmpty && added.isEmpty && removed.isEmpty }

    init(changed: [String], added: [String], removed: [String]) {
        self.changed = changed
        self.added = added
        self.removed = removed
    }

    init(from old: [BuildRecord.Source], to new: [BuildRecord.Source]) {
        let before = Dictionary(old.map { ($0.name, $0.digest) }) { first, _ in first }
        let after = Set(new.map(\.name))
        changed = new.filter { before[$0.name] != nil && before[$0.name] != $0.digest }.map(\.name)
        added = new.filter { before[$0.name] == nil }.map(\.name)
        removed = old.filter { !after.contains($0.name) }.map(\.name)
    }
}

/// How much of a site a build has to make.
package enum BuildPlan: Sendable {
    /// Every file, of which those are written that differ.
    case everything
    /// The pages that show certain profiles; every other file is as the last build left it.
    case profiles(ChangedProfiles)
    /// No file: the last build did the same, and every file is as that one left it.
    case nothing(LastBuild)

    /// What the last build left.
    package struct LastBuild: Sendable {
        /// What it found in the content.
        let diagnostics: [Diagnostic]
        /// The paths of the files of the site.
        let files: [String]
    }

    /// Profiles whose bodies alone differ from what the last build read.
    package struct ChangedProfiles: Sendable {
        let paths: Set<String>
        let last: LastBuild
        /// The figures of the site, which depend on no profile; nil where they are not known.
        let figures: FinalFigures?

        /// Whether only the pages that show these profiles need rebuilding: they have no attachments, no diagnostic
        /// refers to them, and nothing stops the site from being written.
        func affectOnlyTheirOwnPages(_ part: Outcome<ListedSite>) -> Bool {
            paths.isDisjoint(with: part.value.profilesWithAttachments) && !part.diagnostics.hasErrors
                && !part.diagnostics.contains { $0.concerns(paths) }
        }
    }

    /// The pages to list; nil for all.
    var part: PageSelection? {
        guard case .profiles(let changed) = self else { return nil }
        return PageSelection(texts: changed.paths, files: PrecompressedVariant.originals(among: changed.last.files))
    }

    /// The figures of the site, where nothing that they depend on has changed and they are known.
    var figures: FinalFigures? {
        guard case .profiles(let changed) = self else { return nil }
        return changed.figures
    }
}

extension Diagnostic {
    /// Whether it is in one of the files, or points to one.
    func concerns(_ paths: Set<String>) -> Bool {
        location.map { paths.contains($0.path) } ?? false || related.contains { paths.contains($0.location.path) }
    }
}
