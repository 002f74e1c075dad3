/// Strips a PNG (W3C, third edition, 5.3) of the chunks that are not needed to show it, and of what follows its end.
struct PNGStripper {
    private let file: PictureBytes

    /// The optional chunks that stay: colours, transparency, size in print and the frames of an animation.
    ///
    /// A chunk whose name begins with a capital letter is needed in any case.
    private static let kept = Set(
        [
            "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB", "cICP", "mDCV", "cLLI", "bKGD", "hIST", "pHYs", "sPLT",
            "acTL", "fcTL", "fdAT",
        ]
    )

    init(_ bytes: [UInt8]) {
        file = PictureBytes(bytes: bytes)
    }

    func stripped(_ orientation: inout Orientation?) throws(StrippedPicture.Fault) -> [UInt8] {
        let bytes = file.bytes
        var kept: [UInt8] = []
        kept.reserveCapacity(bytes.count)
        kept += bytes.prefix(8)
        var place = 8
        var afterHeader = 8
        while true {
            guard let length = file.long(at: place), place + 12 + length <= bytes.count else { throw .damaged }
            let name = String(decoding: bytes[(place + 4)..<(place + 8)], as: UTF8.self)
            let end = place + 12 + length
            if name == "eXIf", orientation == nil { orientation = Orientation(exif: file, from: place + 8) }
            if name.utf8.first.map({ $0 & 0x20 == 0 }) ?? false || Self.kept.contains(name) {
                kept += bytes[place..<end]
            }
            place = end
            if name == "IHDR" { afterHeader = kept.count }
            if name == "IEND" { break }
        }
        if let orientation { kept.insert(contentsOf: Self.chunk("eXIf", orientation.exif), at: afterHeader) }
        return kept
    }

    private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        let checked = Array(name.utf8) + content
        return bigEndian(UInt32(content.count)) + checked + bigEndian(checksum(checked))
    }

    private static func bigEndian(_ number: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    /// The cyclic redundancy check of a chunk (annex D), of a few bytes and so without a table.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        ~bytes.reduce(UInt32.max) { sum, byte in
            (0..<8).reduce(sum ^ UInt32(byte)) { rest, _ in rest & 1 == 1 ? rest >> 1 ^ 0xEDB8_8320 : rest >> 1 }
        }
    }
}

/// Strips a WebP (RFC 9649) of its EXIF and XMP chunks, of those of no known kind, and of what follows its end.
struct WebPStripper {
    private let file: PictureBytes

    private static let kept: Set = ["VP8 ", "VP8L", "VP8X", "ALPH", "ANIM", "ANMF", "ICCP"]
    /// The flags of the chunk VP8X that say that the file has EXIF and XMP.
    private static let (exifFlag, xmpFlag): (UInt8, UInt8) = (0x08, 0x04)

    init(_ bytes: [UInt8]) {
        file = PictureBytes(bytes: bytes)
    }

    func stripped(_ orientation: inout Orientation?) throws(StrippedPicture.Fault) -> [UInt8] {
        let bytes = file.bytes
        guard let size = little(at: 4), size >= 4, size + 8 <= bytes.count else { throw .damaged }
        var chunks: [UInt8] = []
        chunks.reserveCapacity(bytes.count)
        var flags: Int?
        var place = 12
        while place < size + 8 {
            guard let length = little(at: place + 4) else { throw .damaged }
            let name = String(decoding: bytes[place..<(place + 4)], as: UTF8.self)
            let content = place + 8
            // A chunk of an odd length has one byte more.
            let end = content + length + length % 2
            guard content + length <= bytes.count else { throw .damaged }
            if name == "EXIF", orientation == nil {
                let start = file.has("Exif\0\0", at: content) ? content + 6 : content
                orientation = Orientation(exif: file, from: start)
            }
            if Self.kept.contains(name) {
                if name == "VP8X", length > 0 { flags = chunks.count + 8 }
                chunks += bytes[place..<min(end, bytes.count)]
                if end > bytes.count { chunks.append(0) }
            }
            place = end
        }
        if let flags {
            chunks[flags] &= ~(Self.exifFlag | Self.xmpFlag)
            if let orientation {
                chunks[flags] |= Self.exifFlag
                chunks += Array("EXIF".utf8) + Self.littleEndian(orientation.exif.count) + orientation.exif
            }
        }
        return Array("RIFF".utf8) + Self.littleEndian(chunks.count + 4) + Array("WEBP".utf8) + chunks
    }

    private func little(at place: Int) -> Int? {
        file.number(at: place, count: 4, isLittleEndian: true)
    }

    private static func littleEndian(_ number: Int) -> [UInt8] {
        [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: number >> $0) }
    }
}

/// Strips a GIF (89a specification) of its comments, of applications' notes but for how often it repeats, and of what
/// follows its end.
struct GIFStripper {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    func stripped() throws(StrippedPicture.Fault) -> [UInt8] {
        guard bytes.count >= 13 else { throw .damaged }
        var place = 13 + Self.tableSize(bytes[10])
        guard place <= bytes.count else { throw .damaged }
        var kept = Array(bytes[..<place])
        kept.reserveCapacity(bytes.count)
        while true {
            guard place + 1 < bytes.count || place < bytes.count && bytes[place] == 0x3B else { throw .damaged }
            let start = place
            switch bytes[place] {
            case 0x3B: return kept + [0x3B]
            case 0x21:
                let label = bytes[place + 1]
                let end = try endOfBlocks(from: place + 2)
                let isNeeded = label == 0xF9 || label == 0x01 || label == 0xFF && repeats(at: place + 2)
                if isNeeded { kept += bytes[start..<end] }
                place = end
            case 0x2C:
                guard place + 10 < bytes.count else { throw .damaged }
                // The descriptor, a table of colours, and the size of the codes.
                let blocks = place + 10 + Self.tableSize(bytes[place + 9]) + 1
                let end = try endOfBlocks(from: blocks)
                kept += bytes[start..<end]
                place = end
            default: throw .damaged
            }
        }
    }

    /// Whether an application's block says how often an animation repeats.
    private func repeats(at place: Int) -> Bool {
        ["NETSCAPE2.0", "ANIMEXTS1.0"].contains { bytes[(place + 1)...].starts(with: $0.utf8) }
    }

    /// Behind a series of blocks, each with its length before it, that an empty one ends.
    private func endOfBlocks(from start: Int) throws(StrippedPicture.Fault) -> Int {
        var place = start
        while place < bytes.count {
            let length = Int(bytes[place])
            place += 1 + length
            if length == 0 { return place }
        }
        throw .damaged
    }

    /// How many bytes of colours follow, by the flags before them.
    private static func tableSize(_ flags: UInt8) -> Int {
        flags & 0x80 == 0 ? 0 : 3 << (Int(flags & 0x07) + 1)
    }
}
