extension FileStore {
    /// Writes a file atomically: at every moment its path has the old file, or none, or the whole new one.
    ///
    /// The bytes go to a temporary file, which is then renamed over the path. Where that fails, the temporary file
    /// goes.
    ///
    /// - Parameters:
    ///   - temporary: a path of the same file system, at which nothing is.
    ///   - durable: whether the bytes are on the disk itself before the rename, and so outlive a loss of power.
    /// - Returns: what the temporary file was known by; nil where the store does not know.
    @discardableResult
    package func writeAtomically(
        _ bytes: [UInt8],
        to path: String,
        temporary: String,
        durable: Bool = false
    ) throws(FileError) -> FileStamp? {
        let stamp = try create(temporary, bytes, durable: durable)
        do throws(FileError) { try rename(temporary, to: path) } catch {
            try? remove(temporary)
            throw error
        }
        return stamp
    }
}
