// The only file of this room with unsafe code, so that others need none. Copying a stretch of an array safely means
// making a slice, which counts a reference to the array up and down, and a text that is put together in an array takes
// memory twice; for the hundreds of short stretches and texts of a page both are a measurable part of its time
// (Benchmarks/README.md).

extension [UInt8] {
    /// Appends bytes that lie elsewhere.
    ///
    /// Safe because the pointer does not outlive the closure, during which the span keeps its bytes in place, and
    /// because a span cannot be of this array while this array is being changed.
    @inlinable @inline(__always)
    package mutating func append(copying bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
    }
}

extension OutputSpan where Element == UInt8 {
    /// Appends bytes that lie elsewhere; more than there is room for stop the program.
    ///
    /// Safe because the bytes fit, because neither pointer outlives the closures, and because nobody can read what has
    /// not been written yet: the two never overlap.
    @inlinable @inline(__always)
    package mutating func append(copying bytes: Span<UInt8>) {
        precondition(bytes.count <= freeCapacity)
        unsafe withUnsafeMutableBufferPointer { room, count in
            unsafe bytes.withUnsafeBufferPointer { bytes in
                guard let start = room.baseAddress, let source = bytes.baseAddress else { return }
                unsafe (start + count).initialize(from: source, count: bytes.count)
            }
            count += bytes.count
        }
    }
}

/// Bytes of a text that is being put together: on the stack while they are few, in an array from then on.
@safe package struct TextBytes: ~Copyable {
    /// Texts up to here need no memory but their own.
    private static let most = 512

    private let room: UnsafeMutableBufferPointer<UInt8>
    private var count = 0
    /// All bytes, once they are more than there is room for.
    private var many: [UInt8]?

    private init(_ room: UnsafeMutableBufferPointer<UInt8>) {
        unsafe self.room = unsafe room
    }

    /// A text, put together by a function.
    ///
    /// Safe because the room outlives the bytes, which cannot be copied and are lent to the function only, and because
    /// no more of the room is read than was written.
    package static func text(_ write: (inout TextBytes) -> Void) -> String {
        unsafe withUnsafeTemporaryAllocation(of: UInt8.self, capacity: most) { room in
            var bytes = unsafe TextBytes(room)
            write(&bytes)
            if let many = bytes.many { return String(decoding: many, as: UTF8.self) }
            return unsafe String(decoding: UnsafeBufferPointer(rebasing: room[..<bytes.count]), as: UTF8.self)
        }
    }

    /// Appends bytes that lie elsewhere.
    ///
    /// Safe because they fit, and because the room is nobody else's: the two never overlap.
    package mutating func append(copying bytes: Span<UInt8>) {
        guard many == nil, bytes.count <= Self.most - count else { return appendToMany(bytes) }
        unsafe bytes.withUnsafeBufferPointer { bytes in
            guard let start = unsafe room.baseAddress, let source = bytes.baseAddress else { return }
            unsafe (start + count).initialize(from: source, count: bytes.count)
        }
        count += bytes.count
    }

    private mutating func appendToMany(_ bytes: Span<UInt8>) {
        var all = unsafe many ?? Array(room[..<count])
        many = nil
        all.append(copying: bytes)
        many = all
    }
}
