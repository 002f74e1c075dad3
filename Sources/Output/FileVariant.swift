/// Another form of a file of the site, beside it: the compressed one, say.
package struct FileVariant: Sendable {
    /// The path inside the output folder: `areas/speke/index.html.gz`.
    package let path: String

    /// Makes the copy's bytes from the file's; nil where a copy is not worth having, and then there is none.
    package let make: @Sendable ([UInt8]) -> [UInt8]?

    package init(path: String, make: @escaping @Sendable ([UInt8]) -> [UInt8]?) {
        self.path = path
        self.make = make
    }
}
