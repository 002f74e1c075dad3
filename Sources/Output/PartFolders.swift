internal import Diagnostics

/// A folder that a build with `--part` left.
struct PartFolder: Sendable {
    /// As the editor named it.
    let name: String
    let folder: OutputFolder
    let record: PartRecord
    let entries: [Manifest.Entry]

    /// Where its record is, for the locations of what is wrong.
    var location: SourceLocation { .wholeFile("\(name)/\(OutputPath.manifest)") }
}

/// A file of a site with the part that it comes from.
struct MergedFile: Sendable {
    let entry: Manifest.Entry
    /// The position of the part.
    let folder: Int
}

/// All parts of one site, each once.
struct PartFolders {
    /// In the order of their numbers.
    let folders: [PartFolder]

    /// - Parameter names: of the folders, in any order.
    /// - Throws: `WriteRefusal` where they are not all parts of one site, or what the disk refused.
    init(_ names: [String], on store: any FileStore) throws {
        var folders: [PartFolder] = []
        var problems: [Diagnostic] = []
        for name in names {
            switch try Self.read(name, on: store) {
            case .success(let folder): folders.append(folder)
            case .failure(let fault): problems.append(fault.diagnostic)
            }
        }
        if problems.isEmpty, let first = folders.first {
            problems = folders.dropFirst().flatMap { Self.differences(of: $0, from: first) }
            if problems.isEmpty { problems = Self.repeated(folders) + Self.missing(folders, of: first) }
        }
        guard problems.isEmpty else { throw WriteRefusal(diagnostics: problems) }
        self.folders = folders.sorted { $0.record.part.number < $1.record.part.number }
    }

    /// The files of all parts in the order of their paths' bytes.
    ///
    /// - Throws: `WriteRefusal` where two parts have one path.
    func merged() throws(WriteRefusal) -> [MergedFile] {
        let files = folders.enumerated().flatMap { number, folder in
            folder.entries.map { MergedFile(entry: $0, folder: number) }
        }.sorted { PathOrder.precedes($0.entry.path, $1.entry.path) }
        let problems = zip(files, files.dropFirst()).filter { $0.entry.path.utf8.elementsEqual($1.entry.path.utf8) }.map
        {
            Diagnostic(
                OutputRules.samePath,
                .error,
                "two parts have the file \"\($0.entry.path)\"",
                at: folders[$0.folder].location,
                suggestion: "Build the parts again.",
                effect: Self.effect,
                related: [.init(location: folders[$1.folder].location, message: "the other part")]
            )
        }
        guard problems.isEmpty else { throw WriteRefusal(diagnostics: problems) }
        return files
    }

    private static let effect = "Nothing was written."

    /// So many numbers of missing parts are named; the others are counted.
    private static let mostNamed = 10

    private struct Fault: Error {
        let diagnostic: Diagnostic
    }

    private static func read(_ name: String, on store: any FileStore) throws(FileError) -> Result<PartFolder, Fault> {
        func fault(_ summary: String, _ suggestion: String) -> Result<PartFolder, Fault> {
            let place = SourceLocation.wholeFile(name)
            return .failure(
                Fault(
                    diagnostic: Diagnostic(
                        OutputRules.notAPart,
                        .error,
                        summary,
                        at: place,
                        suggestion: suggestion,
                        effect: effect
                    )
                )
            )
        }
        guard try store.realPath(of: name) != nil else {
            return fault("there is no such folder", "Name the folders that builds with --part left.")
        }
        let folder = try OutputFolder(at: name, on: store)
        guard try folder.entry(at: OutputPath.manifest)?.kind == .file else {
            return fault(
                "\(OutputPath.manifest) is missing",
                "Copy this hidden file along with the others, or build the part with --part."
            )
        }
        guard let manifest = Manifest(try folder.read(OutputPath.manifest)) else {
            return fault(
                "\(OutputPath.manifest) cannot be read",
                "Build the part again, or copy it again byte for byte."
            )
        }
        guard manifest.state == .complete else {
            return fault("the build that wrote it was stopped half-way", "Build the part again.")
        }
        guard let record = manifest.part else {
            return fault("the folder holds a whole site, no part of one", "Leave it out, or build a part with --part.")
        }
        return .success(PartFolder(name: name, folder: folder, record: record, entries: manifest.entries))
    }

    /// In what a part was not made as another was.
    private static func differences(of folder: PartFolder, from other: PartFolder) -> [Diagnostic] {
        let (this, that) = (folder.record, other.record)
        func difference(_ summary: String, _ suggestion: String) -> Diagnostic {
            Diagnostic(
                OutputRules.otherBuild,
                .error,
                summary,
                at: folder.location,
                suggestion: suggestion,
                effect: effect,
                related: [.init(location: other.location, message: "the part it was held against")]
            )
        }
        let name = "part \(this.part.text)"
        guard this.part.count == that.part.count else {
            return [
                difference(
                    "\(name) and part \(that.part.text) are of different divisions",
                    "Build all parts with one number after the stroke: --part \(this.part.number)/\(that.part.count)"
                )
            ]
        }
        var found: [Diagnostic] = []
        if this.build.sources != that.build.sources {
            found.append(
                difference(
                    "\(name) was made of other content or templates than part \(that.part.text)",
                    "Build all parts from one version of the content."
                )
            )
        }
        if this.build.program != that.build.program {
            found.append(
                difference(
                    "\(name) was made by another Placard, or with other libraries, than part \(that.part.text)",
                    "Build all parts in copies of one machine or container."
                )
            )
        }
        if this.build.day != that.build.day {
            found.append(
                difference(
                    "\(name) speaks from \(this.build.day), and part \(that.part.text) from \(that.build.day)",
                    "Give all builds one day: --as-of \(max(this.build.day, that.build.day))"
                )
            )
        }
        if this.build.options != that.build.options {
            let words = { (options: [String]) in
                options.isEmpty
                    ? "without compressed copies" : "with " + options.map { "--\($0)" }.joined(separator: " ")
            }
            found.append(
                difference(
                    "\(name) was built \(words(this.build.options)), and part \(that.part.text)"
                        + " \(words(that.build.options))",
                    "Give all builds the same options."
                )
            )
        }
        return found
    }

    private static func repeated(_ folders: [PartFolder]) -> [Diagnostic] {
        var known: [Int: PartFolder] = [:]
        return folders.compactMap { folder in
            guard let other = known.updateValue(folder, forKey: folder.record.part.number) else { return nil }
            return Diagnostic(
                OutputRules.repeatedPart,
                .error,
                "part \(folder.record.part.text) is given twice",
                at: folder.location,
                suggestion: "Leave one of the folders out.",
                effect: effect,
                related: [.init(location: other.location, message: "the other")]
            )
        }
    }

    private static func missing(_ folders: [PartFolder], of first: PartFolder) -> [Diagnostic] {
        let count = first.record.part.count
        let missing = Set(1...count).subtracting(folders.map(\.record.part.number)).sorted()
        guard let number = missing.first else { return [] }
        let named = missing.prefix(mostNamed).map(String.init).joined(separator: ", ")
        let rest = missing.count > mostNamed ? " and \(missing.count - mostNamed) more" : ""
        return [
            Diagnostic(
                OutputRules.missingPart,
                .error,
                missing.count == 1
                    ? "part \(number) of \(count) is missing" : "parts \(named)\(rest) of \(count) are missing",
                at: nil,
                suggestion: "Build with --part \(number)/\(count)\(missing.count == 1 ? "" : ", and so on,")"
                    + " and name the folder too.",
                effect: effect
            )
        ]
    }
}
