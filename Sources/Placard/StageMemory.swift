private import ContentLoading
internal import DataLoading
internal import Diagnostics
internal import Localization
internal import Model
internal import Pages

/// What the stages of a build made, for the next build of the same site by this process.
///
/// A stage is not done again where nothing that it depends on differs. What it found is part of what it made, so that a
/// build that takes it over says the same as one that does not.
package struct StageMemory: Sendable {
    /// What a build does with the memory of stages.
    package enum Use: Sendable {
        /// Nothing: it does every stage, and holds on to none.
        case none
        /// It keeps its stages for a next build.
        case kept
        /// It does that, and takes over those of an earlier build that the changes since leave as they were.
        case takenOver(StageMemory, SourceChanges)

        /// How the sources differ from those of the earlier build; nil where there is none.
        var changes: SourceChanges? { if case .takenOver(_, let changes) = self { changes } else { nil } }

        /// Whether the stages are wanted by a next build.
        var keeps: Bool { if case .none = self { false } else { true } }
    }

    /// What the stages were given.
    let inputs: Inputs
    /// Whether notes were wanted of what is not read of a file of figures.
    let saysUnread: Bool
    /// Everything that editors wrote as text.
    let content: Outcome<Content>
    /// The words of the site's language.
    let locale: Outcome<Locale>
    /// Everything that stands in tables and outlines.
    let data: Outcome<DataReader.Result>
    /// The files that are published as they are.
    let assets: Outcome<[SourceFile]>
    /// The compiled templates and the assets that pages are made with, and the findings about templates.
    let renderer: Outcome<PageRenderer?>
}

extension StageMemory {
    /// What a build need not do, because an earlier one did it with the same inputs.
    struct Known: Sendable {
        /// The texts; nil where they have to be read, as all that follows.
        private(set) var content: Outcome<Content>?
        private(set) var assets: Outcome<[SourceFile]>?
        /// The memory, where the files of data are those of the earlier build, and what else follows them.
        private var sameData: StageMemory?
        private var sameWords: StageMemory?
        private var sameTemplates: StageMemory?

        init(_ use: Use, for new: Inputs, saysUnread: Bool) {
            guard case .takenOver(let memory, let changes) = use, new.contentRoot == memory.inputs.contentRoot else {
                return
            }
            let old = memory.inputs
            let reader = ContentReader(root: new.contentRoot)
            let paths = Set(changes.paths).subtracting(old.pathsOfLook).subtracting(new.pathsOfLook)
            if !paths.contains(where: reader.reads) { content = memory.content }
            if saysUnread == memory.saysUnread, new.asOf == old.asOf, !paths.contains(where: reader.concernsData) {
                sameData = memory
            }
            if new.assets == old.assets, !paths.contains(where: reader.concernsSettings) { assets = memory.assets }
            sameWords = new.words == old.words ? memory : nil
            sameTemplates = new.templates == old.templates ? memory : nil
        }

        /// The data, where these settings ask for the same areas.
        func data(_ settings: SiteSettings) -> Outcome<DataReader.Result>? {
            sameData.flatMap { memory in
                let old = memory.content.value.settings
                return old.levels == settings.levels && old.areaSources == settings.areaSources ? memory.data : nil
            }
        }

        /// The words of the language that these settings name.
        func locale(_ settings: SiteSettings) -> Outcome<Locale>? {
            sameWords.flatMap { $0.content.value.settings.language == settings.language ? $0.locale : nil }
        }

        /// The compiled templates, which have the words of the language in them; nil where they have to be compiled.
        func renderer(with assets: [SourceFile], _ settings: SiteSettings) -> Outcome<PageRenderer?>? {
            sameTemplates.flatMap { $0.assets.value == assets && locale(settings) != nil ? $0.renderer : nil }
        }
    }
}

extension SourceChanges {
    /// How two builds' inputs differ, by the bytes of the files.
    package init(from old: Inputs, to new: Inputs) {
        let (before, after) = (old.files, new.files)
        self.init(
            changed: new.paths.filter { path in before[path].map { $0 != after[path] } ?? false }
                + (old.asOf == new.asOf ? [] : [CacheKeys.day]),
            added: new.paths.filter { before[$0] == nil },
            removed: old.paths.filter { after[$0] == nil }
        )
    }

    /// Everything that differs, in whatever way.
    var paths: [String] { changed + added + removed }
}

extension Inputs {
    /// All that were read, each once.
    fileprivate var paths: [String] {
        var seen: Set<String> = []
        return [content, templates, words, assets].joined().map(\.path).filter { seen.insert($0).inserted }
    }

    /// The files that say how pages look, of Placard and of the site.
    fileprivate var pathsOfLook: [String] { [templates, words, assets].joined().map(\.path) }

    fileprivate var files: [String: [UInt8]] {
        Dictionary([content, templates, words, assets].joined().map { ($0.path, $0.bytes) }) { first, _ in first }
    }
}
