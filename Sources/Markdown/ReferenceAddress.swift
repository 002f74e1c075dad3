/// An address of one of Placard's schemes taken apart: `indicator:NI4?area=speke&period=2008`.
struct ReferenceAddress {
    let scheme: Reference.Scheme
    let target: String
    let parameters: [Reference.Parameter]

    /// Nil for an address with another scheme.
    ///
    /// Schemes are read without regard to case, as RFC 3986 says.
    init?(_ address: String) {
        guard let colon = address.utf8.firstIndex(of: Byte.colon),
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
            let equals = pair.utf8.firstIndex(of: Byte.equals)
            return Reference.Parameter(
                name: decoded(pair[..<(equals ?? pair.endIndex)]),
                value: equals.map { decoded(pair[pair.utf8.index(after: $0)...]) } ?? ""
            )
        }
    }

    /// Turns `%20` and its like back into bytes; what is not followed by two hexadecimal digits stays.
    private static func decoded(_ text: Substring) -> String {
        let bytes = Array(text.utf8)
        guard bytes.contains(Byte.percent) else { return String(text) }
        var decoded: [UInt8] = []
        var at = 0
        while at < bytes.count {
            if bytes[at] == Byte.percent, at + 2 < bytes.count, let high = hexadecimal(bytes[at + 1]),
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
