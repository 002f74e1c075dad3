/// The record of what Placard wrote into an output folder: its paths, sorted by their bytes.
///
/// It is a text file, so that anybody can see what is Placard's in the folder:
/// ```
/// placard-manifest 1
/// state complete
/// areas/speke/index.html
/// index.html
/// end 2
/// ```
/// Before a write begins, the paths of the last write and of this one are recorded as `state writing`. So whatever
/// stops a write, the next one knows which files are Placard's, and that temporary files may be left.
struct Manifest: Equatable, Sendable {
    enum State: String {
        case complete
        case writing
    }

    let state: State
    let paths: [String]

    private static let header = "placard-manifest 1"

    init(state: State, paths: [String]) {
        self.state = state
        self.paths = paths
    }

    /// Reads a manifest; nil where it is damaged, of another version, or not a manifest at all.
    init?(_ bytes: [UInt8]) {
        guard let text = String(validating: bytes, as: UTF8.self) else { return nil }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 4, lines.popLast() == "", lines[0] == Self.header,
            let state = Self.states.first(where: { lines[1] == "state \($0.rawValue)" }),
            lines.popLast() == "end \(lines.count - 2)"
        else { return nil }
        let paths = lines.dropFirst(2).map(String.init)
        guard paths.allSatisfy({ OutputPath.fault(in: $0) == nil }),
            zip(paths, paths.dropFirst()).allSatisfy({ ByteOrder.precedes($0, $1) })
        else { return nil }
        self.init(state: state, paths: paths)
    }

    private static let states: [State] = [.complete, .writing]

    /// The manifest as it is on disk.
    var bytes: [UInt8] {
        var text = "\(Self.header)\nstate \(state.rawValue)\n"
        for path in paths { text += path + "\n" }
        text += "end \(paths.count)\n"
        return Array(text.utf8)
    }
}
