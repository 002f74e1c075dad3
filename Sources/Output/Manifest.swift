internal import Diagnostics
package import Primitives

/// The record of what Placard wrote into an output folder: its files, sorted by the bytes of their paths.
///
/// It is a text file, so that anybody can see what is Placard's in the folder, with the digest, size and path of each:
/// ```
/// placard-manifest 2
/// state complete
/// 5dff0ec1dc1ad9bb31a44ab92e2ff0ba 18838 areas/speke/index.html
/// 0d4b6fc8a6e9f4f0f3b2b1e0c59d6c11 9120 index.html
/// end 2
/// ```
/// Before a write begins, the paths of the last write and of this one are recorded as `state writing`. So whatever
/// stops a write, the next one knows which files are Placard's. Files that the write may replace have `-` for digest
/// and size then: what is recorded is true in either state. Both records are on the disk itself before they count, so
/// that a loss of power does not make Placard's files strangers.
///
/// The manifest of a part of a site is of version 3 and says after its state which part it is, and of what build
/// (`PartRecord`). So nothing takes it for a whole site, an earlier Placard included.
public struct Manifest: Equatable, Sendable {
    enum State: String {
        case complete
        case writing
    }

    /// One file that Placard wrote.
    public struct Entry: Equatable, Sendable {
        /// Inside the output folder: `areas/speke/index.html`.
        public let path: String
        /// Of the bytes that Placard wrote; nil where they are not known.
        package let digest: Digest?
        /// How many bytes they are; nil where that is not known.
        public let size: Int?

        /// 32 hexadecimal digits that stand for its bytes, as `xxh128sum` prints them; nil where they are not known.
        public var checksum: String? { digest?.text }

        /// - Parameter digest: of the bytes.
        package init(path: String, digest: Digest?, size: Int?) {
            self.path = path
            self.digest = digest
            self.size = size
        }
    }

    let state: State

    /// Which part of a site the folder has; nil where that is all of it.
    let part: PartRecord?

    /// Each path once, in the order of their bytes.
    let entries: [Entry]

    init(state: State, part: PartRecord? = nil, entries: [Entry]) {
        self.state = state
        self.part = part
        self.entries = entries
    }

    /// What is recorded while a write goes on: files of the last write and of this one.
    ///
    /// - Parameters:
    ///   - paths: what the write may replace, sorted by their bytes; nothing is known of it until it is done.
    ///   - part: which part of a site is being written; nil where that is all of it.
    ///   - earlier: the files of the last write.
    static func writing(_ paths: [String], of part: PartRecord?, after earlier: [Entry]) -> Manifest {
        let made = paths.map { Entry(path: $0, digest: nil, size: nil) }
        var entries: [Entry] = []
        entries.reserveCapacity(max(made.count, earlier.count))
        PathOrder.merge(earlier, made, by: \.path) { before, now in
            if let entry = now ?? before { entries.append(entry) }
        }
        return Manifest(state: .writing, part: part, entries: entries)
    }

    /// The manifest as it is on disk.
    var bytes: [UInt8] {
        let head = ["\(Self.header) \(part == nil ? 2 : 3)", "state \(state.rawValue)"] + (part?.lines ?? [])
        var bytes = Array(head.map { $0 + "\n" }.joined().utf8)
        for entry in entries {
            bytes.append(contentsOf: (entry.digest?.text ?? Self.unknown).utf8)
            bytes.append(UInt8(ascii: " "))
            bytes.append(contentsOf: (entry.size.map { String($0) } ?? Self.unknown).utf8)
            bytes.append(UInt8(ascii: " "))
            bytes.append(contentsOf: entry.path.utf8)
            bytes.append(UInt8(ascii: "\n"))
        }
        bytes.append(contentsOf: "end \(entries.count)\n".utf8)
        return bytes
    }

    private static let header = "placard-manifest"
    /// Stands for a digest or a size that is not known.
    private static let unknown = "-"
}

