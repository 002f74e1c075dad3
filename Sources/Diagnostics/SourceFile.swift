/// A file as it was read: its path and its bytes, kept together so that anything found in it can be pointed at.
public struct SourceFile: Hashable, Sendable {
    /// The path shown to editors, relative to the site's folder, with `/` between its parts: `Content/areas/areas.csv`.
    public let path: String

    /// The bytes exactly as they are on disk: a byte order mark and CRLF line ends are still there.
    public let bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    /// A file made from text, for tests and for text that comes from elsewhere.
    public init(path: String, text: String) {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// The last part of the path: `areas.csv`.
    public var name: String {
        path.split(separator: "/").last.map(String.init) ?? path
    }

    /// The bytes as text; a byte sequence that is not UTF-8 becomes U+FFFD.
    public var text: String {
        String(decoding: bytes, as: UTF8.self)
    }
}
