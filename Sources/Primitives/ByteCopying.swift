// The only file of this module with unsafe code, so that others need none. Copying a stretch of an array safely means
// making a slice, which counts a reference to the array up and down; for the hundreds of short stretches of a page that
// is a measurable part of its time (Benchmarks/README.md).

extension [UInt8] {
    /// Appends the bytes of a span.
    ///
    /// Safe because the pointer does not outlive the closure, during which the span keeps its bytes in place, and
    /// because a span cannot be of this array while this array is being changed.
    @inlinable @inline(__always)
    package mutating func append(copying bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}

extension OutputSpan where Element == UInt8 {
    /// Appends the bytes of a span; traps where they exceed the free capacity.
    ///
    /// Safe because the bytes fit, because neither pointer outlives the closures, and because nobody can read what has
    /// not been written yet: the two never overlap.
    @inlinable @inline(__always)
    package mutating func append(copying bytes: Span<UInt8>) {
        precondition(bytes.count <= freeCapacity)
        unsafe withUnsafeMutableBufferPointer { buffer, count in
            unsafe bytes.withUnsafeBufferPointer { bytes in
                guard let start = buffer.baseAddress, let source = bytes.baseAddress else { return }
                unsafe (start + count).initialize(from: source, count: bytes.count)
            }
            count += bytes.count
        }
    }
}

extension MutableSpan where Element == UInt8 {
    /// Overwrites bytes from a position on with those of a span; traps where they do not fit.
    ///
    /// Safe because the bytes fit, because neither pointer outlives the closures, and because a span cannot be of what
    /// is being changed: the two never overlap.
    @inlinable @inline(__always)
    package mutating func copy(_ bytes: Span<UInt8>, at position: Int) {
        precondition(position >= 0 && bytes.count <= count - position)
        unsafe withUnsafeMutableBufferPointer { buffer in
            unsafe bytes.withUnsafeBufferPointer { bytes in
                guard let start = buffer.baseAddress, let source = bytes.baseAddress else { return }
                unsafe (start + position).update(from: source, count: bytes.count)
            }
        }
    }
}

extension String {
    /// Decodes UTF-8; what is not well-formed becomes `U+FFFD`.
    ///
    /// Safe because the text has its own memory before the closure ends.
    package init(copying bytes: Span<UInt8>) {
        self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
    }
}
