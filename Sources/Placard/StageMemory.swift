private import ContentLoading
internal import DataLoading
internal import Diagnostics
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
        /// It keeps its stages for a next build, and takes over what an earlier one kept.
        case kept(after: StageMemory?)

        var last: StageMemory? { if case .kept(let last) = self { last } else { nil } }
        var keeps: Bool { if case .kept = self { true } else { false } }
    }

    /// What the stages were given.
    let inputs: Inputs
    /// Whether notes were wanted of what is not read of a file of figures.
    let saysUnread: Bool
    let data: Outcome<DataReader.Result>
    let assets: Outcome<[SourceFile]>
    /// The compiled templates and the assets that pages are made with, and the findings about templates.
    let renderer: Outcome<PageRenderer?>

    /// How the sources differ from those that another build of the site reads.
    func changes(to new: Inputs) -> SourceChanges { SourceChanges(from: inputs, to: new) }

    /// The data, where another build would read the same.
    func data(for new: Inputs, _ changes: SourceChanges, saysUnread: Bool) -> Outcome<DataReader.Result>? {
        let reader = ContentReader(root: new.contentRoot)
        let isSame = saysUnread == self.saysUnread && new.asOf == inputs.asOf && new.contentRoot == inputs.contentRoot
        return isSame && !changes.paths.contains(where: { isContent($0, of: new) && reader.concernsData($0) })
            ? data : nil
    }

    /// The assets, where another build would make the same.
    func assets(for new: Inputs, _ changes: SourceChanges) -> Outcome<[SourceFile]>? {
        let reader = ContentReader(root: new.contentRoot)
        let isSame = new.assets == inputs.assets && new.contentRoot == inputs.contentRoot
        return isSame && !changes.paths.contains(where: { isContent($0, of: new) && reader.concernsAssets($0) })
            ? assets : nil
    }

    /// The compiled templates, where another build would compile the same.
    func renderer(for new: Inputs, assets: [SourceFile]) -> Outcome<PageRenderer?>? {
        new.templates == inputs.templates && assets == self.assets.value && new.contentRoot == inputs.contentRoot
            ? renderer : nil
    }

    /// Whether a path is of the content, and not of the site's own templates, which lie in the same folder.
    private func isContent(_ path: String, of new: Inputs) -> Bool {
        path.hasPrefix(new.contentRoot + "/") && !path.hasPrefix(new.contentRoot + "/templates/")
    }
}

extension SourceChanges {
    /// How two builds' inputs differ, by the bytes of the files.
    init(from old: Inputs, to new: Inputs) {
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

    fileprivate var files: [String: [UInt8]] {
        Dictionary([content, templates, words, assets].joined().map { ($0.path, $0.bytes) }) { first, _ in first }
    }
}
