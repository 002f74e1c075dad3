package import Hashing

/// A file of the site: where it goes and what is in it.
package struct OutputFile: Sendable {
    /// The path inside the output folder, with `/` between its parts: `areas/speke/index.html`.
    package let path: String

    /// Makes its bytes: the same ones whenever and on whatever thread it is called, as a rule once.
    package let render: @Sendable () -> [UInt8]

    /// Stands for everything that the bytes follow from; nil where nobody knows.
    ///
    /// Of two files of one path and key, both have the same bytes.
    package let key: Digest?

    /// What is to lie beside it in a second form; nil for nothing.
    package let copy: OutputCopy?

    package init(path: String, key: Digest? = nil, copy: OutputCopy? = nil, render: @escaping @Sendable () -> [UInt8]) {
        self.path = path
        self.key = key
        self.copy = copy
        self.render = render
    }
}
