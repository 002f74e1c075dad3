/// A buffer for a text that is being written: 512 bytes on the stack, and an array from then on.
///
/// Most texts fit into it and need no allocation but that of the `String`; a page has hundreds.
package struct TextBuffer: ~Copyable {
    private var few = InlineArray<512, UInt8>(repeating: 0)
    private var count = 0
    /// All bytes, once they do not fit on the stack.
    private var many: [UInt8]?

    private init() {}

    /// The text that a function writes.
    package static func text(_ write: (inout TextBuffer) -> Void) -> String {
        var bytes = TextBuffer()
        write(&bytes)
        if let many = bytes.many { return String(decoding: many, as: UTF8.self) }
        return String(copying: bytes.few.span.extracting(0..<bytes.count))
    }

    /// Appends bytes that lie elsewhere.
    package mutating func append(copying bytes: Span<UInt8>) {
        guard many == nil, bytes.count <= few.count - count else { return appendToMany(bytes) }
        var free = few.mutableSpan
        free.copy(bytes, at: count)
        count += bytes.count
    }

    private mutating func appendToMany(_ bytes: Span<UInt8>) {
        var all = many ?? []
        // Moved out, so that the array is uniquely referenced and grows in place.
        many = nil
        if all.isEmpty { all.append(copying: few.span.extracting(0..<count)) }
        all.append(copying: bytes)
        many = all
    }
}
