package import Diagnostics
private import Output
package import Scaffolding

/// Beginning sites, and texts of a site, on disk.
package struct SiteStarter {
    /// The folder of the site, as it was named.
    private let root: String

    /// - Parameter root: the folder that holds `Content`, or is to hold it; it need not be there yet.
    package init(root: String) {
        self.root = root
    }

    /// What downloaded files say of a council area.
    ///
    /// - Throws: what the disk refused, in words for the person at the keyboard.
    package func survey(of council: String, files: [String]) throws -> CouncilSurvey {
        let store = DiskStore()
        return CouncilSurvey(code: council, files: try files.map { SourceFile(path: $0, bytes: try store.read($0)) })
    }

    /// Begins a site in a folder that has none.
    ///
    /// - Returns: the paths that were written, from the current folder; none where something is in the way, which is
    ///   then said.
    /// - Throws: what the disk refused, in words for the person at the keyboard.
    package func begin(_ scaffold: SiteScaffold, with workflow: PublishingWorkflow?) throws -> Outcome<[String]> {
        let content = path("Content")
        if try DiskStore().realPath(of: content) != nil, try !FolderReader().read("Content", of: root).value.isEmpty {
            return Outcome([], [.existingSite(content)])
        }
        let files = scaffold.files
        let written = try create(files.value + (workflow?.files ?? []))
        return Outcome(written.value, files.diagnostics + written.diagnostics)
    }

    /// Begins a text of the site.
    ///
    /// - Parameter text: makes the text for the site as it is.
    /// - Returns: the paths that were written, from the current folder; none where something is in the way, which is
    ///   then said.
    /// - Throws: what the disk refused, in words for the person at the keyboard.
    package func begin(_ text: (SiteOutline) -> TextScaffold) throws -> Outcome<[String]> {
        let site = SiteOutline(content: try FolderReader().read("Content", of: root).value)
        let files = text(site).files
        guard !files.diagnostics.hasErrors else { return Outcome([], files.diagnostics) }
        return try create(files.value)
    }

    /// Writes the files of a code host.
    ///
    /// - Returns: the paths that were written, from the current folder; none where something is in the way, which is
    ///   then said.
    /// - Throws: what the disk refused, in words for the person at the keyboard.
    package func begin(_ workflow: PublishingWorkflow) throws -> Outcome<[String]> {
        try create(workflow.files)
    }

    /// Writes files where none of them is there, or none of them.
    private func create(_ files: [SourceFile]) throws -> Outcome<[String]> {
        let store = DiskStore()
        // What is ignored is the editors' own list where they have one.
        let wanted = try files.filter { try $0.path != ".gitignore" || store.entry(at: path($0.path)) == nil }
        let existing = try wanted.filter { try store.entry(at: path($0.path)) != nil }
        guard existing.isEmpty else { return Outcome([], existing.map { .existingFile($0.path) }) }
        return Outcome(try EditorFiles().write(wanted.map { SourceFile(path: path($0.path), bytes: $0.bytes) }))
    }

    private func path(_ path: String) -> String {
        SiteFolder(root: root, templates: nil).pathFromHere(path)
    }
}
