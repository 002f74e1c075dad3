/// One finished file of the site: where it goes and what is in it.
package struct RenderedPage: Sendable, Hashable {
    /// Relative to the output folder, `/` between its parts: `areas/speke/index.html`.
    package let path: String
    package let bytes: [UInt8]

    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
