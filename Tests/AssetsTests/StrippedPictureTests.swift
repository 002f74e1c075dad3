import Assets
import Diagnostics
import Testing

struct StrippedPictureTests {
    /// EXIF data with a position that a test looks for, and which way up the picture is.
    private static func exif(_ orientation: UInt8, isLittleEndian: Bool) -> [UInt8] {
        let position = Array("53.4808 N 2.2426 W".utf8)
        return isLittleEndian
            ? Array("II".utf8) + [
                42, 0, 8, 0, 0, 0, 1, 0, 0x12, 0x01, 3, 0, 1, 0, 0, 0, orientation, 0, 0, 0, 0, 0, 0, 0,
            ]
                + position
            : Array("MM".utf8) + [
                0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0,
            ]
                + position
    }

    private static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
        [0xFF, marker, UInt8((content.count + 2) >> 8), UInt8((content.count + 2) & 0xFF)] + content
    }

    private static func jpeg(_ segments: [UInt8]) -> [UInt8] {
        [0xFF, 0xD8] + segments + segment(0xC0, [8, 0, 30, 0, 40, 1, 1, 17, 0])
            + segment(0xDA, [1, 1, 0, 0, 63, 0]) + [1, 2, 0xFF, 0, 3, 0xFF, 0xD3, 4, 0xFF, 0xD9]
    }

    private static func has(_ text: String, in bytes: [UInt8]) -> Bool {
        String(decoding: bytes, as: UTF8.self).contains(text)
    }

    @Test(arguments: [true, false], [UInt8(1), 3, 6])
    func takesThePositionOutOfAJPEGAndKeepsWhichWayUpItIs(_ isLittle: Bool, _ orientation: UInt8) throws {
        let exif = Array("Exif\0\0".utf8) + Self.exif(orientation, isLittleEndian: isLittle)
        let colours = Self.segment(0xE2, Array("ICC_PROFILE\0".utf8) + [1, 1, 9])
        let picture = Self.jpeg(
            Self.segment(0xE1, exif)
                + Self.segment(0xE0, Array("JFIF\0".utf8) + [1, 1, 0, 0, 72, 0, 72, 1, 1, 7, 7, 7])
                + Self.segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0GPSLatitude".utf8)) + colours
                + Self.segment(0xED, Array("Photoshop 3.0\0By Ann".utf8)) + Self.segment(0xFE, Array("By Ann".utf8))
        )
        let stripped = try StrippedPicture(picture + Array("a film, 53.4808 N".utf8))
        for text in ["53.48", "GPS", "Ann", "film"] { #expect(!Self.has(text, in: stripped.bytes)) }
        #expect(Self.has("ICC_PROFILE", in: stripped.bytes))
        #expect(Self.has("Exif", in: stripped.bytes) == (orientation > 1))
        #expect(stripped.isTurned == (orientation == 6))
        #expect(stripped.bytes.suffix(29) == Self.jpeg([]).suffix(29))
        #expect(try StrippedPicture(stripped.bytes) == stripped)
    }

    private static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
        [0, 0, UInt8(content.count >> 8), UInt8(content.count & 0xFF)] + Array(name.utf8) + content + [1, 2, 3, 4]
    }

    @Test func takesTextsAndPositionsOutOfAPNG() throws {
        let start: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Self.chunk("IHDR", [0, 0, 0, 4])
        let rest = Self.chunk("gAMA", [1]) + Self.chunk("IDAT", [5, 6]) + Self.chunk("IEND", [])
        let notes =
            Self.chunk("tEXt", Array("Author\0Ann".utf8)) + Self.chunk("tIME", [7, 234])
            + Self.chunk("eXIf", Self.exif(8, isLittleEndian: true)) + Self.chunk("prVT", Array("Ann".utf8))
        let stripped = try StrippedPicture(start + notes + rest + Array("Ann".utf8))
        let orientation = Self.chunk("eXIf", Self.exif(8, isLittleEndian: false).dropLast(18))
        #expect(stripped.bytes.count == start.count + orientation.count + rest.count)
        #expect(stripped.bytes.starts(with: start + orientation.dropLast(4)))
        #expect(stripped.bytes.suffix(rest.count) == rest[...])
        #expect(stripped.isTurned)
        #expect(try StrippedPicture(start + rest).bytes == start + rest)
        #expect(try StrippedPicture(stripped.bytes) == stripped)
    }

    private static func webP(_ chunks: [UInt8]) -> [UInt8] {
        Array("RIFF".utf8) + [UInt8(chunks.count + 4), 0, 0, 0] + Array("WEBP".utf8) + chunks
    }

    private static func riff(_ name: String, _ content: [UInt8]) -> [UInt8] {
        Array(name.utf8) + [UInt8(content.count), 0, 0, 0] + content + (content.count % 2 == 0 ? [] : [0])
    }

    @Test func takesEXIFAndXMPOutOfAWebP() throws {
        let extended = Self.riff("VP8X", [0x1C, 0, 0, 0, 39, 0, 0, 29, 0, 0])
        let picture = Self.riff("VP8 ", [1, 2, 3])
        let notes = Self.riff("EXIF", Self.exif(1, isLittleEndian: true)) + Self.riff("XMP ", Array("Ann".utf8))
        let stripped = try StrippedPicture(Self.webP(extended + picture + notes)).bytes
        #expect(stripped == Self.webP(Self.riff("VP8X", [0x10, 0, 0, 0, 39, 0, 0, 29, 0, 0]) + picture))
        let turned = try StrippedPicture(
            Self.webP(extended + picture + Self.riff("EXIF", Self.exif(6, isLittleEndian: true)))
        )
        #expect(turned.isTurned && Self.has("EXIF", in: turned.bytes) && !Self.has("53.48", in: turned.bytes))
    }

    @Test func takesCommentsOutOfAGIF() throws {
        let start = Array("GIF89a".utf8) + [4, 0, 4, 0, 0x80, 0, 0, 1, 2, 3, 4, 5, 6]
        let repeats: [UInt8] = [0x21, 0xFF, 11] + Array("NETSCAPE2.0".utf8) + [3, 1, 0, 0, 0]
        let picture: [UInt8] = [0x2C, 0, 0, 0, 0, 4, 0, 4, 0, 0, 2, 2, 0x84, 0x51, 0, 0x3B]
        let comment: [UInt8] = [0x21, 0xFE, 3] + Array("Ann".utf8) + [0]
        let xmp: [UInt8] = [0x21, 0xFF, 11] + Array("XMP DataXMP".utf8) + [3] + Array("Ann".utf8) + [0]
        let stripped = try StrippedPicture(start + comment + repeats + xmp + picture + Array("Ann".utf8)).bytes
        #expect(stripped == start + repeats + picture)
    }

    @Test func findsPositionsInDrawingsAndInDocuments() {
        // A directory of one entry that leads to one of positions, with one entry.
        let exif =
            Array("Exif\0\0II".utf8)
            + [42, 0, 8, 0, 0, 0, 1, 0, 0x25, 0x88, 4, 0, 1, 0, 0, 0, 26, 0, 0, 0, 0, 0, 0, 0, 1, 0]
        #expect(PicturePosition.isIn(Array("anything ".utf8) + exif))
        #expect(!PicturePosition.isIn(Array("Exif\0\0".utf8) + Self.exif(6, isLittleEndian: true)))
        #expect(PicturePosition.isIn(Array("<x exif:GPSLatitude='53,28.8N'/>".utf8)))
        let drawing = "<svg><image href=\"data:image/jpeg;base64,\(Self.base64(exif))\"/></svg>"
        let file = SourceFile(path: "Content/a.svg", text: drawing)
        let found = SafeDrawing.read(file, called: "the drawing", effect: "It is not published.")
        #expect(found.diagnostics.map(\.rule.code) == ["A114"])
        let plain = SourceFile(path: "Content/a.svg", text: drawing.replacing("RXhpZg", with: "AAAAAA"))
        #expect(SafeDrawing.read(plain, called: "the drawing", effect: "").diagnostics.isEmpty)
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
        let bits = bytes.flatMap { byte in (0..<8).map { byte >> (7 - $0) & 1 } }
        return stride(from: 0, to: bits.count, by: 6).map { start in
            let value = (0..<6).reduce(0) { $0 << 1 | (bits.indices.contains(start + $1) ? Int(bits[start + $1]) : 0) }
            return String(letters[value])
        }.joined()
    }

    @Test func refusesWhatKeepsItsMetadata() {
        let box: [UInt8] = [0, 0, 0, 16] + Array("ftypavif".utf8) + [0, 0, 0, 0]
        #expect(throws: StrippedPicture.Fault.keepsMetadata) { try StrippedPicture(box + Array("infe Exif".utf8)) }
        #expect(throws: Never.self) { try StrippedPicture(box) }
        #expect(throws: StrippedPicture.Fault.unknownKind) { try StrippedPicture(Array("BM".utf8)) }
    }

    /// Wherever a picture breaks off, and whatever one of its bytes is, it is refused or stripped.
    @Test func survivesDamage() {
        let exif = Self.segment(0xE1, Array("Exif\0\0".utf8) + Self.exif(6, isLittleEndian: false))
        let pictures = [
            Self.jpeg(exif),
            [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A] + Self.chunk("IHDR", [1])
                + Self.chunk("eXIf", Self.exif(2, isLittleEndian: true)) + Self.chunk("IEND", []),
            Self.webP(Self.riff("VP8X", [8, 0]) + Self.riff("EXIF", Self.exif(5, isLittleEndian: true))),
            Array("GIF89a".utf8) + [
                4, 0, 4, 0, 0, 0, 0, 0x21, 0xFE, 1, 65, 0, 0x2C, 0, 0, 0, 0, 4, 0, 4, 0, 0, 2, 0, 0x3B,
            ],
        ]
        var judged = 0
        for picture in pictures {
            for end in picture.indices {
                #expect((try? StrippedPicture(Array(picture[..<end]))) == nil)
                for byte in [UInt8(0), 0x7F, 0xFF] {
                    var damaged = picture
                    damaged[end] = byte
                    _ = try? StrippedPicture(damaged)
                    judged += 1
                }
            }
        }
        #expect(judged > 700)
    }
}
