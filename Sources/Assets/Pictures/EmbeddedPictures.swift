/// The photographs that an address holds as text (RFC 2397), which may say where they were taken.
struct EmbeddedPictures {
    private let bytes: [UInt8]

    init(_ address: [UInt8]) {
        bytes = address
    }

    /// Whether one of them does.
    var havePosition: Bool {
        starts().contains { PicturePosition.isIn(decoded(from: $0)) }
    }

    /// Behind each `;base64,`.
    private func starts() -> [Int] {
        let mark = Array(";base64,".utf8)
        var found: [Int] = []
        var rest = bytes[...]
        while let place = rest.firstIndex(of: mark[0]) {
            rest = bytes[(place + 1)...]
            if bytes[place...].starts(with: mark) { found.append(place + mark.count) }
        }
        return found
    }

    /// What a text in Base64 stands for (RFC 4648), up to the first letter that is none of it; white space is left out.
    private func decoded(from start: Int) -> [UInt8] {
        var decoded: [UInt8] = []
        var (rest, count) = (0, 0)
        for byte in bytes[start...] where byte != 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D {
            guard let value = Self.value(of: byte) else { break }
            rest = (rest << 6 | value) & 0xFF_FFFF
            count += 6
            if count >= 8 {
                count -= 8
                decoded.append(UInt8(truncatingIfNeeded: rest >> count))
            }
        }
        return decoded
    }

    private static func value(of letter: UInt8) -> Int? {
        switch letter {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): Int(letter) - 65
        case UInt8(ascii: "a")...UInt8(ascii: "z"): Int(letter) - 97 + 26
        case UInt8(ascii: "0")...UInt8(ascii: "9"): Int(letter) - 48 + 52
        case UInt8(ascii: "+"): 62
        case UInt8(ascii: "/"): 63
        default: nil
        }
    }
}
