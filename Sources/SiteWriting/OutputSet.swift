internal import Diagnostics

/// The files of a site in the order of their paths' bytes, checked to fit side by side into one folder on any disk.
struct OutputSet: Sendable {
    let files: [OutputFile]
    let paths: [String]

    /// - Parameter folder: the output folder as the editor named it, for the locations of what is wrong.
    init(_ files: [OutputFile], for folder: String) throws(RefusedWrite) {
        self.files = files.sorted { ByteOrder.precedes($0.path, $1.path) }
        paths = self.files.map(\.path)
        let problems = Self.problems(paths, in: folder)
        guard problems.isEmpty else { throw RefusedWrite(diagnostics: problems) }
    }

    private static func problems(_ paths: [String], in folder: String) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        func report(_ rule: Rule, _ summary: String, explanation: String? = nil) {
            let place = SourceLocation.wholeFile(folder)
            problems.append(Diagnostic(rule, .error, summary, at: place, explanation: explanation))
        }
        for path in paths {
            guard let fault = OutputPath.fault(in: path) else { continue }
            report(SiteWritingRules.unsafePath, "address \"\(path)\" cannot be a file", explanation: fault)
        }
        guard problems.isEmpty else { return problems }

        // Both kinds of name by their folded form: folders first, so that a file in the place of one is seen.
        var known: [String: (path: String, isFolder: Bool)] = [:]
        known.reserveCapacity(paths.count * 2)
        for path in FolderTree(sorted: paths).folders {
            if let other = known.updateValue((path, true), forKey: OutputPath.folded(path)) {
                report(SiteWritingRules.differsInCase, "folders \"\(other.path)\" and \"\(path)\" differ only in case")
            }
        }
        for path in paths {
            guard let other = known.updateValue((path, false), forKey: OutputPath.folded(path)) else { continue }
            if other.isFolder {
                report(
                    SiteWritingRules.fileForFolder,
                    "\"\(path)\" is a file, and \"\(other.path)/\" is to hold others"
                )
            } else if other.path.utf8.elementsEqual(path.utf8) {
                report(SiteWritingRules.samePath, "two files have the address \"\(path)\"")
            } else {
                report(SiteWritingRules.differsInCase, "\"\(other.path)\" and \"\(path)\" differ only in case")
            }
        }
        return problems
    }
}
