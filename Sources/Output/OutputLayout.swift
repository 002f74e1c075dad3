internal import Diagnostics
internal import Model
internal import Primitives

/// The files of a site with their variants, in the order of their paths' bytes, checked to fit side by side into one
/// folder on any disk.
struct OutputLayout: Sendable {
    /// One path of the site: that of a file, or of a variant beside it, which there may turn out not to be.
    struct Entry: Sendable {
        let path: String
        /// The position in `files`.
        let file: Int
        /// nil for the file itself.
        let variant: PrecompressedVariant?
    }

    private let files: [(file: OutputFile, key: Digest?)]

    /// Every path that may be written.
    let entries: [Entry]
    let paths: [String]

    /// For each file the positions in `entries` of itself and then of its variants.
    private let entriesOfFile: [[Int]]

    /// - Parameters:
    ///   - keys: one for each file, or none at all.
    ///   - folder: the output folder as the editor named it, for the locations of what is wrong.
    init(
        _ files: [OutputFile],
        keys: [Digest] = [],
        variants: [PrecompressedVariant],
        for folder: String
    ) throws(WriteRefusal) {
        let keys: [Digest?] = keys.isEmpty ? Array(repeating: nil, count: files.count) : keys
        let sorted = zip(files, keys).sorted { PathOrder.precedes($0.0.path, $1.0.path) }
        let entries = sorted.enumerated().flatMap { number, output in
            let path = output.0.path
            let beside = variants.compactMap { variant in
                variant.path(beside: path).map { Entry(path: $0, file: number, variant: variant) }
            }
            return [Entry(path: path, file: number, variant: nil)] + beside
        }.sorted { PathOrder.precedes($0.path, $1.path) }
        paths = entries.map(\.path)
        let problems = Self.problems(paths, in: folder) { position in
            sorted[entries[position].file].0.origin
        }
        guard problems.isEmpty else { throw WriteRefusal(diagnostics: problems) }

        // A file comes before its variants, whose paths begin with its own.
        var entriesOfFile: [[Int]] = Array(repeating: [], count: sorted.count)
        for (position, entry) in entries.enumerated() { entriesOfFile[entry.file].append(position) }
        self.files = sorted.map { ($0.0, $0.1) }
        self.entries = entries
        self.entriesOfFile = entriesOfFile
    }

    /// Renders every file once, and does some work for it and for each of its variants.
    ///
    /// - Parameters:
    ///   - known: for a position in `entries`, what the work would give, where that is known without the bytes. A file
    ///     is not rendered where it is known of the file and of all its variants.
    ///   - onFile: is called for each file once it and its variants are done with, on any thread.
    ///   - work: is given a position in `entries` and the bytes, nil for a variant that is not worth having.
    /// - Returns: what the work gave, file by file.
    func map<Value: Sendable>(
        threads: Int?,
        unless known: @Sendable (Int) -> Value? = { _ in nil },
        onFile: @Sendable () -> Void,
        _ work: @Sendable (Int, [UInt8]?) throws(FileError) -> Value?
    ) throws(FileError) -> [Value] {
        let values = try Parallel.map(files.indices, batch: Self.batch, threads: threads) {
            number throws(FileError) -> [Value] in
            defer { onFile() }
            let own = entriesOfFile[number]
            let found = own.compactMap(known)
            if found.count == own.count { return found }
            let bytes = files[number].file.render()
            var values: [Value] = []
            for position in own {
                if let value = try work(position, entries[position].bytes(from: bytes)) { values.append(value) }
            }
            return values
        }
        return values.flatMap(\.self)
    }

