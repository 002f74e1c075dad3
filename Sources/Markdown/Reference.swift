package import Diagnostics

/// A link whose address names something of the site rather than a place on the web: `[28%](indicator:NI4?area=speke)`.
package struct Reference: Hashable, Sendable {
    /// The kinds of thing a reference may name.
    package enum Scheme: String, Hashable, Sendable, CaseIterable {
        case indicator, area, term
    }

    /// One `name=value` after the question mark of a target.
    package struct Parameter: Hashable, Sendable {
        /// What stands before the first `=`, with `%20` and its like decoded.
        package let name: String

        /// What follows the first `=`, with `%20` and its like decoded; empty where there is none.
        package let value: String
    }

    /// The kind of thing that it names.
    package let scheme: Scheme

    /// What it names: the address between the scheme and any `?`, with `%20` and its like decoded.
    package let target: String

    /// What the address says after `?`, in the order typed: `area=speke&period=2008`.
    package let parameters: [Parameter]

    /// The author's text without markup; empty where the author leaves the wording to Placard, with a space or without.
    package let text: String

    /// The place of the link's first byte.
    package let location: SourceLocation

    /// The place of the typed target, just after the scheme's colon.
    ///
    /// For a reference-style link it is that of the link, because its address stands elsewhere.
    package let targetLocation: SourceLocation

    /// The index of the link's node.
    package let node: Int

    /// The value of the first parameter of that name.
    package func parameter(_ name: String) -> String? {
        parameters.first { $0.name == name }?.value
    }
}

/// The parts of an address with the scheme of a reference: `indicator:NI4?area=speke&period=2008`.
struct ReferenceAddress {
    let scheme: Reference.Scheme
    let target: String
    let parameters: [Reference.Parameter]

    /// Nil for an address with another scheme.
    ///
    /// Schemes are read without regard to case, as RFC 3986 says.
    init?(_ address: String) {
        guard let colon = address.utf8.firstIndex(of: ASCII.colon),
            let scheme = Reference.Scheme(rawValue: address[..<colon].lowercased())
        else { return nil }
        self.scheme = scheme
        let rest = address[address.utf8.index(after: colon)...]
        let question = rest.utf8.firstIndex(of: UInt8(ascii: "?"))
        target = Self.decoded(rest[..<(question ?? rest.endIndex)])
        parameters = question.map { Self.parameters(rest[rest.utf8.index(after: $0)...]) } ?? []
    }

    private static func parameters(_ query: Substring) -> [Reference.Parameter] {
        query.split(separator: "&").map { pair in
            let equals = pair.utf8.firstIndex(of: ASCII.equals)
            return Reference.Parameter(
                name: decoded(pair[..<(equals ?? pair.endIndex)]),
                value: equals.map { decoded(pair[pair.utf8.index(after: $0)...]) } ?? ""
            )
        }
    }

    /// Turns `%20` and its like back into bytes; what is not followed by two hexadecimal digits stays.
    private static func decoded(_ text: Substring) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(ASCII.percent) else { return String(text) }
        var decoded: [UInt8] = []
        var at = 0
        while at < bytes.count {
            if bytes[at] == ASCII.percent, at + 2 < bytes.count, let high = hexadecimal(bytes[at + 1]),
                let low = hexadecimal(bytes[at + 2])
            {
                decoded.append(high << 4 | low)
                at += 3
            } else {
                decoded.append(bytes[at])
                at += 1
            }
        }
        return String(decoding: decoded, as: UTF8.self)
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        switch byte.lowercasedASCII {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): byte.lowercasedASCII - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
