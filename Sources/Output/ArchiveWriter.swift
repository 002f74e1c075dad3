private import Diagnostics
package import Model
private import Primitives
private import Synchronization

/// Writes the files of a site as one tar archive, which unpacks into the folder that `SiteWriter` would make.
///
/// The files come in the order of the manifest, and the manifest after them, because it names the digest of each. An
/// entry is written as soon as it is rendered and its turn has come, so that the archive can be sent while it is made;
/// at most `mostWaiting` bytes wait. The same site on the same day gives the same bytes on any number of threads.
package struct ArchiveWriter: Sendable {
    private let threads: Int?

    /// - Parameter threads: how many files are rendered at once, by default as many as there are processors.
    package init(threads: Int? = nil) {
        self.threads = threads
    }

    /// Writes the files, which may come in any order.
    ///
    /// - Parameters:
    ///   - variants: what is to lie beside each of the files.
    ///   - part: which part of a site the files are; nil where they are all of it.
    ///   - day: from whose first second in UTC the files are said to be; days before 1970 count as the first of it.
    ///   - name: of the archive as the editor named it, for the locations of what is wrong.
    ///   - onFile: is called for each of the files once it is rendered, on any thread.
    ///   - write: takes the bytes piece by piece, in order and never two at a time, on any thread.
    /// - Throws: `WriteRefusal`, with nothing written, or what `write` throws.
    package func write(
        _ files: [OutputFile],
        variants: [PrecompressedVariant] = [],
        part: PartRecord? = nil,
        on day: CalendarDate,
        named name: String,
        onFile: @Sendable () -> Void = {},
        to write: @Sendable ([UInt8]) throws(FileError) -> Void
    ) throws -> ArchiveResult {
        let layout = try OutputLayout(files, variants: variants, for: name)
        let time = max(0, day.daysSinceEpoch) * Self.secondsADay
        let progress = Mutex(ArchiveProgress(places: layout.paths.count))
        try layout.stream(
            threads: threads,
            waitingAtMost: Self.mostWaiting,
            weight: { (piece: ArchivePiece?) in piece?.bytes.count ?? 0 },
            onFile: onFile,
            { position, bytes in
                bytes.map { ArchivePiece(path: layout.paths[position], $0, time: time) }
            },
            inOrder: { pieces throws(FileError) in
                for piece in progress.withLock({ $0.add(pieces) }) { try write(piece.bytes) }
            }
        )
        let done = progress.withLock(\.self)
        let manifest = Manifest(state: .complete, part: part, entries: done.entries).bytes
        let last = ArchivePiece(path: OutputPath.manifest, manifest, time: time)
        try write(last.bytes)
        try write(TarEntry.end)
        return ArchiveResult(
            files: done.entries.map(\.path),
            bytes: done.bytes + last.bytes.count + TarEntry.end.count
        )
    }

    private static let secondsADay = 86_400

    /// Results that wait for their turn, in bytes: 64 MiB.
    private static let mostWaiting = 1 << 26
}

/// What was written into an archive.
public struct ArchiveResult: Sendable, Hashable {
    /// The paths of the files of the site, in the order of their bytes.
    public let files: [String]

    /// The size of the archive.
    public let bytes: Int
}

/// One entry of the archive, ready to be written.
private struct ArchivePiece: Sendable {
    let entry: Manifest.Entry
    let bytes: [UInt8]

    init(path: String, _ bytes: [UInt8], time: Int) {
        entry = Manifest.Entry(path: path, digest: Digest(of: bytes), size: bytes.count)
        self.bytes = TarEntry(path: path, size: bytes.count, time: time).with(bytes)
    }
}

/// How far an archive is.
///
/// Files come in the order of their paths, and a variant with its file; between the two belong the files whose paths
/// begin with that of the first: `data.csv`, `data.csv-metadata.json`, `data.csv.gz`.
private struct ArchiveProgress {
    /// What is written, in the order of the paths' bytes.
    private(set) var entries: [Manifest.Entry] = []
    private(set) var bytes = 0
    /// The first place of the layout whose turn has not come.
    private var next = 0
    /// What came before its turn, by place; nil where there is no such file.
    private var early: [Int: ArchivePiece?] = [:]

    init(places: Int) {
        entries.reserveCapacity(places)
    }

    /// Adds the pieces of one file and gives those whose turn has come.
    mutating func add(_ pieces: [(position: Int, value: ArchivePiece?)]) -> [ArchivePiece] {
        for (position, piece) in pieces { early.updateValue(piece, forKey: position) }
        var ready: [ArchivePiece] = []
        while let piece = early.removeValue(forKey: next) {
            next += 1
            guard let piece else { continue }
            ready.append(piece)
            entries.append(piece.entry)
            bytes += piece.bytes.count
        }
        return ready
    }
}
