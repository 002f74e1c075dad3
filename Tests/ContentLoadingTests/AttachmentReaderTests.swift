import ContentLoading
import Diagnostics
import Foundation
import Markdown
import Model
import Testing

@Suite struct AttachmentReaderTests {
    private static let png = png(weighing: 0)

    /// A PNG of 40 by 30 pixels whose compressed data are so many bytes; its checksums are not right.
    private static func png(weighing count: Int) -> [UInt8] {
        let length = [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: count >> $0) }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
            + [0, 0, 0, 40, 0, 0, 0, 30, 8, 2, 0, 0, 0, 1, 2, 3, 4] + length + Array("IDAT".utf8)
            + [UInt8](repeating: 0, count: count + 4) + [0, 0, 0, 0] + Array("IEND".utf8) + [1, 2, 3, 4]
    }

    private static let pdf = Array("%PDF-1.4 words".utf8)

    private func read(
        _ markdown: String = "",
        attachments: [String] = [],
        _ files: [String: [UInt8]]
    ) throws -> Outcome<Attachments> {
        let path = "Content/briefings/one.md"
        let location = Diagnostics.SourceLocation(path: path, line: 4, column: 5)
        let briefing = Briefing(
            id: "one",
            title: "One",
            date: try #require(CalendarDate(iso: "2031-05-01")),
            attachments: attachments.map { Attachment(file: Located($0, at: location), title: "A file") },
            body: Document(parsing: SourceFile(path: path, text: markdown)),
            declaredAt: location
        )
        let content = Content(settings: SiteSettings(title: "Sample"), briefings: [briefing])
        let sources = files.map { SourceFile(path: $0.key, bytes: $0.value) }
        return AttachmentReader(root: "Content").read(content, files: sources.sorted { $0.path < $1.path })
    }

    @Test(arguments: ["pictures/a.png", "./pictures/a.png", "../briefings/pictures/a.png", "briefings/pictures/a.png"])
    func findsAPictureBesideTheTextOrBelowTheContentFolder(_ address: String) throws {
        let found = try read("![A](\(address))", ["Content/briefings/pictures/a.png": Self.png])
        #expect(found.diagnostics == [])
        let file = try #require(found.value.file(address, of: "Content/briefings/one.md"))
        #expect(file.address == ["files", "briefings", "pictures", "a.png"])
        #expect(file.size == .init(width: 40, height: 30))
        #expect(file.mediaType == "image/png")
    }

    @Test func publishesAFileOnceHoweverOftenItIsNamed() throws {
        let files = ["Content/a.png": Self.png, "Content/b.pdf": Self.pdf]
        let found = try read("![A](../a.png) ![A](a.png)", attachments: ["b.pdf", "a.png", "../b.pdf"], files)
        #expect(found.diagnostics == [])
        #expect(found.value.files.map(\.file.path) == ["Content/a.png", "Content/b.pdf"])
        #expect(found.value.files.map(\.kind) == ["PNG", "PDF"])
    }

    @Test(arguments: [
        ("pictures/b.png", "E101"), ("../../a.png", "E101"), ("words.png", "E102"), ("page.html", "E102"),
        ("b.pdf", "E102"), ("My%20picture.png", "E103"), ("run.svg", "A113"),
    ])
    func refusesAPictureThatCannotBeShown(_ address: String, _ code: String) throws {
        let found = try read(
            "Words.\n\n![A](\(address))",
            [
                "Content/briefings/pictures/a.png": Self.png, "Content/briefings/words.png": Array("words".utf8),
                "Content/briefings/page.html": Array("<p>".utf8), "Content/briefings/b.pdf": Self.pdf,
                "Content/briefings/My picture.png": Self.png, "a.png": Self.png,
                "Content/briefings/run.svg": Array("<svg onload=\"x\"/>".utf8),
            ]
        )
        #expect(found.diagnostics.map(\.rule.code) == [code])
        #expect(found.value.files == [])
        if code != "A113" {
            #expect(found.diagnostics.map(\.location) == [.init(path: "Content/briefings/one.md", line: 3, column: 1)])
        }
    }

    @Test func saysWhatWasMeantWhereAFileIsMissing() throws {
        let files = ["Content/briefings/pictures/a.png": Self.png]
        let found = try read("![A](a.png)", attachments: ["pictures/aa.png"], files)
        let suggestions = found.diagnostics.map(\.suggestion)
        #expect(suggestions == ["Did you mean briefings/pictures/a.png?", "Did you mean briefings/pictures/a.png?"])
        #expect(found.diagnostics.map(\.location?.line) == [1, 4])
    }

    @Test func keepsFilesThatFiguresAreMadeFromToItself() throws {
        let files = [
            "Content/indicators/data/a.csv": Array("a,b\n".utf8), "Content/documents/b.csv": Array("a\n".utf8),
        ]
        let copied = files.merging(["Content/documents/copy.csv": Array("a,b\n".utf8)]) { $1 }
        #expect(try read(attachments: ["documents/copy.csv"], copied).diagnostics.map(\.rule.code) == ["E105"])
        let found = try read(attachments: ["indicators/data/a.csv", "documents/b.csv"], files)
        #expect(found.diagnostics.map(\.rule.code) == ["E105"])
        #expect(found.value.files.map(\.file.path) == ["Content/documents/b.csv"])
    }

    @Test func warnsOfAPictureThatTakesLongToLoad() throws {
        let large = Self.png(weighing: 600_000)
        #expect(try read("![A](a.png)", ["Content/a.png": large]).diagnostics.map(\.rule.code) == ["E104"])
        let huge = Self.png(weighing: 6_000_000)
        #expect(try read("![A](a.png)", ["Content/a.png": huge]).diagnostics.map(\.rule.code) == ["E102"])
    }

    @Test func publishesAPictureWithoutWhatFollowsItsEnd() throws {
        let found = try read("![A](a.png)", ["Content/a.png": Self.png + Array("53.4 -2.3".utf8)])
        #expect(found.diagnostics == [])
        #expect(found.value.files.map(\.file.bytes) == [Self.png])
        let broken = try read("![A](a.png)", ["Content/a.png": Self.png.dropLast(3)])
        #expect(broken.diagnostics.map(\.rule.code) == ["E102"])
    }

    @Test(arguments: [
        ("VP8X", [16, 0, 0, 0, 39, 0, 0, 29, 0, 0]), ("VP8L", [0x2F, 39, 0x40, 7, 0, 1, 2, 3, 4, 5]),
        ("VP8 ", [1, 2, 3, 0x9D, 0x01, 0x2A, 40, 0, 30, 0]),
    ])
    func publishesWebP(_ chunk: String, _ content: [UInt8]) throws {
        let file = Array("RIFF".utf8) + [22, 0, 0, 0] + Array("WEBP\(chunk)".utf8) + [10, 0, 0, 0] + content
        let found = try read("![A](a.webp)", ["Content/a.webp": file])
        #expect(found.diagnostics == [])
        #expect(found.value.files.first?.size == .init(width: 40, height: 30))
        #expect(found.value.files.first?.mediaType == "image/webp")
    }

    /// A ZIP file with the properties of an office document, made by Ann Sample and last saved by Bob Sample.
    private static let office =
        "UEsDBBQAAAAIAAAAIWaUdz5uTQAAAHwAAAARAAAAZG9jUHJvcHMvY29yZS54bWyzSS6wSs4vSg0oyi9ILSrJTC22s0"
        + "lJtkouSk0syS+yc8zLUwhOzC3ISbXRRxK2AerKSSwu8c1PyUzLTE1xqrRzyk/igivFlAaLoVkEAFBLAwQUAAAAAAAA"
        + "ACFmU+4NVSoAAAAqAAAACAAAAG1ldGEueG1sPG0+PGRjOmNyZWF0b3I+QW5uIFNhbXBsZTwvZGM6Y3JlYXRvcj48L2"
        + "0+UEsBAhQDFAAAAAgAAAAhZpR3Pm5NAAAAfAAAABEAAAAAAAAAAAAAAIABAAAAAGRvY1Byb3BzL2NvcmUueG1sUEsB"
        + "AhQDFAAAAAAAAAAhZlPuDVUqAAAAKgAAAAgAAAAAAAAAAAAAAIABfAAAAG1ldGEueG1sUEsFBgAAAAACAAIAdQAAAM"
        + "wAAAAAAA=="

    /// Archives with a document that Dan Sample changed and Eve Sample commented on, and with a sheet that Fay Sample
    /// commented on.
    @Test(arguments: [
        (
            "a.docx",
            "UEsDBBQAAAAIAAAAIWY3OvhnIAAAAB4AAAARAAAAd29yZC9kb2N1bWVudC54bWyzKbfKzCtWKLdKLC3JyC+yVXJJzFMITswt"
                + "yElV0rcDAFBLAwQUAAAACAAAACFmYIeeeSQAAAAiAAAAEQAAAHdvcmQvY29tbWVudHMueG1ssym3Ss7PzU3NK1Eot0osLcnI"
                + "L7JVci1LVQhOzC3ISVXStwMAUEsBAhQDFAAAAAgAAAAhZjc6+GcgAAAAHgAAABEAAAAAAAAAAAAAAIABAAAAAHdvcmQvZG9j"
                + "dW1lbnQueG1sUEsBAhQDFAAAAAgAAAAhZmCHnnkkAAAAIgAAABEAAAAAAAAAAAAAAIABTwAAAHdvcmQvY29tbWVudHMueG1s"
                + "UEsFBgAAAAACAAIAfgAAAKIAAAAAAA==", "Dan Sample, Eve Sample"
        ),
        (
            "a.xlsx",
            "UEsDBBQAAAAIAAAAIWZUei1xIAAAAC4AAAAQAAAAeGwvY29tbWVudHMxLnhtbLNJLC3JyC8qtrOBMOzcEisVghNzC3JSbfSh"
                + "QjBGsR0AUEsBAhQDFAAAAAgAAAAhZlR6LXEgAAAALgAAABAAAAAAAAAAAAAAAIABAAAAAHhsL2NvbW1lbnRzMS54bWxQSwUG"
                + "AAAAAAEAAQA+AAAATgAAAAAA", "Fay Sample"
        ),
        (
            "a.zip",
            "UEsDBBQAAAAIAAAAIWarhUBUmAAAADYBAAAGAAAAYS5kb2N4C/BmZhFhYGDgAGLFNHOrH+kKQJYcEAsCcXl+UYp+Sn5yaW5q"
                + "XoleRW7OZs3tp85oh2ls99LRPXlCf1NokeeZYA6/M7onPEMvbWdmCEAxLqF9XqUKkKWEbFxyfi7ItGKocV7nzp/1PasdiGSk"
                + "rncoipGMTCLMuN0IAw2MDNhcjK4d3U0I7f7YXBjgzcoGkmYCwjogvQisGABQSwECFAMUAAAACAAAACFmq4VAVJgAAAA2AQAA"
                + "BgAAAAAAAAAAAAAAgAEAAAAAYS5kb2N4UEsFBgAAAAABAAEANAAAALwAAAAAAA==", "Dan Sample, Eve Sample"
        ),
    ])
    func namesWhoCommented(_ name: String, _ text: String, _ names: String) throws {
        let bytes = [UInt8](try #require(Data(base64Encoded: text)))
        let found = try read(attachments: [name], ["Content/" + name: bytes])
        #expect(found.diagnostics.map(\.summary) == ["\"\(name)\" names \(names) as its author"])
    }

    @Test func namesTheAuthorsOfAttachments() throws {
        func summaries(_ name: String, _ bytes: [UInt8]) throws -> [String] {
            let found = try read(attachments: [name], ["Content/" + name: bytes])
            #expect(found.diagnostics.allSatisfy { $0.rule.code == "E106" && $0.severity == .warning })
            #expect(found.value.files.count == 1)
            return found.diagnostics.map(\.summary)
        }
        let document = [UInt8](try #require(Data(base64Encoded: Self.office)))
        #expect(try summaries("a.docx", document) == ["\"a.docx\" names Ann Sample, Bob Sample as its author"])
        let packed = [UInt8](
            try #require(Data(base64Encoded: "eJwzVDBQsLFR0HcsLcnIL1LQcE4sUQhOzC3ISdVU0A8oyk8pTU4FCldoKtjZAQAZiwz/"))
        )
        let stream = Array("%PDF-1.5\n4 0 obj << /Type /ObjStm /Filter /FlateDecode >>\nstream\n".utf8) + packed
        #expect(try summaries("a.pdf", stream) == ["\"a.pdf\" names Cat Sample as its author"])
        for author in ["(Ann \\(Sample\\))", "<FEFF0041006E006E0020002800530061006D0070006C00650029>"] {
            let plain = Array("%PDF-1.4 << /Author \(author) >>".utf8)
            #expect(try summaries("a.pdf", plain) == ["\"a.pdf\" names Ann (Sample) as its author"])
        }
        let tagged = "%PDF-1.4 <dc:creator><rdf:Seq><rdf:li>Ann</rdf:li></rdf:Seq></dc:creator>"
        #expect(try summaries("a.pdf", Array(tagged.utf8)) == ["\"a.pdf\" names Ann as its author"])
        #expect(try summaries("a.txt", Array("a < b".utf8)) == [])
        #expect(try summaries("a.pdf", Array("%PDF-1.4 << /Author () /Title (By Ann) >>".utf8)) == [])
        #expect(try summaries("a.docx", Array("PK\u{3}\u{4} and no more".utf8)) == [])
    }

    @Test func survivesDamagedAttachments() throws {
        let document = [UInt8](try #require(Data(base64Encoded: Self.office)))
        for place in document.indices {
            for bytes in [Array(document[...place]), document.enumerated().map { $0 == place ? 0xFF : $1 }] {
                _ = try read(attachments: ["a.docx"], ["Content/a.docx": bytes])
            }
        }
        let pdf = Array("%PDF-1.4 /Author (A\\) /Author <4 /ObjStm stream /ObjStm <dc:creator <rdf:li".utf8)
        for end in pdf.indices.dropFirst(5) {
            _ = try read(attachments: ["a.pdf"], ["Content/a.pdf": Array(pdf[..<end])])
        }
    }

    @Test func readsTheSizeOfADrawingFromItsViewBox() throws {
        let sizes = try [
            "<svg viewBox=\"0 0 320 120.4\"/>", "<svg viewBox='0,0,320,120'/>", "<svg viewBox=\"0 0 1e9 0\"/>",
            "<svg/>", "<svg viewBox=\"", "<svg viewBox=\"a b c d\"/>",
        ].map { text in
            let found = try read("![A](a.svg)", ["Content/a.svg": Array(text.utf8)])
            return found.value.files.first?.size
        }
        #expect(sizes.map { $0?.width } == [320, 320, nil, nil, nil, nil])
        #expect(sizes.map { $0?.height } == [120, 120, nil, nil, nil, nil])
    }

    @Test func leavesAddressesOnTheWebAlone() throws {
        let found = try read("![A](https://example.org/a.png) ![B](/assets/b.png) ![C](data:image/png;base64,a)", [:])
        #expect(found.diagnostics == [])
    }
}
