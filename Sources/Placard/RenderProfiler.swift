private import Glibc
internal import Model
internal import Output
private import Synchronization

/// Measures what rendering takes, by kind of file.
///
/// It counts the time of a processor, which other programs on the machine do not add to. Files are rendered on many
/// threads, so what is counted is atomic.
final class RenderProfiler: Sendable {
    /// The files, which count themselves when they are rendered.
    let files: [OutputFile]
    /// The variants, which do so when they are made.
    let variants: [PrecompressedVariant]
    private let tallies: [String: Tally]

    init(_ files: [OutputFile], _ variants: [PrecompressedVariant]) {
        var tallies: [String: Tally] = [:]
        func tally(_ kind: String) -> Tally {
            let tally = tallies[kind] ?? Tally()
            tallies[kind] = tally
            return tally
        }
        self.files = files.map { file in
            let tally = tally(file.kind)
            var measured = file
            measured.render = { tally.count(file.render) ?? [] }
            return measured
        }
        self.variants = variants.map { variant in
            let tally = tally("compressed copy")
            var measured = variant
            measured.encode = { bytes in tally.count { variant.encode(bytes) } }
            return measured
        }
        self.tallies = tallies
    }

    /// What was counted so far, the kind first that took longest.
    var lines: [BuildTimings.Kind] {
        let lines = tallies.map { name, tally in
            BuildTimings.Kind(
                name: name,
                files: tally.files.load(ordering: .relaxed),
                nanoseconds: tally.nanoseconds.load(ordering: .relaxed),
                bytes: tally.bytes.load(ordering: .relaxed)
            )
        }
        return lines.filter { $0.files > 0 }.sorted { ($1.nanoseconds, $0.name) < ($0.nanoseconds, $1.name) }
    }
}

/// What was counted of one kind of file.
private final class Tally: Sendable {
    let files = Atomic(0)
    let nanoseconds = Atomic(0)
    let bytes = Atomic(0)

    func count(_ work: () -> [UInt8]?) -> [UInt8]? {
        let start = Self.threadNanoseconds
        let made = work()
        nanoseconds.add(Self.threadNanoseconds - start, ordering: .relaxed)
        guard let made else { return nil }
        files.add(1, ordering: .relaxed)
        bytes.add(made.count, ordering: .relaxed)
        return made
    }

    /// How long the current thread has had a processor so far; only differences mean anything.
    private static var threadNanoseconds: Int {
        var time = timespec()
        guard unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return 0 }
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
