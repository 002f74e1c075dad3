private import Diagnostics
package import Import
package import Model
private import Output

/// Looking at files that somebody downloaded, for a site on disk.
package struct FileImporter {
    private let importer: Importer
    private let folder: String
    private let root: String

    /// Reads what there is of the site.
    ///
    /// - Parameters:
    ///   - root: the folder that holds `Content`, which need not be there yet.
    ///   - day: the day that the site speaks from.
    /// - Throws: what the disk refused, in words for the person at the keyboard.
    package init(root: String, content: String = "Content", day: CalendarDate) throws {
        self.root = root
        folder = content
        let found = try FolderReader().read(content, of: root)
        importer = Importer(content: found.value, root: content, asOf: day)
    }

    /// What a file is, and what would be written.
    ///
    /// - Parameter path: where the file is, from the current folder.
    /// - Throws: what the disk refused, in words for the person at the keyboard.
    package func plan(_ path: String, _ request: ImportRequest, mayReplace: Bool) throws -> ImportPlan {
        let file = SourceFile(path: path, bytes: try DiskStore().read(path))
        return importer.plan(file, request, mayReplace: mayReplace)
    }

    /// Writes the files of a plan; those that are there already with the same bytes stay.
    ///
    /// - Returns: the paths that were written, from the current folder.
    /// - Throws: what the disk refused, in words for the person at the keyboard.
    package func write(_ plan: ImportPlan) throws -> [String] {
        let files = plan.files.map { file in
            let path = SiteFolder(root: root, content: folder, templates: root).pathFromHere(folder + "/" + file.path)
            return SourceFile(path: path, bytes: file.bytes)
        }
        return try EditorFiles().write(files)
    }
}