    /// Renders every file once, and uses what some work gives for it and for each of its variants one at a time, file
    /// by file in their order.
    ///
    /// - Parameters:
    ///   - limit: the most bytes that may wait for their turn.
    ///   - onFile: is called for each file once it and its variants are rendered, on any thread.
    ///   - work: is given a position in `entries` and the bytes; nil for a variant that is not worth having.
    ///   - use: is given the results for all entries of a file, the file's own first; never called twice at a time.
    func stream<Value: Sendable>(
        threads: Int?,
        waitingAtMost limit: Int,
        weight: @Sendable (Value) -> Int,
        onFile: @Sendable () -> Void,
        _ work: @Sendable (Int, [UInt8]?) -> Value,
        inOrder use: @Sendable ([(position: Int, value: Value)]) throws(FileError) -> Void
    ) throws(FileError) {
        try Parallel.stream(
            files.indices,
            waitingAtMost: limit,
            weight: { $0.reduce(0) { $0 + weight($1.value) } },
            threads: threads,
            { number -> [(position: Int, value: Value)] in
                defer { onFile() }
                let bytes = files[number].file.render()
                return entriesOfFile[number].map { ($0, work($0, entries[$0].bytes(from: bytes))) }
            },
            inOrder: use
        )
    }

    /// So many files are taken by a thread at a time: enough that this costs nothing, few enough that threads end
    /// together.
    static let batch = 128

    /// The key of one of the `entries`: a variant depends on what its file depends on.
    func key(at position: Int) -> Digest? {
        files[entries[position].file].key
    }

    /// The bytes of one of the `entries`; nil for a variant that is not worth having.
    func bytes(at position: Int) -> [UInt8]? {
        entries[position].bytes(from: files[entries[position].file].file.render())
    }

    /// - Parameter origin: where an editor declared what the file at a position of the paths is about.
    private static func problems(
        _ paths: [String],
        in folder: String,
        origin: (Int) -> SourceLocation?
    ) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        func report(
            _ rule: Rule,
            _ summary: String,
            explanation: String? = nil,
            suggestion: String? = nil,
            at place: SourceLocation? = nil
        ) {
            problems.append(
                Diagnostic(
                    rule,
                    .error,
                    summary,
                    at: place ?? .wholeFile(folder),
                    explanation: explanation,
                    suggestion: suggestion,
                    effect: "Nothing was written."
                )
            )
        }
        // All files of an area or a text have the fault of its name, and one is enough.
        var told: Set<SourceLocation> = []
        for (position, path) in paths.enumerated() {
            guard let fault = OutputPath.fault(in: path),
                origin(position).map({ told.insert($0).inserted }) ?? true
            else { continue }
            let shown = path.utf8.count > 100 ? path.prefix(80) + "…" : path[...]
            report(
                OutputRules.unsafePath,
                "address \"\(shown)\" cannot be a file",
                explanation: fault,
                suggestion: "Write another path: in the page or another slug in areas.csv, or give the file another "
                    + "name.",
                at: origin(position)
            )
        }
        guard problems.isEmpty else { return problems }

        let anotherName = "Give one of them another: path: in a page, slug in areas.csv, else the name of the file."
        // Both kinds of name by their folded form: folders first, so that a file in the place of one is seen.
        var known: [String: (path: String, isFolder: Bool)] = [:]
        known.reserveCapacity(paths.count * 2)
        for path in FolderTree(sorted: paths).folders {
            if let other = known.updateValue((path, true), forKey: OutputPath.folded(path)) {
                report(
                    OutputRules.differsInCase,
                    "folders \"\(other.path)\" and \"\(path)\" differ only in case",
                    suggestion: anotherName
                )
            }
        }
        for path in paths {
            guard let other = known.updateValue((path, false), forKey: OutputPath.folded(path)) else { continue }
            if other.isFolder {
                report(
                    OutputRules.fileForFolder,
                    "\"\(path)\" is a file, and \"\(other.path)/\" is to hold others",
                    suggestion: anotherName
                )
            } else if other.path.utf8.elementsEqual(path.utf8) {
                report(OutputRules.samePath, "two files have the address \"\(path)\"", suggestion: anotherName)
            } else {
                report(
                    OutputRules.differsInCase,
                    "\"\(other.path)\" and \"\(path)\" differ only in case",
                    suggestion: anotherName
                )
            }
        }
        return problems
    }
}

extension OutputLayout.Entry {
    /// What is to be in the place, from the bytes of its file; nil for a variant that is not worth having.
    fileprivate func bytes(from file: [UInt8]) -> [UInt8]? {
        guard let variant else { return file }
        return variant.encode(file)
    }
}
