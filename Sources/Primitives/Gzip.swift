private import CZlib

/// Compression as web servers send it with `Content-Encoding: gzip` (RFC 1952), by zlib.
///
/// Compression is deterministic: with one version of zlib, equal bytes give equal results, and the header has neither a
/// time nor a name.
///
/// The only file that hands pointers to zlib. What makes them safe: zlib reads and writes only through the two buffers
/// of its state, each given together with its own length; both belong to arrays that outlive the calls, since all of
/// them are inside the closures that lend the buffers; and no pointer is kept when they return.
package enum Gzip {
    /// zlib's own middle way: 9 takes a third longer and makes a page one per cent smaller.
    private static let level: Int32 = 6

    /// The largest window, and 16 more for the header of gzip.
    private static let windowBits: Int32 = 15 + 16

    /// zlib's usual amount of memory.
    private static let memoryLevel: Int32 = 8

    /// The compressed bytes; nil where there are more than zlib takes in one call (4 GiB), or no memory for it.
    package static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        guard let length = UInt32(exactly: bytes.count) else { return nil }
        var state = unsafe z_stream()
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        guard
            unsafe deflateInit2_(
                &state,
                level,
                Z_DEFLATED,
                windowBits,
                memoryLevel,
                Z_DEFAULT_STRATEGY,
                ZLIB_VERSION,
                size
            ) == Z_OK
        else { return nil }
        defer { unsafe deflateEnd(&state) }
        guard let capacity = unsafe UInt32(exactly: deflateBound(&state, UInt(length))) else { return nil }
        var isDone = false
        let output = unsafe bytes.withUnsafeBufferPointer { input in
            unsafe [UInt8](unsafeUninitializedCapacity: Int(capacity)) { output, count in
                // zlib declares its input as changeable, and only reads it.
                unsafe state.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                unsafe state.avail_in = length
                unsafe state.next_out = output.baseAddress
                unsafe state.avail_out = capacity
                isDone = unsafe deflate(&state, Z_FINISH) == Z_STREAM_END
                unsafe count = Int(capacity - state.avail_out)
            }
        }
        return isDone ? output : nil
    }
}
