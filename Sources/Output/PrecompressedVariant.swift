private import Primitives

/// A compressed form of the site's text files, which lies beside each; a web server sends it as it is instead of
/// compressing the file at each request.
///
/// A variant is a file whose bytes depend on another's alone. There is none where it would not be the shorter of the
/// two.
public struct PrecompressedVariant: Sendable {
    /// The name of the compression: `gzip`.
    public let name: String

    /// What its path has after that of its file: `.gz`.
    private let ending: String

    private let applies: @Sendable (String) -> Bool

    /// The variant's bytes, made from the file's; nil where it is not worth having.
    package var encode: @Sendable ([UInt8]) -> [UInt8]?

    /// Files that end in `.gz`, for servers that send those.
    public static let gzip = PrecompressedVariant("gzip", ending: ".gz", of: isText) { bytes in
        shorter(bytes, Gzip.compressed)
    }

    /// Files that end in `.br`, a little shorter.
    public static let brotli = PrecompressedVariant("brotli", ending: ".br", of: isText) { bytes in
        shorter(bytes, Brotli.compressed)
    }

    /// - Parameter applies: whether a file of that path may have the variant.
    package init(
        _ name: String,
        ending: String,
        of applies: @escaping @Sendable (String) -> Bool,
        encode: @escaping @Sendable ([UInt8]) -> [UInt8]?
    ) {
        self.name = name
        self.ending = ending
        self.applies = applies
        self.encode = encode
    }

    /// Where the variant of a file lies; nil where that file can have none.
    func path(beside file: String) -> String? {
        applies(file) ? file + ending : nil
    }

    /// The paths of some files without those of the variants beside them.
    package static func originals(among paths: [String]) -> [String] {
        let all = Set(paths)
        return paths.filter { path in
            ![gzip, brotli].contains {
                path.hasSuffix($0.ending) && all.contains(String(path.dropLast($0.ending.count)))
            }
        }
    }

    /// Shorter files fit into the first packets of an answer as they are.
    private static let smallestFile = 1_000

    /// The endings of files that are text; pictures and office documents are compressed in themselves.
    private static let texts: Set<Substring> = [
        "html", "css", "js", "json", "csv", "svg", "xml", "txt", "ics", "webmanifest",
    ]

    @Sendable private static func isText(_ path: String) -> Bool {
        path.lastIndex(of: ".").map { texts.contains(path[path.index(after: $0)...]) } ?? false
    }

    private static func shorter(_ bytes: [UInt8], _ compress: ([UInt8]) -> [UInt8]?) -> [UInt8]? {
        guard bytes.count >= smallestFile, let short = compress(bytes) else { return nil }
        return short.count < bytes.count ? short : nil
    }
}
