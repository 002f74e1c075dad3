/// What the first bytes of a picture say about it: PNG (W3C, third edition, 11.2.1) and JPEG (ITU-T T.81, annex B).
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
        } else {
            return nil
        }
    }

    private init(type: String, width: Int, height: Int) {
        self.type = type
        self.width = width
        self.height = height
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
