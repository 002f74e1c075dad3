import Assets
import Diagnostics
import Model
import Testing

struct StylistTests {
    private static let sheet = """
        :root { --paper: #fff; --paper-soft: #f3f6f5; --brand: #0d3f4a; --brand-ink: #fff; --brand-line: #5fb3a6 }
        @media (prefers-color-scheme: dark) { :root { --paper: #11191f; --paper-soft: #1a252c } }
        @media print { :root { --paper: #000 } }
        """

    @Test func addsNothingWithoutColoursOfTheSitesOwn() {
        let outcome = build(nil)
        #expect(outcome.diagnostics == [])
        #expect(!(published(outcome)?.contains("@media screen") ?? true))
    }

    @Test func putsTheSitesColoursLastForScreensAlone() throws {
        let outcome = build(Branding(light: .init(colour: try written("#402060"), link: try written("#003399"))))
        #expect(outcome.diagnostics == [])
        let css = try #require(published(outcome))
        let light = "@media screen{:root{--brand:#402060;--brand-ink:#ffffff;--brand-line:#5fb3a6;--link:#003399;"
        #expect(css.contains(light + "--link-hover:var(--ink)}}"))
        #expect(css.hasSuffix("--link-hover:var(--ink)}}"))
        #expect(css.contains("@media screen and (prefers-color-scheme:dark){:root{--brand:#402060;"))
    }

    @Test func writesBlackOnAColourThatIsTooLightForWhite() throws {
        let css = published(build(Branding(light: .init(colour: try written("#ffd43b")))))
        #expect(css?.contains("--brand:#ffd43b;--brand-ink:#000000") ?? false)
    }

    @Test func findsALinkThatCanBeReadInTheDarkScheme() throws {
        let outcome = build(Branding(light: .init(link: try written("#003399"))))
        let sheet = try #require(outcome.value.first { $0.name == "placard.css" })
        let dark = try #require(Palette(sheet.bytes)["paper-soft", .dark])
        let tail = try #require(published(outcome)?.split(separator: "prefers-color-scheme:dark").last)
        let link = try #require(tail.split(separator: "--link:").last.flatMap { Colour($0.prefix(7)) })
        #expect(outcome.diagnostics == [])
        #expect(Contrast.ratio(link, dark) >= Contrast.words)
    }

    @Test func saysHowFarALinkIsFromBeingReadable() throws {
        let outcome = build(Branding(light: .init(link: try written("#5fb3a6"))))
        let found = try #require(outcome.diagnostics.first)
        #expect(outcome.diagnostics.count == 1)
        #expect(found.rule == AssetRules.lowContrast)
        #expect(found.severity == .error)
        #expect(found.summary.hasPrefix("link #5fb3a6 has a contrast of 2.2"))
        #expect(found.explanation == "It must be at least 4.5 to 1.")
        let offered = try #require(found.suggestion?.split(separator: "\"").dropFirst().first)
        #expect(build(Branding(light: .init(link: try written(String(offered))))).diagnostics == [])
    }

    @Test func warnsOfAnAccentThatCannotBeTold() throws {
        let outcome = build(Branding(light: .init(colour: try written("#0d3f4a"), accent: try written("#104850"))))
        #expect(outcome.diagnostics.map(\.severity) == [.warning])
        #expect(outcome.diagnostics.first?.explanation == "It must be at least 3 to 1.")
    }

    @Test func refusesWordsThatCannotBeReadInTheDarkScheme() throws {
        let branding = Branding(
            light: .init(colour: try written("#0d3f4a")),
            dark: .init(text: try written("#204850"))
        )
        let outcome = build(branding)
        #expect(outcome.diagnostics.map(\.severity) == [.error])
        #expect(outcome.diagnostics.first?.summary.hasSuffix("in the dark scheme") ?? false)
    }

