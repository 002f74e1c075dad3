extension [UInt8] {
    /// Appends text with the five characters escaped that mean something in HTML, in text and in quoted attributes
    /// alike: `& < > " '`.
    mutating func appendEscaped(_ text: String) {
        let utf8 = text.utf8
        guard utf8.contains(where: \.isEscapedInHTML) else {
            append(contentsOf: utf8)
            return
        }
        for byte in utf8 {
            switch byte {
            case UInt8(ascii: "&"): append(contentsOf: "&amp;".utf8)
            case UInt8(ascii: "<"): append(contentsOf: "&lt;".utf8)
            case UInt8(ascii: ">"): append(contentsOf: "&gt;".utf8)
            case UInt8(ascii: "\""): append(contentsOf: "&quot;".utf8)
            case UInt8(ascii: "'"): append(contentsOf: "&#39;".utf8)
            default: append(byte)
            }
        }
    }
}

extension UInt8 {
    fileprivate var isEscapedInHTML: Bool {
        switch self {
        case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), UInt8(ascii: "'"): true
        default: false
        }
    }
}
