internal import Diagnostics

/// How bytes on disk stand for text: byte order marks, UTF-8 and Windows-1252.
enum TextEncoding {
    /// The name of the encoding that a byte order mark announces and that is not read; nil for anything else.
    static func unreadableMark(of bytes: [UInt8]) -> String? {
        if bytes.starts(with: [0xFF, 0xFE, 0, 0]) || bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return "UTF-32" }
        return nil
    }

    /// The bytes without the UTF-8 byte order mark, which no editor shows and no column counts.
    static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
        bytes.startOfText > 0 ? Array(bytes[bytes.startOfText...]) : bytes
    }

    /// The text of a file in UTF-16 with its byte order mark, as spreadsheets save "Unicode text"; nil for any other.
    static func utf8(fromUTF16 bytes: [UInt8]) -> [UInt8]? {
        let isLittle = bytes.starts(with: [0xFF, 0xFE])
        guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { at in
            isLittle ? UInt16(bytes[at]) | UInt16(bytes[at + 1]) << 8 : UInt16(bytes[at]) << 8 | UInt16(bytes[at + 1])
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }

    /// Windows-1252 as the WHATWG Encoding Standard reads it: the five unassigned bytes are control characters.
    static func utf8(fromWindows1252 bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            if byte < 0x80 {
                text.append(byte)
            } else {
                let scalar = byte < 0xA0 ? windows1252[Int(byte) - 0x80] : UInt16(byte)
                append(scalar, to: &text)
            }
        }
        return text
    }

    private static func append(_ scalar: UInt16, to text: inout [UInt8]) {
        if scalar < 0x800 {
            text.append(0xC0 | UInt8(scalar >> 6))
        } else {
            text.append(0xE0 | UInt8(scalar >> 12))
            text.append(0x80 | UInt8(scalar >> 6 & 0x3F))
        }
        text.append(0x80 | UInt8(scalar & 0x3F))
    }

    /// What the bytes 0x80 to 0x9F stand for.
    private static let windows1252: [UInt16] = [
        0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D,
        0x017D, 0x008F, 0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0x009D, 0x017E, 0x0178,
    ]
}
