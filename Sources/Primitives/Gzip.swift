private import CZlib

/// Compression as web servers send it with `Content-Encoding: gzip` (RFC 1952), and what undoes it, by zlib.
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

    /// How bytes are packed that are to be unpacked.
    package enum Packing: Sendable {
        /// Deflate alone (RFC 1951), as in ZIP files.
        case deflate
        /// Deflate in the format of zlib (RFC 1950), as in PDF.
        case zlib
        /// Deflate with the header of gzip (RFC 1952).
        case gzip

        /// What zlib is told: below 0 for data without a header.
        fileprivate var windowBits: Int32 {
            switch self {
            case .deflate: -15
            case .zlib: 15
            case .gzip: 15 + 16
            }
        }
    }

    /// How unpacking ended.
    package enum Ending: Sendable {
        /// At the end of what was packed.
        case whole
        /// Where it was told to stop.
        case stopped
        /// At a byte that no packing gives, or at the end of bytes that are cut off.
        case damaged
    }

    /// Unpacks bytes and hands them over 64 KiB at a time, so that a small file cannot fill the memory.
    ///
    /// A file of gzip may have several members, one behind the other and with zeros after the last (RFC 1952, section
    /// 2.2); what follows the end of other packings is not read.
    ///
    /// - Parameter use: takes the next bytes; whether to go on.
    package static func unpack(
        _ bytes: ArraySlice<UInt8>,
        _ packing: Packing,
        _ use: (Span<UInt8>) -> Bool
    ) -> Ending {
        var state = unsafe z_stream()
        let size = unsafe Int32(MemoryLayout<z_stream>.size)
        guard unsafe inflateInit2_(&state, packing.windowBits, ZLIB_VERSION, size) == Z_OK else { return .damaged }
        defer { unsafe inflateEnd(&state) }
        var chunk = [UInt8](repeating: 0, count: 65_536)
        return unsafe bytes.withUnsafeBufferPointer { input in
            // zlib declares its input as changeable, and only reads it; it takes at most 4 GiB at a time.
            unsafe state.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            var left = input.count
            while true {
                if unsafe state.avail_in == 0 {
                    unsafe state.avail_in = UInt32(min(left, Int(UInt32.max)))
                    unsafe left -= Int(state.avail_in)
                }
                let status = unsafe chunk.withUnsafeMutableBufferPointer { output in
                    unsafe state.next_out = output.baseAddress
                    unsafe state.avail_out = UInt32(output.count)
                    return unsafe inflate(&state, Z_NO_FLUSH)
                }
                let count = unsafe chunk.count - Int(state.avail_out)
                if count > 0, !use(chunk.span.extracting(0..<count)) { return .stopped }
                if status == Z_STREAM_END {
                    guard packing == .gzip else { return .whole }
                    var next = unsafe input.count - left - Int(state.avail_in)
                    while next < input.count, unsafe input[next] == 0 { next += 1 }
                    guard next < input.count else { return .whole }
                    guard unsafe inflateReset(&state) == Z_OK else { return .damaged }
                    unsafe state.next_in = UnsafeMutablePointer(mutating: input.baseAddress?.advanced(by: next))
                    unsafe state.avail_in = 0
                    left = input.count - next
                    continue
                }
                // Without progress there is nothing left to read.
                guard status == Z_OK, unsafe count > 0 || state.avail_in > 0 || left > 0 else { return .damaged }
            }
        }
    }

    /// The checksum of bytes that follow others (CRC-32 as in RFC 1952); 0 is that of none.
    package static func checksum(_ bytes: Span<UInt8>, after checksum: UInt32 = 0) -> UInt32 {
        unsafe bytes.withUnsafeBufferPointer { bytes in
            unsafe UInt32(truncatingIfNeeded: crc32_z(UInt(checksum), bytes.baseAddress, bytes.count))
        }
    }

    /// The unpacked bytes, or the first of them where they are damaged, or more than the limit; empty where there is
    /// nothing to unpack.
    ///
    /// - Parameter limit: the most bytes to unpack, so that a small file cannot fill the memory.
    package static func unpacked(_ bytes: [UInt8], _ packing: Packing, limit: Int) -> [UInt8] {
        guard limit > 0 else { return [] }
        var start: [UInt8] = []
        _ = unpack(bytes[...], packing) { chunk in
            start.append(copying: chunk.extracting(first: limit - start.count))
            return start.count < limit
        }
        return start
    }
}
