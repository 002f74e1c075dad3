// The only file of this room with unsafe code. Copying a stretch of an array safely means making a slice, which
// counts a reference to the array up and down; for the hundreds of short stretches of a page that is a measurable
// part of its time (Benchmarks/README.md).

extension [UInt8] {
    /// Appends bytes that lie elsewhere.
    ///
    /// Safe because the pointer does not outlive the closure, during which the span keeps its bytes in place, and
    /// because a span cannot be of this array while this array is being changed.
    @inline(__always)
    mutating func append(copying bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}
