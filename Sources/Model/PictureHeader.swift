/// What the first bytes of a picture say about it: PNG (W3C, third edition, 11.2.1), JPEG (ITU-T T.81, annex B) and
/// WebP (RFC 9649, 2.5 to 2.7).
package struct PictureHeader: Hashable, Sendable {
    /// What the names of such files end in.
    package static let endings = [".png", ".jpg", ".jpeg"]

    /// The media type: `image/png`.
    package let type: String
    /// In pixels.
    package let width: Int
    /// In pixels.
    package let height: Int

    /// Nil for anything else, and for a file that breaks off before it says how large it is.
    package init?(_ bytes: [UInt8]) {
        if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]), bytes.count >= 24 {
            let size = [16, 20].map { place in bytes[place..<(place + 4)].reduce(0) { $0 << 8 | Int($1) } }
            self.init(type: "image/png", width: size[0], height: size[1])
        } else if bytes.starts(with: [0xFF, 0xD8, 0xFF]), let size = Self.sizeOfJPEG(bytes) {
            self.init(type: "image/jpeg", width: size.width, height: size.height)
        } else if bytes.starts(with: Array("RIFF".utf8)), bytes.count >= 30, let size = Self.sizeOfWebP(bytes) {
            self.init(type: "image/webp", width: size.width, height: size.height)
        } else {
            return nil
        }
    }

    private init(type: String, width: Int, height: Int) {
        self.type = type
        self.width = width
        self.height = height
    }

    /// Reads the first chunk, of at least ten bytes: a lossy picture, a lossless one, or what says of an extended file
    /// how large it is.
    private static func sizeOfWebP(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
        func number(at place: Int, count: Int) -> Int {
            bytes[place..<(place + count)].reversed().reduce(0) { $0 << 8 | Int($1) }
        }
        switch String(decoding: bytes[8..<16], as: UTF8.self) {
        case "WEBPVP8X": return (number(at: 24, count: 3) + 1, number(at: 27, count: 3) + 1)
        case "WEBPVP8L" where bytes[20] == 0x2F:
            let sizes = number(at: 21, count: 4)
            return (sizes & 0x3FFF + 1, sizes >> 14 & 0x3FFF + 1)
        case "WEBPVP8 " where bytes[23...].starts(with: [0x9D, 0x01, 0x2A]):
            return (number(at: 26, count: 2) & 0x3FFF, number(at: 28, count: 2) & 0x3FFF)
        default: return nil
        }
    }

    /// Walks from segment to segment until one that begins a frame.
    private static func sizeOfJPEG(_ bytes: [UInt8]) -> (width: Int, height: Int)? {
        func number(at place: Int) -> Int { Int(bytes[place]) << 8 | Int(bytes[place + 1]) }
        var place = 2
        while place + 8 < bytes.count, bytes[place] == 0xFF {
            let marker = bytes[place + 1]
            switch marker {
            case 0xFF: place += 1
            case 0xC0...0xCF where marker != 0xC4 && marker != 0xC8 && marker != 0xCC:
                return (number(at: place + 7), number(at: place + 5))
            case 0x01, 0xD0...0xD8: place += 2
            default: place += 2 + max(2, number(at: place + 2))
            }
        }
        return nil
    }
}
