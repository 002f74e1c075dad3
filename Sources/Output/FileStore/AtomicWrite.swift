extension FileStore {
    /// Writes a file atomically: at every moment its path has the old file, or none, or the whole new one.
    ///
    /// The bytes go to a temporary file, which is then renamed over the path. Where that fails, the temporary file
    /// goes.
    ///
    /// - Parameter temporary: a path of the same file system; what is there goes first.
    package func writeAtomically(_ bytes: [UInt8], to path: String, temporary: String) throws(FileError) {
        try remove(temporary)
        _ = try create(temporary, bytes, durable: false)
        do throws(FileError) { try rename(temporary, to: path) } catch {
            try? remove(temporary)
            throw error
        }
    }
}
