/// Which way up a photograph is, as EXIF has it: 1 as it is, up to 8, turned or as a mirror image (CIPA DC-008, 4.6.4).
struct Orientation: Hashable {
    private let value: Int

    private static let tag = 0x0112

    /// Whether width and height change places.
    var isTurned: Bool { value >= 5 }

    /// Reads it from EXIF data, which begin with the byte order; nil where it is not there, or says what goes without
    /// saying.
    ///
    /// - Parameter start: where the data begin, which is what their offsets count from.
    init?(exif file: PictureBytes, from start: Int) {
        let isLittle: Bool
        if file.has("II", at: start) {
            isLittle = true
        } else if file.has("MM", at: start) {
            isLittle = false
        } else {
            return nil
        }
        func number(_ offset: Int, _ count: Int) -> Int? {
            file.number(at: start + offset, count: count, isLittleEndian: isLittle)
        }
        guard let directory = number(4, 4), let count = number(directory, 2) else { return nil }
        for entry in 0..<count {
            let place = directory + 2 + entry * 12
            guard let tag = number(place, 2) else { return nil }
            guard tag == Self.tag else { continue }
            guard let value = number(place + 8, 2), (2...8).contains(value) else { return nil }
            self.value = value
            return
        }
        return nil
    }

    /// EXIF data with the orientation and nothing else.
    var exif: [UInt8] {
        Array("MM".utf8) + [0, 42, 0, 0, 0, 8]
            // One entry: the tag, a short, one of them, its value; no further directory.
            + [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, UInt8(value), 0, 0, 0, 0, 0, 0]
    }
}
