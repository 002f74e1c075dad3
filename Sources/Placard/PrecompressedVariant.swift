internal import Output
private import Primitives

/// A form in which a copy beside a file of text is compressed; a web server sends it as it is instead of compressing the
/// file each time.
public enum PrecompressedVariant: String, Sendable, CaseIterable {
    case gzip
    case brotli

    /// Shorter files fit into the first packets of an answer as they are.
    private static let smallestFile = 1_000

    /// The endings of files that are text; pictures and office documents are compressed in themselves.
    private static let texts: Set<Substring> = [
        "html", "css", "js", "json", "csv", "svg", "xml", "txt", "ics", "webmanifest",
    ]

    /// What the copy's name has after the file's.
    private var ending: String {
        switch self {
        case .gzip: "gz"
        case .brotli: "br"
        }
    }

    /// The paths of some files without those of the copies beside them.
    static func withoutCopies(_ paths: [String]) -> [String] {
        let all = Set(paths)
        return paths.filter { path in
            !allCases.contains {
                path.hasSuffix("." + $0.ending) && all.contains(String(path.dropLast($0.ending.count + 1)))
            }
        }
    }

    /// The copy of the file with that path; nil where it is no text.
    func copy(of path: String) -> FileVariant? {
        guard let dot = path.lastIndex(of: "."), Self.texts.contains(path[path.index(after: dot)...]) else {
            return nil
        }
        return FileVariant(path: "\(path).\(ending)") { bytes in
            guard bytes.count >= Self.smallestFile, let short = compressed(bytes) else { return nil }
            return short.count < bytes.count ? short : nil
        }
    }

    private func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        switch self {
        case .gzip: Gzip.compressed(bytes)
        case .brotli: Brotli.compressed(bytes)
        }
    }
}
