private import Foundation

/// Names that may stand in an address: lower-case ASCII letters and digits, with single hyphens between them.
enum Slug {
    static func isValid(_ text: some StringProtocol) -> Bool {
        var last: UInt8 = 45
        for byte in text.utf8 {
            let isHyphen = byte == 45
            guard isHyphen ? last != 45 : (97...122).contains(byte) || (48...57).contains(byte) else { return false }
            last = byte
        }
        return last != 45
    }

    /// The nearest slug to any text: accents are dropped, anything else becomes a hyphen; empty where nothing is left.
    static func of(_ text: String, longest: Int = 80) -> String {
        var slug: [UInt8] = []
        for scalar in text.decomposedStringWithCanonicalMapping.unicodeScalars where slug.count < longest {
            switch scalar.value {
            case 97...122, 48...57: slug.append(UInt8(truncatingIfNeeded: scalar.value))
            case 65...90: slug.append(UInt8(truncatingIfNeeded: scalar.value + 32))
            case 0x300...0x36F, 0x27, 0x2019: continue
            default: if slug.last != 45, !slug.isEmpty { slug.append(45) }
            }
        }
        while slug.last == 45 { slug.removeLast() }
        return String(decoding: slug, as: UTF8.self)
    }
}
