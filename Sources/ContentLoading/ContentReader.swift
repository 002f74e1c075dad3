package import Diagnostics
package import Model
internal import Primitives

/// Turns the Markdown and YAML files of a content folder into the model, file by file.
///
/// Names of areas, indicators, themes and terms stay as written: whether they exist is for assembly to say.
package struct ContentReader: Sendable {
    /// The folder that holds the content, as the paths of the files have it; empty where they start below it.
    private let root: String

    package init(root: String = "Content") {
        self.root = root
    }

    /// Whether `read` makes something of a file with this path, so that others can be reported as unused.
    package func reads(_ path: String) -> Bool {
        ContentPath(path, root: root) != nil
    }

    /// Whether a file with this path is a profile.
    package func isProfile(_ path: String) -> Bool {
        ContentPath(path, root: root)?.isProfile ?? false
    }

    /// Where in a file the text stands that only the pages of one area show: that of a profile, behind its front matter.
    ///
    /// Nil for every other file: of those, any part may matter to any page.
    package func textOfOneArea(in file: SourceFile) -> Range<Int>? {
        guard case .profile? = ContentPath(file.path, root: root),
            case .success(let parts) = FrontMatter.find(in: file, lines: LineIndex(of: file))
        else { return nil }
        return parts.body
    }

    /// Everything the files say, with all that was wrong in the order of paths, lines and columns.
    ///
    /// Files that `reads` refuses are passed over. What cannot be used is left out of the value and named in a diagnostic.
    ///
    /// - Parameter texts: the paths of the profiles whose texts matter; of all others the front matter alone is read, as if
    ///   nothing stood behind it. nil for all.
    package func read(_ files: [SourceFile], texts: Set<String>? = nil) -> Outcome<Content> {
        read(files, texts: texts) { _ in }.content
    }

    /// The same, and what some work gives that is done while profiles are read: there may be one for each area.
    ///
    /// - Parameter work: is given the content without its profiles and without the live blocks of texts.
    package func read<Other: Sendable>(
        _ files: [SourceFile],
        texts: Set<String>? = nil,
        meanwhile work: @Sendable (Content) -> Other
    ) -> (content: Outcome<Content>, other: Other) {
        var gathering = ContentCollector()
        let known = files.sorted { $0.path < $1.path }.compactMap { file in
            ContentPath(file.path, root: root).map { (file: file, path: $0) }
        }
        for (file, path) in known where !path.isProfile { gathering.add(file, as: path) }
        let profiles = known.filter(\.path.isProfile).map(\.file)
        let (other, read) = Parallel.both { [content = gathering.content] in
            work(content)
        } and: {
            Parallel.map(profiles) { ContentCollector.profile($0, readsText: texts?.contains($0.path) ?? true) }
        }
        for profile in read { gathering.add(profile) }
        return (gathering.finish(root: root), other)
    }
}
