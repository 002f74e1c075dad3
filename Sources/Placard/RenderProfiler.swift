internal import Output
private import Synchronization

/// Measures what making pages takes, by kind of page.
///
/// It counts the time of a processor, which other programs on the machine do not add to. Pages are made on many threads,
/// so what is counted is atomic.
public final class RenderProfiler: Sendable {
    /// What was counted of one kind.
    public struct Line: Sendable {
        public let kind: String
        public let files: Int
        /// The time of a processor, in nanoseconds.
        public let nanoseconds: Int
        public let bytes: Int
    }

    private final class Tally: Sendable {
        let files = Atomic(0)
        let nanoseconds = Atomic(0)
        let bytes = Atomic(0)

        func count(_ work: () -> [UInt8]?) -> [UInt8]? {
            let start = Machine.threadNanoseconds
            let made = work()
            nanoseconds.add(Machine.threadNanoseconds - start, ordering: .relaxed)
            guard let made else { return nil }
            files.add(1, ordering: .relaxed)
            bytes.add(made.count, ordering: .relaxed)
            return made
        }
    }

    /// The files, which count themselves when they are made.
    public let files: [BuiltFile]
    private let tallies: [String: Tally]

    public init(_ files: [BuiltFile]) {
        var tallies: [String: Tally] = [:]
        func tally(_ kind: String) -> Tally {
            if let known = tallies[kind] { return known }
            let new = Tally()
            tallies[kind] = new
            return new
        }
        self.files = files.map { file in
            let (own, render) = (tally(file.kind), file.render)
            let copies = file.copies.map { copy in
                let tally = tally("compressed copy")
                return FileVariant(path: copy.path) { bytes in tally.count { copy.make(bytes) } }
            }
            return BuiltFile(path: file.path, kind: file.kind, uses: file.uses, copies: copies) {
                own.count(render) ?? []
            }
        }
        self.tallies = tallies
    }

    /// What was counted so far, the kind that took longest first.
    public var lines: [Line] {
        let lines = tallies.map { kind, tally in
            Line(
                kind: kind,
                files: tally.files.load(ordering: .relaxed),
                nanoseconds: tally.nanoseconds.load(ordering: .relaxed),
                bytes: tally.bytes.load(ordering: .relaxed)
            )
        }
        return lines.filter { $0.files > 0 }.sorted { ($1.nanoseconds, $0.kind) < ($0.nanoseconds, $1.kind) }
    }
}
