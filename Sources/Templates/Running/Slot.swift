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
