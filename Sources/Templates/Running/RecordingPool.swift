private import Synchronization

/// The buffers of pages that have been made, for those that are made next.
///
/// Whoever makes a page takes one and puts it back, so there are as many as pages were ever made at once.
@usableFromInline
final class RecordingPool: Sendable {
    private let literals: [UInt8]
    private let idle = Mutex<[Recording]>([])

    /// - Parameter literals: those of the template, with which every recording begins.
    init(literals: [UInt8]) {
        self.literals = literals
    }

    /// An empty recording, with the room of an earlier one where there is one.
    @usableFromInline
    func take() -> Recording {
        idle.withLock { $0.popLast() } ?? Recording(literals: literals)
    }

    /// Takes a recording back, of which nothing is needed any more.
    @usableFromInline
    func putBack(_ recording: consuming Recording) {
        recording.empty(keepingLiterals: literals.count)
        let emptied = consume recording
        idle.withLock { $0.append(emptied) }
    }
}