    @Test(arguments: [
        ("Connecting Communities", "CC"), ("sampleton", "S"), ("Ånge & <b>", "ÅB"), ("2032 figures", "2F"), ("", ""),
    ])
    func makesAnIconOfTheInitials(_ title: String, _ initials: String) {
        let icon = build(nil, title: title).value.first { $0.name == "icon.svg" }?.text
        #expect(icon?.contains(">\(initials)</text>") ?? false)
    }

    @Test func leavesAnIconOfTheSitesOwnAlone() {
        let own = SourceFile(path: "Content/templates/assets/icon.svg", text: "<svg/>")
        let outcome = AssetPipeline().build([own], for: SiteSettings(title: "Sampleton"), content: [], root: "Content")
        #expect(outcome.value == [own])
    }

    @Test func publishesTheLogoInPlaceOfAnIcon() {
        let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><use href=\"#a\"/><path id=\"a\" fill=\"url(#b)\"/></svg>"
        let outcome = build(Branding(logo: Located("pictures/logo.svg", at: place)), files: ["pictures/logo.svg": svg])
        #expect(outcome.diagnostics == [])
        #expect(outcome.value.map(\.path).sorted() == ["Templates/assets/placard.css", "assets/logo.svg"])
    }

    @Test func offersTheLogoThatWasMeant() {
        let outcome = build(Branding(logo: Located("picture/logo.svg", at: place)), files: ["pictures/logo.svg": ""])
        #expect(outcome.diagnostics.map(\.rule) == [AssetRules.missingLogo])
        #expect(outcome.diagnostics.first?.suggestion == "Did you mean pictures/logo.svg?")
    }

    @Test(arguments: [
        ("logo.gif", "GIF89a"), ("logo.png", "<svg/>"),
        ("logo.svg", "<svg>" + String(repeating: " ", count: 100_000)),
    ])
    func refusesFilesThatCannotBeALogo(_ name: String, _ text: String) {
        let outcome = build(Branding(logo: Located(name, at: place)), files: [name: text])
        #expect(outcome.diagnostics.map(\.rule) == [AssetRules.unusableLogo])
    }

    @Test(arguments: [
        "<svg><script>x</script></svg>", "<svg><SVG:Script/></svg>", "<svg onload = 'x'/>", "<svg a=\">\" onload=x/>",
        "<svg><image href=\"https://example.org/a.png\"/></svg>", "<svg><use xlink:href='other.svg#a'/></svg>",
        "<svg><a href=\"javascript:x\"/></svg>", "<svg><style>@import 'a.css';</style></svg>",
        "<svg fill=\"url(https://example.org/a)\"/>", "<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>",
        "no drawing", "<svg><foreignObject/></svg>", "<svg><use href=\"data:image/svg+xml,x\"/></svg>",
    ])
    func refusesDrawingsWithScriptOrThingsFromElsewhere(_ svg: String) {
        let outcome = build(Branding(logo: Located("logo.svg", at: place)), files: ["logo.svg": svg])
        #expect(outcome.diagnostics.map(\.rule) == [AssetRules.unsafeDrawing])
        #expect(!outcome.value.contains { $0.name == "logo.svg" })
    }

    private let place = Diagnostics.SourceLocation(path: "Content/site.yml", line: 3, column: 9)

    private func written(_ text: String) throws -> Located<Colour> {
        Located(try #require(Colour(text)), at: place)
    }

    private func published(_ outcome: Outcome<[SourceFile]>) -> String? {
        outcome.value.first { $0.name == "placard.css" }?.text
    }

    private func build(
        _ branding: Branding?,
        title: String = "Sampleton",
        files: [String: String] = [:]
    ) -> Outcome<[SourceFile]> {
        AssetPipeline().build(
            [SourceFile(path: "Templates/assets/placard.css", text: Self.sheet)],
            for: SiteSettings(title: title, branding: branding),
            content: files.map { SourceFile(path: "Content/" + $0.key, text: $0.value) },
            root: "Content"
        )
    }
}
