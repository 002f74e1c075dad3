internal import Diagnostics
internal import Primitives

/// The files of a site in the order of their paths' bytes, checked to fit side by side into one folder on any disk.
struct OutputSet: Sendable {
    /// One path of the site: that of a file, or of a copy beside it.
    struct Output: Sendable {
        let path: String
        /// The position in `files`.
        let file: Int
        /// The position among the file's copies, which may turn out not to be worth having; nil for the file itself.
        let copy: Int?

        var isCopy: Bool { copy != nil }
    }

    /// In the order of their paths' bytes, without the copies.
    let files: [OutputFile]

    /// Every path that may be written, sorted by their bytes.
    let outputs: [Output]
    let paths: [String]

    /// For each file the positions of its own path and of its copies' in `outputs`.
    private let places: [(own: Int, copies: [Int])]

    /// - Parameter folder: the output folder as the editor named it, for the locations of what is wrong.
    init(_ files: [OutputFile], for folder: String) throws(RefusedWrite) {
        self.files = files.sorted { ByteOrder.precedes($0.path, $1.path) }
        let own = self.files.enumerated().map { Output(path: $1.path, file: $0, copy: nil) }
        let copies = self.files.enumerated().flatMap { file, output in
            output.copies.enumerated().map { Output(path: $1.path, file: file, copy: $0) }
        }
        outputs = copies.isEmpty ? own : (own + copies).sorted { ByteOrder.precedes($0.path, $1.path) }
        paths = outputs.map(\.path)
        let problems = Self.problems(paths, in: folder)
        guard problems.isEmpty else { throw RefusedWrite(diagnostics: problems) }

        var places = self.files.map { (own: 0, copies: $0.copies.map { _ in 0 }) }
        for (place, output) in outputs.enumerated() {
            if let copy = output.copy {
                places[output.file].copies[copy] = place
            } else {
                places[output.file].own = place
            }
        }
        self.places = places
    }

    /// Makes every file once, and does some work for it and then for its copies.
    ///
    /// - Parameters:
    ///   - known: for a position in `outputs`, what the work would give, where that is known without the bytes. A file is
    ///     not made where it is known of the file and of all its copies.
    ///   - onFile: is called for each file once it and its copies are done with, on any thread.
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
            position throws(FileError) -> (own: Value, copies: [Value]) in
            defer { onFile() }
            let (file, place) = (files[position], places[position])
            if let own = known(place.own) {
                let copies = place.copies.compactMap(known)
                if copies.count == place.copies.count { return (own, copies) }
            }
            let bytes = file.render()
            let own = try work(place.own, bytes)
            var copies: [Value] = []
            for (copy, place) in zip(file.copies, place.copies) { copies.append(try work(place, copy.make(bytes))) }
            return (own, copies)
        }
        return outputs.map { output in
            let made = values[output.file]
            return output.copy.map { made.copies[$0] } ?? made.own
        }
    }

    /// The key of one of the `outputs`: a copy follows from what its file follows from.
    func key(at place: Int) -> Digest? {
        files[outputs[place].file].key
    }

    /// The bytes of one of the `outputs`; nil for a copy that is not worth having.
    func bytes(at place: Int) -> [UInt8]? {
        let output = outputs[place]
        let bytes = files[output.file].render()
        return output.copy.map { files[output.file].copies[$0].make(bytes) } ?? bytes
    }

    private static func problems(_ paths: [String], in folder: String) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        func report(_ rule: Rule, _ summary: String, explanation: String? = nil) {
            let place = SourceLocation.wholeFile(folder)
            problems.append(Diagnostic(rule, .error, summary, at: place, explanation: explanation))
        }
        for path in paths {
            guard let fault = OutputPath.fault(in: path) else { continue }
            report(OutputRules.unsafePath, "address \"\(path)\" cannot be a file", explanation: fault)
        }
        guard problems.isEmpty else { return problems }

        // Both kinds of name by their folded form: folders first, so that a file in the place of one is seen.
        var known: [String: (path: String, isFolder: Bool)] = [:]
        known.reserveCapacity(paths.count * 2)
        for path in FolderTree(sorted: paths).folders {
            if let other = known.updateValue((path, true), forKey: OutputPath.folded(path)) {
                report(OutputRules.differsInCase, "folders \"\(other.path)\" and \"\(path)\" differ only in case")
            }
        }
        for path in paths {
            guard let other = known.updateValue((path, false), forKey: OutputPath.folded(path)) else { continue }
            if other.isFolder {
                report(
                    OutputRules.fileForFolder,
                    "\"\(path)\" is a file, and \"\(other.path)/\" is to hold others"
                )
            } else if other.path.utf8.elementsEqual(path.utf8) {
                report(OutputRules.samePath, "two files have the address \"\(path)\"")
            } else {
                report(OutputRules.differsInCase, "\"\(other.path)\" and \"\(path)\" differ only in case")
            }
        }
        return problems
    }
}
