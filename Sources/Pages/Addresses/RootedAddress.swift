/// An address from the site's root, as editors write it in texts: `/glossary/#term-lsp`.
struct RootedAddress: Hashable {
    /// The file that it means, relative to the site's folder: `glossary/index.html`.
    let file: String
    /// What follows the path: `#term-lsp`; mostly empty.
    let rest: String

    /// Nil for an address that does not begin with one slash.
    init?(_ address: String) {
        let bytes = address.utf8
        guard bytes.first == UInt8(ascii: "/"), bytes.dropFirst().first != UInt8(ascii: "/") else { return nil }
        let start = bytes.index(after: bytes.startIndex)
        let end = bytes[start...].firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? bytes.endIndex
        let path = String(address[start..<end])
        file = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
        rest = String(address[end...])
    }
}
