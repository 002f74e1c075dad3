/// Bytes of a text that is being put together: on the stack while they are few, in an array from then on.
///
/// A text put together in an array would take memory twice, and a page has hundreds.
package struct TextBuffer: ~Copyable {
    private var few = InlineArray<512, UInt8>(repeating: 0)
    private var count = 0
    /// All bytes, once they are more than there is room for.
    private var many: [UInt8]?

    private init() {}

    /// A text, put together by a function.
    package static func text(_ write: (inout TextBuffer) -> Void) -> String {
        var bytes = TextBuffer()
        write(&bytes)
        if let many = bytes.many { return String(decoding: many, as: UTF8.self) }
        return String(copying: bytes.few.span.extracting(0..<bytes.count))
    }

    /// Appends bytes that lie elsewhere.
    package mutating func append(copying bytes: Span<UInt8>) {
        guard many == nil, bytes.count <= few.count - count else { return appendToMany(bytes) }
        var room = few.mutableSpan
        room.copy(bytes, at: count)
        count += bytes.count
    }

    private mutating func appendToMany(_ bytes: Span<UInt8>) {
        var all = many ?? []
        // Moved out, so that nothing is copied when it grows.
        many = nil
        if all.isEmpty { all.append(copying: few.span.extracting(0..<count)) }
        all.append(copying: bytes)
        many = all
    }
}
