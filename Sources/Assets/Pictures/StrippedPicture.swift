/// A picture without metadata: where, when and with what it was taken, by whom, and earlier versions of it in small.
///
/// A phone writes the position into every photograph, and the photograph of somebody's garden gives away the house.
/// The picture itself is left as it is, byte by byte, and so is what it needs to be shown right: its colour profile and
/// which way up it is.
package struct StrippedPicture: Hashable, Sendable {
    /// What is wrong with a picture that cannot be published.
    package enum Fault: Error, Hashable, Sendable {
        /// It is of none of the kinds that can be stripped.
        case unknownKind
        /// It ends, or goes astray, before the picture is complete.
        case damaged
        /// It has metadata and is of a kind from which they are not removed: AVIF and HEIC.
        case keepsMetadata
    }

    /// The picture as it is published.
    package let bytes: [UInt8]

    /// Whether it is shown lying on its side, so that its width is its height (EXIF orientations 5 to 8).
    package let isTurned: Bool

    /// What the names of pictures end in that browsers show and that may have metadata; small letters.
    package static let endings = [".jpg", ".jpeg", ".png", ".apng", ".webp", ".gif", ".avif", ".heic", ".heif"]

    /// Strips a JPEG, PNG, WebP or GIF, known by its first bytes.
    package init(_ bytes: [UInt8]) throws(Fault) {
        self = try Self.read(bytes)
        // What reads otherwise the second time, another program may read otherwise as well, with what was hidden in it.
        guard let again = try? Self.read(self.bytes), again.bytes == self.bytes else { throw .damaged }
    }

    private init(bytes: [UInt8], isTurned: Bool) {
        self.bytes = bytes
        self.isTurned = isTurned
    }

    private static func read(_ bytes: [UInt8]) throws(Fault) -> StrippedPicture {
        var orientation: Orientation?
        let stripped: [UInt8]
        if bytes.starts(with: [0xFF, 0xD8, 0xFF]) {
            stripped = try JPEGStripper(bytes).stripped(&orientation)
        } else if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
            stripped = try PNGStripper(bytes).stripped(&orientation)
        } else if bytes.starts(with: Array("RIFF".utf8)), bytes.dropFirst(8).starts(with: Array("WEBP".utf8)) {
            stripped = try WebPStripper(bytes).stripped(&orientation)
        } else if bytes.starts(with: Array("GIF8".utf8)) {
            stripped = try GIFStripper(bytes).stripped()
        } else if bytes.dropFirst(4).starts(with: Array("ftyp".utf8)) {
            // The parts of such a file point at one another by their distance from its start.
            if bytes.contains(anyOf: ["Exif", "application/rdf+xml"]) { throw .keepsMetadata }
            stripped = bytes
        } else {
            throw .unknownKind
        }
        return StrippedPicture(bytes: stripped, isTurned: orientation?.isTurned ?? false)
    }
}

extension [UInt8] {
    /// Whether any of some texts is among the bytes.
    fileprivate func contains(anyOf texts: [String]) -> Bool {
        let texts = texts.map { Array($0.utf8) }
        return indices.contains { place in
            texts.contains { self[place] == $0.first && self[place...].starts(with: $0) }
        }
    }
}

/// Numbers among the bytes of a file; nil where it ends before them.
struct PictureBytes {
    let bytes: [UInt8]

    /// A number of two bytes, the larger first.
    func short(at place: Int) -> Int? {
        number(at: place, count: 2)
    }

    /// A number of four bytes, the larger first.
    func long(at place: Int) -> Int? {
        number(at: place, count: 4)
    }

    /// A number of several bytes, the larger first unless it is little-endian.
    func number(at place: Int, count: Int, isLittleEndian: Bool = false) -> Int? {
        guard place >= 0, place <= bytes.count - count else { return nil }
        let range = bytes[place..<(place + count)]
        return isLittleEndian
            ? range.reversed().reduce(0) { $0 << 8 | Int($1) } : range.reduce(0) { $0 << 8 | Int($1) }
    }

    /// Whether a text begins at a place.
    func has(_ text: String, at place: Int) -> Bool {
        place >= 0 && place <= bytes.count && bytes[place...].starts(with: text.utf8)
    }
}
