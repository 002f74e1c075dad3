internal import Diagnostics
internal import Files
internal import Hashing

/// The files of a site in the order of their paths' bytes, checked to fit side by side into one folder on any disk.
struct OutputSet: Sendable {
    /// One path of the site: that of a file, or of the copy beside it.
    struct Output: Sendable {
        let path: String
        /// The position in `files`.
        let file: Int
        /// Whether it is the copy beside the file, which may turn out not to be worth having.
        let isCopy: Bool
    }

    /// In the order of their paths' bytes, without the copies.
    let files: [OutputFile]

    /// Every path that may be written, sorted by their bytes.
    let outputs: [Output]
    let paths: [String]

    /// For each file the positions of its own path and of its copy's in `outputs`.
    private let places: [(own: Int, copy: Int?)]

    /// - Parameter folder: the output folder as the editor named it, for the locations of what is wrong.
    init(_ files: [OutputFile], for folder: String) throws(RefusedWrite) {
        self.files = files.sorted { ByteOrder.precedes($0.path, $1.path) }
        let own = self.files.enumerated().map { Output(path: $1.path, file: $0, isCopy: false) }
        let copies = self.files.enumerated().compactMap { file, output in
            output.copy.map { Output(path: $0.path, file: file, isCopy: true) }
        }
        outputs = copies.isEmpty ? own : (own + copies).sorted { ByteOrder.precedes($0.path, $1.path) }
        paths = outputs.map(\.path)
        let problems = Self.problems(paths, in: folder)
        guard problems.isEmpty else { throw RefusedWrite(diagnostics: problems) }

        var places: [(own: Int, copy: Int?)] = self.files.map { _ in (0, nil) }
        for (place, output) in outputs.enumerated() {
            if output.isCopy { places[output.file].copy = place } else { places[output.file].own = place }
        }
        self.places = places
    }

    /// Makes every file once, and does some work for it and then for its copy.
    ///
    /// - Parameters:
    ///   - known: for a position in `outputs`, what the work would give, where that is known without the bytes. A file is
    ///     not made where it is known of the file and of its copy.
    ///   - onFile: is called for each file once it and its copy are done with, on any thread.
    ///   - work: is given a position in `outputs` and the bytes, nil for a copy that is not worth having.
    /// - Returns: what the work gave for each of the `outputs`, in their order.
    func map<Value: Sendable>(
        threads: Int,
        unless known: @escaping @Sendable (Int) -> Value? = { _ in nil },
        onFile: @escaping @Sendable () -> Void,
        _ work: @escaping @Sendable (Int, [UInt8]?) throws(FileError) -> Value
    ) async throws(FileError) -> [Value] {
        let (files, places) = (files, places)
        let values = try await OrderedTasks.map(files.count, threads: threads) {
            position throws(FileError) -> (own: Value, copy: Value?) in
            defer { onFile() }
            let (file, place) = (files[position], places[position])
            if let own = known(place.own) {
                guard file.copy != nil, let copyPlace = place.copy else { return (own, nil) }
                if let copy = known(copyPlace) { return (own, copy) }
            }
            let bytes = file.render()
            let own = try work(place.own, bytes)
            guard let copy = file.copy, let copyPlace = place.copy else { return (own, nil) }
            return (own, try work(copyPlace, copy.make(bytes)))
        }
        return outputs.compactMap { $0.isCopy ? values[$0.file].copy : values[$0.file].own }
    }

    /// The key of one of the `outputs`: a copy follows from what its file follows from.
    func key(at place: Int) -> Digest? {
        files[outputs[place].file].key
    }

    /// The bytes of one of the `outputs`; nil for a copy that is not worth having.
    func bytes(at place: Int) -> [UInt8]? {
        let output = outputs[place]
        let bytes = files[output.file].render()
        return output.isCopy ? files[output.file].copy?.make(bytes) : bytes
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
