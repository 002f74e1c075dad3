/// One evaluated field: where its value lies in a recording.
///
/// Text is a range of bytes; a list is a range of records, an object one record. Whatever counts as absent (false,
/// an empty list, a missing text or object) starts nowhere.
struct Slot: Sendable {
    let start: Int
    let count: Int

    static let absent = Slot(start: -1, count: 0)
    static let present = Slot(start: 0, count: 0)

    /// Whether a section over it is written.
    var isPresent: Bool { start >= 0 }
}
