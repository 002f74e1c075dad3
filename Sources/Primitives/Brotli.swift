private import CBrotli

/// Compression as web servers send it with `Content-Encoding: br` (RFC 7932), by Google's library.
///
/// Compression is deterministic: with one version of the library, equal bytes give equal results.
///
/// Hands pointers to the library. What makes them safe: it reads and writes only through the two buffers, each given
/// together with its own length; both belong to arrays that outlive the call, since it is inside the closures that lend
/// the buffers; and no pointer is kept when it returns.
package enum Brotli {
    /// The library's 5 of 11: higher ones take many times as long and make a page a few per cent smaller.
    private static let quality: Int32 = 5

    /// The compressed bytes; nil where the library gives none.
    package static func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        let capacity = BrotliEncoderMaxCompressedSize(bytes.count)
        // It is 0 where the size does not fit into a number; for no bytes at all it is 2.
        guard capacity > 0 else { return nil }
        var isDone = false
        let output = unsafe bytes.withUnsafeBufferPointer { input in
            unsafe [UInt8](unsafeUninitializedCapacity: capacity) { output, count in
                count = capacity
                isDone =
                    unsafe BrotliEncoderCompress(
                        quality,
                        BROTLI_DEFAULT_WINDOW,
                        BROTLI_MODE_TEXT,
                        input.count,
                        input.baseAddress,
                        &count,
                        output.baseAddress
                    ) != 0
                if !isDone { count = 0 }
            }
        }
        return isDone ? output : nil
    }
}
