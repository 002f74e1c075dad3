internal import Primitives
private import Synchronization

/// The values of one page, taken from its contexts once and laid flat: plain numbers and bytes, without references to
/// count.
@usableFromInline
struct Recording: Sendable {
    /// The template's literals first, then every text as it will be written.
    @usableFromInline var bytes: [UInt8]

    /// The records, each a run of slots as its layout has them.
    @usableFromInline var slots: [Slot] = []

    @usableFromInline
    init(literals: [UInt8]) {
        bytes = literals
        bytes.reserveCapacity(2 * literals.count + 16_384)
    }

    /// Records a text, escaped.
    @usableFromInline
    mutating func text(_ text: String) -> Slot {
        let start = bytes.count
        bytes.appendEscaped(text)
        return Slot(start: start, count: bytes.count - start)
    }

    /// Records markup, as it stands or escaped like any text.
    @usableFromInline
    mutating func markup(_ html: HTML, escapes: Bool) -> Slot {
        let start = bytes.count
        if escapes {
            bytes.appendEscaped(html.markup)
        } else {
            bytes.append(contentsOf: html.bytes)
        }
        return Slot(start: start, count: bytes.count - start)
    }

    /// Removes everything but the literals, and keeps the capacity.
    mutating func empty(keepingLiterals count: Int) {
        bytes.removeLast(bytes.count - count)
        slots.removeAll(keepingCapacity: true)
    }

    /// Appends a number of absent slots, and returns the index of the first.
    @usableFromInline
    mutating func reserve(_ count: Int) -> Int {
        let start = slots.count
        slots.append(contentsOf: repeatElement(.absent, count: count))
        return start
    }
}

/// One evaluated field: where its value lies in a recording.
///
/// Text is a range of bytes; a list is a range of records, an object one record. Whatever counts as absent (false,
/// an empty list, a missing text or object) starts nowhere.
@usableFromInline
struct Slot: Sendable {
    @usableFromInline let start: Int
    @usableFromInline let count: Int

    @usableFromInline static let absent = Slot(start: -1, count: 0)
    @usableFromInline static let present = Slot(start: 0, count: 0)

    @inlinable
    init(start: Int, count: Int) {
        self.start = start
        self.count = count
    }

    /// Whether a section over it is written.
    var isPresent: Bool { start >= 0 }
}

/// A pool of buffers: those of pages that have been rendered, for those that are rendered next.
///
/// Whoever renders a page takes one and puts it back, so there are as many as pages were ever rendered at once.
@usableFromInline
final class RecordingPool: Sendable {
    private let literals: [UInt8]
    private let idle = Mutex<[Recording]>([])

    /// - Parameter literals: those of the template, with which every recording begins.
    init(literals: [UInt8]) {
        self.literals = literals
    }

    /// An empty recording, with the capacity of an earlier one where there is one.
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
