internal import PageRendering

/// A finished file of the site, in memory.
public struct BuiltFile: Hashable, Sendable {
    /// Relative to the output folder: `areas/speke/index.html`.
    public let path: String
    public let bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }

    init(_ page: RenderedPage) {
        self.init(path: page.path, bytes: page.bytes)
    }
}