extension Manifest {
    /// Reads a manifest; nil where it is damaged, of a version that is not known, or not a manifest at all.
    ///
    /// One of version 1, which an earlier Placard wrote, has paths alone; nothing else is known of its files.
    package init?(_ bytes: [UInt8]) {
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        guard lines.count >= 4, lines.popLast()?.isEmpty ?? false,
            let read = Self.readers[String(decoding: lines[0], as: UTF8.self)],
            let state = Self.states.first(where: { lines[1].elementsEqual("state \($0.rawValue)".utf8) }),
            let end = lines.popLast()
        else { return nil }
        let isOfPart = lines[0].elementsEqual(Self.headerOfPart.utf8)
        lines.removeFirst(2)
        let part = isOfPart ? PartRecord(lines: lines.prefix(PartRecord.lineCount)) : nil
        guard isOfPart == (part != nil) else { return nil }
        if isOfPart { lines.removeFirst(PartRecord.lineCount) }
        guard end.elementsEqual("end \(lines.count)".utf8) else { return nil }
        var entries: [Entry] = []
        entries.reserveCapacity(lines.count)
        for line in lines {
            guard let entry = read(line), OutputPath.danger(in: entry.path) == nil,
                entries.last.map({ PathOrder.precedes($0.path, entry.path) }) ?? true
            else { return nil }
            entries.append(entry)
        }
        self.init(state: state, part: part, entries: entries)
    }

    private static let states: [State] = [.complete, .writing]

    /// What reads a line of each version.
    private static let readers: [String: @Sendable (ArraySlice<UInt8>) -> Entry?] = [
        "\(header) 1": { line in
            String(validating: line, as: UTF8.self).map { Entry(path: $0, digest: nil, size: nil) }
        },
        "\(header) 2": entry,
        headerOfPart: entry,
    ]

    private static let headerOfPart = "\(header) 3"

    private static func entry(_ line: ArraySlice<UInt8>) -> Entry? {
        let fields = line.split(separator: UInt8(ascii: " "), maxSplits: 2, omittingEmptySubsequences: false)
        guard fields.count == 3, let path = String(validating: fields[2], as: UTF8.self) else { return nil }
        let (digest, size) = (Digest(digits: fields[0]), size(fields[1]))
        guard digest != nil || fields[0].elementsEqual(unknown.utf8) else { return nil }
        guard size != nil || fields[1].elementsEqual(unknown.utf8) else { return nil }
        return Entry(path: path, digest: digest, size: size)
    }

    /// A number as it is written in one way only: without a sign, and without zeros at its start.
    private static func size(_ digits: ArraySlice<UInt8>) -> Int? {
        guard let first = digits.first, digits.count < 19, first != UInt8(ascii: "0") || digits.count == 1 else {
            return nil
        }
        var size = 0
        for digit in digits {
            guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
            size = size * 10 + Int(digit - UInt8(ascii: "0"))
        }
        return size
    }
}

/// The manifest on disk, in the output folder whose record it is.
struct ManifestFile: Sendable {
    private let folder: OutputFolder

    init(in folder: OutputFolder) {
        self.folder = folder
    }

    /// The manifest, or nil where there is none that can be believed; then nothing counts as Placard's.
    func read(shownFolder: String) throws(FileError) -> Outcome<Manifest?> {
        guard let entry = try folder.entry(at: OutputPath.manifest) else { return Outcome(nil) }
        if entry.kind == .file, let manifest = Manifest(try folder.read(OutputPath.manifest)) {
            return Outcome(manifest)
        }
        let note = Diagnostic(
            OutputRules.unreadableManifest,
            .warning,
            "the record of the last build cannot be read",
            at: .wholeFile("\(shownFolder)/\(OutputPath.manifest)"),
            suggestion: "Empty the folder and build again.",
            effect: "Pages that are gone from the site stay in the folder."
        )
        return Outcome(nil, [note])
    }
}
