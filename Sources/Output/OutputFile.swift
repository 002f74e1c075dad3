package import Primitives

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

    /// What is to lie beside it in other forms.
    package let copies: [FileVariant]

    package init(
        path: String,
        key: Digest? = nil,
        copies: [FileVariant] = [],
        render: @escaping @Sendable () -> [UInt8]
    ) {
        self.path = path
        self.key = key
        self.copies = copies
        self.render = render
    }
}
