/// Which requests are answered at all.
///
/// A page of another site can make a browser send requests here, and can give its own name the address of this machine
/// (DNS rebinding), but not change what the browser says of the name it asked for and of where the request comes from.
package struct RequestPolicy: Sendable {
    private let host: String

    /// - Parameter host: the name or address that connections are taken at.
    package init(host: String) {
        self.host = host.lowercased()
    }

    /// Whether a request with these header fields may be answered.
    ///
    /// - Parameters:
    ///   - hosts: the values of all `Host` fields; there must be one (RFC 9112, 3.2).
    ///   - origins: the values of all `Origin` fields; a browser sends none for most requests of a page of ours.
    package func allows(hosts: [String], origins: [String]) -> Bool {
        guard hosts.count == 1, origins.count <= 1, let authority = hosts.first?.lowercased(),
            let name = Self.name(of: authority), isKnown(name)
        else { return false }
        // A proxy in front may speak TLS with the browser.
        return origins.allSatisfy { ["http://\(authority)", "https://\(authority)"].contains($0.lowercased()) }
    }

    private func isKnown(_ name: String) -> Bool {
        if name == "localhost" || name.hasSuffix(".localhost") || name == host { return true }
        // An address is no name that somebody could give another meaning.
        return isWildcard ? Self.isAddress(name) : ["127.0.0.1", "::1"].contains(name)
    }

    /// Whether connections are taken at every address of this machine.
    private var isWildcard: Bool { ["0.0.0.0", "::", "*"].contains(host) }

    /// The name or address of `name:port` or `[address]:port`; nil where it is neither.
    private static func name(of authority: String) -> String? {
        let (name, port): (Substring, Substring)
        if authority.hasPrefix("["), let end = authority.firstIndex(of: "]") {
            name = authority[authority.index(after: authority.startIndex)..<end]
            port = authority[authority.index(after: end)...]
        } else {
            let colon = authority.firstIndex(of: ":") ?? authority.endIndex
            (name, port) = (authority[..<colon], authority[colon...])
        }
        let digits = port.dropFirst()
        guard !name.isEmpty, port.isEmpty || port.first == ":", digits.utf8.allSatisfy({ 48...57 ~= $0 }) else {
            return nil
        }
        return String(name)
    }

    /// Whether a text is an IP address: hexadecimal groups with colons, or four numbers with points.
    private static func isAddress(_ name: String) -> Bool {
        let isHexadecimal = name.utf8.allSatisfy { 48...57 ~= $0 || 97...102 ~= $0 || $0 == UInt8(ascii: ":") }
        if name.contains(":") { return isHexadecimal }
        let numbers = name.split(separator: ".", omittingEmptySubsequences: false)
        return numbers.count == 4 && numbers.allSatisfy { UInt8($0) != nil }
    }
}
