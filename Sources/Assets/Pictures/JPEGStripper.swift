/// Strips a JPEG (ITU-T T.81, annex B) of the segments that are not needed to show it.
///
/// Comments go, and of the application segments all but JFIF without its small picture, the colour profile and Adobe's
/// note of the colour space. Whatever follows the picture goes as well: phones append a second photograph or a film,
/// each with its own position.
struct JPEGStripper {
    private let file: PictureBytes
    private var bytes: [UInt8] { file.bytes }

    init(_ bytes: [UInt8]) {
        file = PictureBytes(bytes: bytes)
    }

    func stripped(_ orientation: inout Orientation?) throws(StrippedPicture.Fault) -> [UInt8] {
        var head: [UInt8] = [0xFF, 0xD8]
        var rest: [UInt8] = []
        rest.reserveCapacity(bytes.count)
        var hasScan = false
        var place = 2
        while true {
            guard place + 1 < bytes.count, bytes[place] == 0xFF else { throw .damaged }
            let marker = bytes[place + 1]
            switch marker {
            case 0xFF:  // Bytes to fill up with.
                place += 1
                continue
            case 0xD9:
                guard hasScan else { throw .damaged }
                rest += [0xFF, 0xD9]
                if let orientation { head += Self.segment(orientation) }
                return head + rest
            case 0x01, 0xD0...0xD8:
                rest += [0xFF, marker]
                place += 2
                continue
            default: break
            }
            guard let length = file.short(at: place + 2), length >= 2, place + 2 + length <= bytes.count else {
                throw .damaged
            }
            let content = place + 4
            let end = place + 2 + length
            switch marker {
            case 0xE0 where file.has("JFIF\0", at: content):
                if head.count == 2, length >= 16 { head += Self.withoutThumbnail(bytes[content..<end]) }
            case 0xE1 where file.has("Exif\0\0", at: content):
                // The first counts.
                if orientation == nil { orientation = Orientation(exif: file, from: content + 6) }
            case 0xE2 where file.has("ICC_PROFILE\0", at: content), 0xEE where file.has("Adobe", at: content):
                rest += bytes[place..<end]
            case 0xE0...0xEF, 0xFE: break
            default: rest += bytes[place..<end]
            }
            place = end
            if marker == 0xDA {
                hasScan = true
                let next = endOfScan(from: place)
                rest += bytes[place..<next]
                place = next
            }
        }
    }

    /// Where a marker ends the compressed data; the end of the file where none does.
    private func endOfScan(from start: Int) -> Int {
        var place = start
        while let found = bytes[place...].firstIndex(of: 0xFF), found + 1 < bytes.count {
            switch bytes[found + 1] {
            // A byte of the data that is 0xFF, or a mark to start again from after a fault.
            case 0x00, 0xD0...0xD7: place = found + 2
            case 0xFF: place = found + 1
            default: return found
            }
        }
        return bytes.count
    }

    /// A JFIF segment of version, units, density, and no picture of nought by nought.
    private static func withoutThumbnail(_ content: ArraySlice<UInt8>) -> [UInt8] {
        [0xFF, 0xE0, 0, 16] + content.prefix(12) + [0, 0]
    }

    private static func segment(_ orientation: Orientation) -> [UInt8] {
        let content = Array("Exif\0\0".utf8) + orientation.exif
        return [0xFF, 0xE1, 0, UInt8(content.count + 2)] + content
    }
}
