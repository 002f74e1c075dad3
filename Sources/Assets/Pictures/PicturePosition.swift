/// Whether a photograph says where it was taken.
package enum PicturePosition {
    private static let tag = 0x8825

    /// Whether EXIF data with a position, or XMP with one, are anywhere among bytes: those of a picture, or of a
    /// document that holds pictures as they are.
    package static func isIn(_ bytes: [UInt8]) -> Bool {
        let file = PictureBytes(bytes: bytes)
        var rest = bytes[...]
        while let start = rest.firstIndex(where: { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "G") }) {
            if file.has("Exif\0\0", at: start), hasPosition(file, from: start + 6) { return true }
            if file.has("GPSLatitude", at: start) { return true }
            rest = bytes[(start + 1)...]
        }
        return false
    }

    /// Whether the first directory leads to one of positions that has entries (CIPA DC-008, 4.6.6).
    private static func hasPosition(_ file: PictureBytes, from start: Int) -> Bool {
        let isLittle = file.has("II", at: start)
        guard isLittle || file.has("MM", at: start) else { return false }
        func number(_ offset: Int, _ count: Int) -> Int? {
            file.number(at: start + offset, count: count, isLittleEndian: isLittle)
        }
        guard let directory = number(4, 4), let count = number(directory, 2) else { return false }
        return (0..<count).contains { entry in
            let place = directory + 2 + entry * 12
            guard number(place, 2) == tag, let positions = number(place + 8, 4) else { return false }
            return number(positions, 2) ?? 0 > 0
        }
    }
}
