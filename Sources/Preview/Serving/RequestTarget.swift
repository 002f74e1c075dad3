internal import Diagnostics

/// What a request asks for: a path that stays inside the site, with its escapes resolved.
package struct RequestTarget: Hashable, Sendable {
    /// The path without the `/` that it begins with: `areas/speke/`; empty for the home page.
    package let path: String

    /// Reads the target of a request line (RFC 9112, 3.2.1); nil where it is not a path from the root, or cannot be one
    /// of a site.
    ///
    /// Escapes are resolved once, so that `%252e` stays what it is. A part that is empty, `.` or `..`, a backslash, a
    /// control character or bytes that are no UTF-8 are in no path of a site.
    package init?(_ target: String) {
        let path = target.utf8.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard path.first == UInt8(ascii: "/"), path.count <= Self.longest,
            let bytes = Self.unescaped(path.dropFirst()), bytes.firstInvalidUTF8 == nil,
            !bytes.contains(where: { $0 < 0x20 || $0 == 0x7F || $0 == UInt8(ascii: "\\") })
        else { return nil }
        let parts = bytes.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        // The last part of a folder's path is empty.
        guard parts.dropLast().allSatisfy({ !$0.isEmpty }),
            !parts.contains(where: { $0.elementsEqual(".".utf8) || $0.elementsEqual("..".utf8) })
        else { return nil }
        self.path = String(decoding: bytes, as: UTF8.self)
    }

    /// The path inside a site that is published under a path of its server, such as `/reports/`.
    func inside(_ pathOnServer: String) -> String {
        let prefix = pathOnServer.drop { $0 == "/" }
        return !prefix.isEmpty && path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
    }

    private static func unescaped(_ text: some Sequence<UInt8>) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = text.makeIterator()
        while let byte = rest.next() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.next().flatMap(digit), let low = rest.next().flatMap(digit) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
        default: nil
        }
    }

    /// In bytes; a disk's paths end at 4096, each byte of which may take three in an address.
    private static let longest = 12_288
}

/// Paths as parts of addresses (RFC 3986).
enum AddressEscaper {
    private static let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/".utf8)

    /// Letters, digits and a few marks stay; every other byte is `%` and two digits.
    static func escaped(_ path: String) -> String {
        path.utf8.reduce(into: "") { text, byte in
            if plain.contains(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
            }
        }
    }
}
