import ContentLoading
import Diagnostics
import Markdown
import Model
import Testing

@Suite struct AttachmentReaderTests {
    private static let png: [UInt8] =
        [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 40, 0, 0, 0, 30]
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
        let found = try read(attachments: ["indicators/data/a.csv", "documents/b.csv"], files)
        #expect(found.diagnostics.map(\.rule.code) == ["E105"])
        #expect(found.value.files.map(\.file.path) == ["Content/documents/b.csv"])
    }

    @Test func warnsOfAPictureThatTakesLongToLoad() throws {
        let large = Self.png + [UInt8](repeating: 0, count: 600_000)
        #expect(try read("![A](a.png)", ["Content/a.png": large]).diagnostics.map(\.rule.code) == ["E104"])
        let huge = Self.png + [UInt8](repeating: 0, count: 6_000_000)
        #expect(try read("![A](a.png)", ["Content/a.png": huge]).diagnostics.map(\.rule.code) == ["E102"])
    }

    @Test func readsTheSizeOfADrawingFromItsViewBox() throws {
        let sizes = try [
            "<svg viewBox=\"0 0 320 120.4\">", "<svg viewBox='0,0,320,120'/>", "<svg viewBox=\"0 0 1e9 0\">", "<svg>",
            "<svg viewBox=\"", "<svg viewBox=\"a b c d\">",
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
