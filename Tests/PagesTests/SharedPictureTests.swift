import Diagnostics
import Foundation
import Model
import Pages
import Templates
import TestSupport
import Testing

@Suite struct SharedPictureTests {
    @Test func showsThePictureThatTheSiteNames() async throws {
        let page = try HTMLPage(#require(try await Self.build(Self.png(1200, 630)).value))
        #expect(
            try page.attributes("meta[property='og:image']", "content") == ["https://example.org/assets/card.png"]
        )
        #expect(try page.attributes("meta[property='og:image:width']", "content") == ["1200"])
        #expect(try page.attributes("meta[name='twitter:card']", "content") == ["summary_large_image"])
    }

    @Test func readsJPEG() async throws {
        let start: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xC4, 0, 3, 9]
        let frame: [UInt8] = [0xFF, 0xC2, 0, 11, 8, 0x02, 0x76, 0x04, 0xB0, 1, 1, 0x11, 0]
        let page = try HTMLPage(#require(try await Self.build(start + frame).value))
        #expect(try page.attributes("meta[property='og:image:type']", "content") == ["image/jpeg"])
        #expect(try page.attributes("meta[property='og:image:height']", "content") == ["630"])
    }

    @Test(arguments: [
        ([UInt8]("<svg/>".utf8), "is no PNG or JPEG file"), ([], "is no PNG or JPEG file"),
        ([0xFF, 0xD8, 0xFF], "is no PNG or JPEG file"),
        ([0xFF, 0xD8] + [UInt8](repeating: 0xFF, count: 5_000), "is no PNG or JPEG file"),
        (png(599, 400), "is 599 by 400 pixels"),
    ])
    func saysWhyAPictureCannotBeShown(_ bytes: [UInt8], _ fault: String) async throws {
        try await refuses(bytes, fault)
    }

    /// Apart from the others, because the arguments of a test are described, byte by byte.
    @Test func saysThatAPictureIsTooLarge() async throws {
        try await refuses(Self.png(1200, 630) + [UInt8](repeating: 0, count: 6_000_000), "is larger than 5 MB")
    }

    private func refuses(_ bytes: [UInt8], _ fault: String) async throws {
        let outcome = try await Self.build(bytes)
        #expect(outcome.diagnostics.map(\.rule.code) == ["P105"])
        #expect(outcome.diagnostics.first?.summary == "the card \"/assets/card.png\" \(fault)")
        let page = try HTMLPage(#require(outcome.value))
        #expect(try page.attributes("meta[property='og:image']", "content") == ["https://example.org/card.svg"])
    }

    @Test func suggestsThePictureThatIsThere() async throws {
        let outcome = try await Self.build(Self.png(1200, 630), named: "/assets/kard.png")
        #expect(outcome.diagnostics.first?.suggestion == "Did you mean /assets/card.png?")
    }

    @Test func drawsTheTitleWhereThereIsNoPicture() async throws {
        var sample = SampleSite()
        sample.title =
            "A & B <c> with many more words than could ever stand in four lines of a card, however small it is made"
        let card = try await sample.page("card.svg")
        #expect(card.contains(">A &amp; B &lt;c&gt; with many more</text>"))
        #expect(card.contains(" …</text>"))
        #expect(card.components(separatedBy: "<text ").count == 5)
    }

    /// The home page of a site with a card.
    private static func build(_ bytes: [UInt8], named name: String = "/assets/card.png") async throws -> Outcome<
        String?
    > {
        var sample = SampleSite()
        sample.baseURL = "https://example.org/"
        sample.card = name
        let asset = SourceFile(path: "Content/templates/assets/card.png", bytes: bytes)
        let outcome = try await sample.render(assets: [asset])
        let home = outcome.value.first { $0.path == "index.html" }
        return Outcome(home.map { String(decoding: $0.render(), as: UTF8.self) }, outcome.diagnostics)
    }

    private static func png(_ width: UInt16, _ height: UInt16) -> [UInt8] {
        let size = [width, height].flatMap { [0, 0, UInt8($0 >> 8), UInt8($0 & 255)] }
        return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52] + size
    }
}
