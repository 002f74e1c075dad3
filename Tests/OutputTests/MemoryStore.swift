import Output
import Synchronization

/// A disk in memory that can fail at any of its operations.
final class MemoryStore: FileStore {
    enum Node: Equatable {
        case file([UInt8])
        case folder
        case link
    }

    private struct State {
        var nodes: [String: Node]
        var operations = 0
        var writes = 0
        var failAt: Int?
        var recovers = false

        /// Whether the operation that is counted fails.
        var fails: Bool { failAt.map { recovers ? operations == $0 : operations >= $0 } ?? false }
    }

    private let state: Mutex<State>

    /// - Parameters:
    ///   - failAt: the operation, counted from 1, that fails, and with it all that follow, as after a crash.
    ///   - recovers: whether those that follow do not fail, as on a disk that was full for a moment.
    init(_ nodes: [String: Node] = [:], failAt: Int? = nil, recovers: Bool = false) {
        state = Mutex(State(nodes: nodes, failAt: failAt, recovers: recovers))
    }

    /// A folder `out` with these files in it.
    convenience init(out files: [String: String], failAt: Int? = nil) {
        var nodes: [String: Node] = ["out": .folder]
        for (path, text) in files {
            let parts = path.split(separator: "/")
            for length in 1..<max(1, parts.count) {
                nodes["out/" + parts.prefix(length).joined(separator: "/")] = .folder
            }
            nodes["out/" + path] = .file(Array(text.utf8))
        }
        self.init(nodes, failAt: failAt)
    }

    var nodes: [String: Node] { state.withLock { $0.nodes } }
    var operations: Int { state.withLock { $0.operations } }

    /// Operations that changed something.
    var writes: Int { state.withLock { $0.writes } }

    /// The files in `out` as text, without the manifest.
    var out: [String: String] {
        var files: [String: String] = [:]
        for case (let path, .file(let bytes)) in nodes where path.hasPrefix("out/") && path != "out/.placard-manifest" {
            files[String(path.dropFirst(4))] = String(decoding: bytes, as: UTF8.self)
        }
        return files
    }

    /// The folders in `out`.
    var folders: Set<String> {
        Set(nodes.filter { $0.value == .folder && $0.key.hasPrefix("out/") }.map { String($0.key.dropFirst(4)) })
    }

    func put(_ path: String, _ node: Node) {
        state.withLock { $0.nodes[path] = node }
    }

    func remove(for path: String) {
        state.withLock { $0.nodes[path] = nil }
    }

    func entry(at path: String) throws(FileError) -> FileStatus? {
        try look("look at", path) { state in
            switch state.nodes[path] {
            case nil: nil
            case .file(let bytes): FileStatus(kind: .file, size: bytes.count)
            case .folder: FileStatus(kind: .folder)
            case .link: FileStatus(kind: .link)
            }
        }
    }

    func names(in folder: String) throws(FileError) -> [String] {
        try look("list the folder", folder) { state in
            state.nodes.keys.filter { Self.split($0).folder == folder }.map { Self.split($0).name }.sorted()
        }
    }

    func realPath(of path: String) throws(FileError) -> String? {
        try look("follow", path) { $0.nodes[path] == nil ? nil : path }
    }

    func read(_ path: String) throws(FileError) -> [UInt8] {
        let bytes: [UInt8]? = try look("read", path) { state in
            guard case .file(let bytes) = state.nodes[path] else { return nil }
            return bytes
        }
        guard let bytes else { throw FileError("read", path, reason: "Not a file") }
        return bytes
    }

    func lock(_ folder: String) throws(FileError) -> FolderLock? { nil }

    @discardableResult
    func create(_ path: String, _ bytes: [UInt8], durable: Bool) throws(FileError) -> FileStamp? {
        try change("create", path) { state, fails in
            guard state.nodes[path] == nil, state.nodes[Self.split(path).folder] == .folder else { return false }
            // Who lives on takes away what was written of it.
            guard !fails || !state.recovers else { return false }
            state.nodes[path] = .file(fails ? Array(bytes.prefix(bytes.count / 2)) : bytes)
            return true
        }
        return nil
    }

    func rename(_ path: String, to newPath: String) throws(FileError) {
        try change("replace", newPath) { state, fails in
            guard !fails, state.nodes[newPath] != .folder, let node = state.nodes[path] else { return false }
            state.nodes[path] = nil
            state.nodes[newPath] = node
            return true
        }
    }

    func keep(_ path: String, as newPath: String) throws(FileError) {
        try change("replace", path) { state, fails in
            guard !fails, let node = state.nodes[path], state.nodes[newPath] == nil else { return false }
            state.nodes[newPath] = node
            return true
        }
    }

    func remove(_ path: String) throws(FileError) {
        try change("remove", path) { state, fails in
            guard !fails, state.nodes[path] != .folder else { return false }
            state.nodes[path] = nil
            return true
        }
    }

    func createFolder(_ path: String) throws(FileError) {
        try change("create the folder", path) { state, fails in
            let parent = Self.split(path).folder
            guard !fails, parent.isEmpty || state.nodes[parent] == .folder else { return false }
            guard state.nodes[path] == nil || state.nodes[path] == .folder else { return false }
            state.nodes[path] = .folder
            return true
        }
    }

    func removeEmptyFolder(_ path: String) throws(FileError) -> Bool {
        var isGone = false
        try change("remove the folder", path) { state, fails in
            guard !fails else { return false }
            isGone = !state.nodes.keys.contains { Self.split($0).folder == path }
            if isGone { state.nodes[path] = nil }
            return true
        }
        return isGone
    }

    private func look<Value>(
        _ operation: String,
        _ path: String,
        _ body: (borrowing State) -> Value
    ) throws(FileError) -> Value {
        let value: Value? = state.withLock { state in
            state.operations += 1
            if state.fails { return nil }
            return body(state)
        }
        guard let value else { throw FileError(operation, path, reason: "Broken on purpose") }
        return value
    }

    /// Does a change, which says whether it could be done; one that fails on purpose may leave half of it.
    private func change(
        _ operation: String,
        _ path: String,
        _ body: (inout State, _ fails: Bool) -> Bool
    ) throws(FileError) {
        let reason: String? = state.withLock { state in
            state.operations += 1
            state.writes += 1
            guard state.fails else { return body(&state, false) ? nil : "Not possible here" }
            if state.operations == state.failAt { _ = body(&state, true) }
            return "Broken on purpose"
        }
        if let reason { throw FileError(operation, path, reason: reason) }
    }

    private static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return ("", path) }
        return (String(path[..<slash]), String(path[path.index(after: slash)...]))
    }
}
