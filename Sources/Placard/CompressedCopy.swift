private import Compression
internal import SiteWriting

/// The compressed copy beside a file of text, which a web server sends as it is instead of compressing the file each time.
enum CompressedCopy {
    /// Shorter files fit into the first packets of an answer as they are.
    static let smallestFile = 1_000

    /// The endings of files that are text; pictures and office documents are compressed in themselves.
    private static let endings: Set<Substring> = [
        "html", "css", "js", "json", "csv", "svg", "xml", "txt", "ics", "webmanifest",
    ]

    /// The copy of the file with that path; nil where it is no text.
    static func of(_ path: String) -> OutputCopy? {
        guard let dot = path.lastIndex(of: "."), endings.contains(path[path.index(after: dot)...]) else { return nil }
        return OutputCopy(path: path + ".gz") { bytes in
            guard bytes.count >= smallestFile, let short = Gzip.compressed(bytes) else { return nil }
            return short.count < bytes.count ? short : nil
        }
    }
}
