internal import Model

/// Where a page is written, and how it and others are linked to from there.
package struct PagePath: Hashable, Sendable {
    /// The file, relative to the site's folder: `areas/speke/index.html`.
    package let file: String
    /// The way from the page back to the site's folder: `../../`; empty for a page that lies in it.
    package let root: String

    /// A path from its parts; characters that mean something in an address become hyphens.
    package init(_ folders: [String], file name: String = "index.html") {
        let folders = folders.map(Self.segment)
        file = (folders + [name]).joined(separator: "/")
        root = String(repeating: "../", count: folders.count)
    }

    /// The path of a file of the site: `areas/speke/index.html`.
    init(ofFile file: String) {
        self.init(file: file, root: String(repeating: "../", count: file.utf8.count { $0 == UInt8(ascii: "/") }))
    }

    /// The page that a web server shows for an address that does not exist, however deep: its links cannot be relative.
    ///
    /// Its links begin at the root of whatever server the site is on, so that they also work on a copy for trying out.
    /// - Parameter baseURL: the site's address, ending in `/`; without it links are relative to the site's folder.
    package static func notFound(baseURL: String?) -> PagePath {
        PagePath(file: notFoundFile, root: baseURL.map(pathOnServer) ?? "")
    }

    private static let notFoundFile = "404.html"

    /// Whether it is the page that is shown in place of others, which has no address of its own.
    var isForWhatIsMissing: Bool { file == Self.notFoundFile }

    /// `/reports/` of `https://example.org/reports/`.
    private static func pathOnServer(_ url: String) -> String {
        let parts = url.split(separator: "/", maxSplits: 3, omittingEmptySubsequences: false)
        return parts.count == 4 ? "/" + parts[3] : "/"
    }

    private init(file: String, root: String) {
        self.file = file
        self.root = root
    }

    /// The address relative to the site's own, as published: `areas/speke/`; empty for the home page.
    package var address: String { Self.address(of: file) }

    /// The published address of any file of a site, relative to the site's own.
    static func address(of file: String) -> String {
        let start = nameStart(of: file)
        return file[start...] == "index.html" ? String(file[..<start]) : file
    }

    /// The name of the file alone.
    var name: String { String(file[nameStart...]) }

    private var nameStart: String.Index { Self.nameStart(of: file) }

    private static func nameStart(of file: String) -> String.Index {
        file.utf8.lastIndex(of: UInt8(ascii: "/")).map(file.utf8.index(after:)) ?? file.startIndex
    }

    /// A file beside this one: `data.csv` beside `areas/speke/index.html`.
    package func beside(_ name: String) -> PagePath {
        PagePath(file: file[..<nameStart] + name, root: root)
    }

    /// A link from this page to another that works under any base path and from disk.
    package func link(to other: PagePath, fragment: String? = nil) -> String {
        let address = root + other.file
        return fragment.map { "\(address)#\($0)" } ?? address
    }

    /// One folder's name as it may stand in a path and an address.
    private static func segment(_ text: String) -> String {
        let safe = text.utf8.map { byte in
            switch byte {
            case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."): byte
            default: UInt8(ascii: "-")
            }
        }
        let name = String(decoding: safe, as: UTF8.self)
        return name.allSatisfy { $0 == "." } ? "-" + name.dropFirst() : name
    }
}

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

/// Text as it may stand in the query of an address (RFC 3986).
enum PercentEncoding {
    private static let digits = Array("0123456789ABCDEF".utf8)

    /// The text with every byte but the unreserved ones written as `%XX`.
    static func of(_ text: String) -> String {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch byte {
            case 48...57, 65...90, 97...122, UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                bytes.append(byte)
            default:
                bytes.append(contentsOf: [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]])
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}

/// Names for places inside a page.
enum AnchorName {
    /// A fragment made of an identifier: ASCII letters and digits, everything else a hyphen.
    static func of(_ identifier: String) -> String {
        if identifier.utf8.allSatisfy({ isPlain($0) || $0 == UInt8(ascii: "-") }) { return identifier }
        return String(decoding: identifier.utf8.map { isPlain($0) ? $0 : UInt8(ascii: "-") }, as: UTF8.self)
    }

    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122: true
        default: false
        }
    }

    /// The fragment of what a page has under a theme; nil stands for what has no theme.
    static func theme(_ theme: Theme?) -> String {
        "theme-" + of(theme?.id.text ?? "other")
    }

    /// The fragment of an indicator's card, which no section of a page can have.
    static func indicator(_ id: Indicator.ID) -> String {
        "indicator-" + of(id.text)
    }
}
