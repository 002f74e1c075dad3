package import Diagnostics
package import Model
private import Output

/// Where the files are on disk that a build reads.
package struct SiteFolder: Sendable {
    /// The folder that holds `Content`.
    private let root: String
    private let content: String
    /// The folder that holds Placard's own `Templates`; nil for those inside the program.
    private let templates: String?

    /// - Parameters:
    ///   - root: the folder of the site.
    ///   - content: the name of the folder of content in it.
    ///   - templates: the folder that holds Placard's `Templates`; nil for those inside the program.
    package init(root: String, content: String = "Content", templates: String?) {
        self.root = root
        self.content = content
        self.templates = templates
    }

    /// Everything a build depends on, read into memory.
    ///
    /// What is in `Content/templates` overrides Placard's templates and assets of the same name.
    /// - Throws: what the disk refused, in words for the person at the keyboard.
    package func inputs(asOf day: CalendarDate) throws -> Outcome<Inputs> {
        let reader = FolderReader()
        let found = try reader.read(content, of: root)
        let written = ControlCharacters.replaced(in: found.value)
        let shared =
            try templates.map { try reader.read(Self.templatesName, of: $0) }
            ?? Outcome(BundledTemplates.files)
        let isOwn = { (file: SourceFile) in
            file.path.hasPrefix("\(content)/templates/")
                && (isAsset(file) || isWords(file) || file.path.hasSuffix(".mustache"))
        }
        let templateFiles = shared.value + written.value.filter(isOwn)
        let inputs = Inputs(
            content: written.value.filter { !isOwn($0) },
            contentRoot: content,
            templates: templateFiles.filter { !isAsset($0) && !isWords($0) },
            words: templateFiles.filter(isWords),
            assets: templateFiles.filter(isAsset),
            asOf: day
        )
        return Outcome(inputs, found.diagnostics + written.diagnostics + shared.diagnostics)
    }

    /// A path of the site, `Content/site.yml`, as it is found from the current folder: `sites/one/Content/site.yml`.
    package func pathFromHere(_ path: String) -> String {
        let folder = path.hasPrefix(Self.templatesName + "/") ? templates ?? "" : root
        let parts = folder.split(separator: "/").filter { $0 != "." }.map(String.init)
        return (folder.hasPrefix("/") ? "/" : "") + (parts + [path]).joined(separator: "/")
    }

    /// The folders whose files a build reads.
    package var inputFolders: [String] {
        ["\(root)/\(content)"] + (templates.map { ["\($0)/\(Self.templatesName)"] } ?? [])
    }

    /// Whether a folder lies in the content or the templates, where a next build would read the pages as its input.
    package func isInput(_ folder: String) throws -> Bool {
        let store = DiskStore()
        let place = try store.nearestRealPath(of: folder) ?? ""
        return try inputFolders.contains { input in
            guard let real = try store.realPath(of: input) else { return false }
            return place == real || place.hasPrefix(real + "/")
        }
    }

    /// Whether a folder lies where Placard keeps what it knows of the last build, of this site or another.
    func isRecord(_ folder: String) throws -> Bool {
        let place = try DiskStore().nearestRealPath(of: folder) ?? ""
        return [folder, place].contains { $0.split(separator: "/").contains(Self.recordName[...]) }
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

    /// The folder beside the content in which Placard keeps what it knows of the last build.
    static let recordName = ".placard"
}

/// Everything a build depends on: the files, and the day.
package struct Inputs: Hashable, Sendable {
    /// All files of the content folder.
    package let content: [SourceFile]
    /// The folder's name, with which the paths of `content` begin: `Content`.
    package let contentRoot: String
    /// Templates in the order in which they override one another: Placard's own, then the site's.
    package let templates: [SourceFile]
    /// The words of each language, Placard's own files first, then the site's: `words/en-GB.yml`.
    package let words: [SourceFile]
    /// Files that are published as they are: the stylesheet.
    package let assets: [SourceFile]
    /// The day that the site speaks from.
    package let asOf: CalendarDate

    /// Inputs that are in memory already; `SiteFolder.inputs` reads them from the disk.
    package init(
        content: [SourceFile],
        contentRoot: String,
        templates: [SourceFile],
        words: [SourceFile],
        assets: [SourceFile],
        asOf: CalendarDate
    ) {
        self.content = content
        self.contentRoot = contentRoot
        self.templates = templates
        self.words = words
        self.assets = assets
        self.asOf = asOf
    }

    /// Whether a finding is in a file of the site's own: an editor cannot mend what comes with Placard.
    func isAboutContent(_ finding: Diagnostic) -> Bool {
        finding.location?.path.hasPrefix(contentRoot + "/") ?? true
    }

    /// The folder of data files, where what was found leaves an indicator unread and so unknown which files it names.
    func dataOfUnread(_ findings: [Diagnostic]) -> String? {
        let folder = contentRoot + "/indicators/"
        let isUnread = findings.contains { $0.severity == .error && $0.location?.path.hasPrefix(folder) ?? false }
        return isUnread ? folder : nil
    }
}
