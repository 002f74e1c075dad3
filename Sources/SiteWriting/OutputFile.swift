/// A file of the site: where it goes and what is in it.
package struct OutputFile: Sendable {
    /// The path inside the output folder, with `/` between its parts: `areas/speke/index.html`.
    package let path: String

    /// Makes its bytes: the same ones whenever and on whatever thread it is called, as a rule once.
    package let render: @Sendable () -> [UInt8]

    package init(path: String, render: @escaping @Sendable () -> [UInt8]) {
        self.path = path
        self.render = render
    }
}
