import Diagnostics
import Testing

@testable import Assets

/// What is published of a drawing, and what is refused.
struct SafeDrawingTests {
    private static let shape = ##"<rect width="40" height="40" fill="#402060"/>"##

    /// A drawing with something in front of a square.
    private static func drawing(_ inside: String, _ attributes: String = "") -> String {
        #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 40"\#(attributes)>\#(inside)\#(shape)</svg>"#
    }

    private static func read(_ bytes: [UInt8]) -> Outcome<SafeDrawing?> {
        SafeDrawing.read(SourceFile(path: "Content/a.svg", bytes: bytes), called: "the drawing", effect: "None.")
    }

    private static func read(_ text: String) -> Outcome<SafeDrawing?> {
        read(Array(text.utf8))
    }

    private static func written(_ text: String) -> String? {
        read(text).value.map { String(decoding: $0.bytes, as: UTF8.self) }
    }

    private static func codes(_ text: String) -> [String] {
        read(text).diagnostics.map(\.rule.code)
    }

    @Test func writesWhatDrawsSomethingAsItStands() {
        let plain = Self.drawing(
            ##"<title>A "rose" &amp; a wall</title><g transform="rotate(4)" style="fill:url(#a)">"##
                + ##"<use href="#b"/></g>"##
                + #"<style>.x > .y{fill:rgb(0,0,0)}@media (prefers-color-scheme:dark){.x{fill:#fff}}</style>"#
        )
        let expected = plain.replacing(#"A "rose""#, with: "A &quot;rose&quot;")
            .replacing(".x > .y", with: ".x &gt; .y")
        #expect(Self.written(plain) == expected)
    }

    @Test func leavesOutWhatADrawingProgramNotesForItself() {
        let noted = Self.drawing(
            "<!-- by a program --><?program x?><metadata><rdf:RDF/></metadata><i:view i:zoom=\"2\"/>"
                + #"<g i:label="Layer 1" data-name="walls" enable-background="new"><path d="M0 0"/></g>"#,
            #" xmlns:i="https://drawing.example/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#""#
        )
        #expect(Self.written(noted) == Self.drawing(#"<g><path d="M0 0"/></g>"#))
    }

    @Test func readsPrefixesAndOldAddresses() {
        let old =
            ##"<s:svg xmlns:s="http://www.w3.org/2000/svg" xmlns:x="http://www.w3.org/1999/xlink"><s:use x:href="#a"/></s:svg>"##
        #expect(Self.written(old) == ##"<svg xmlns="http://www.w3.org/2000/svg"><use href="#a"/></svg>"##)
        #expect(Self.written("<svg><g/></svg>") == #"<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>"#)
    }

    /// A reference can stand for a tab, a line end or a control character.
    ///
    /// A browser would take tabs and line ends of attributes for spaces.
    @Test func writesNoControlCharactersThatReferencesStandFor() {
        let drawing = Self.drawing(
            "<title>a&#x9;b&#13;c&#x99;d</title><style>.x&#x99;{fill:red}</style><path d=\"M0&#x9;0&#10;L1&#13;1&#x9B;\"/>"
        )
        let expected = Self.drawing(
            "<title>a\tb c d</title><style>.x {fill:red}</style><path d=\"M0 0 L1 1 \"/>"
        )
        #expect(Self.written(drawing) == expected)
        #expect(Self.written(expected) == expected)
    }

    @Test func saysHowLargeItIs() {
        #expect(Self.read(Self.drawing("")).value?.size?.width == 40)
        #expect(Self.read("<svg><g/></svg>").value?.size == nil)
        #expect(Self.read("<svg viewBox='0 0 -9223372036854775808 1e400'/>").value?.size == nil)
    }

    @Test(arguments: [
        #"<script>alert(1)</script>"#,
        #"<s:script xmlns:s="http://www.w3.org/2000/svg">alert(1)</s:script>"#,
        #"<é:script xmlns:é="http://www.w3.org/2000/svg">alert(1)</é:script>"#,
        #"<h:img xmlns:h="http://www.w3.org/1999/xhtml" srcset="https://away.example/ 1x"/>"#,
        #"<h:video xmlns:h="http://www.w3.org/1999/xhtml" poster="https://away.example/"/>"#,
        #"<foreignObject><p/></foreignObject>"#,
        ##"<a href="#"><set attributeName="href" to="javascript:alert(1)"/></a>"##,
        #"<a><animate attributeName="href" values="javascript:alert(1)"/></a>"#,
        #"<a href="javascript:alert(1)"/>"#,
        #"<a href="https://away.example/"/>"#,
        ##"<a href="#" ping="https://away.example/"/>"##,
        #"<use href="data:image/svg+xml;base64,AAAA"/>"#,
        #"<image href="data:image/svg+xml;base64,AAAA"/>"#,
        #"<image href="https://away.example/a.png"/>"#,
        #"<g onclick="alert(1)"/>"#,
        #"<g fill="url(https://away.example/)"/>"#,
        #"<g style="fill:&#117;rl(https://away.example/)"/>"#,
        #"<style>&#64;import "https://away.example/";</style>"#,
        #"<style>rect{fill:\75 rl(https://away.example/)}</style>"#,
        #"<style>svg{background:image-set("https://away.example/" 1x)}</style>"#,
        #"<style>svg{background:u/**/rl(https://away.example/)}a{b:url/**/(x)url(//x)}</style>"#,
        #"<style><![CDATA[@font-face{src:url(https://away.example/)}]]></style>"#,
        #"<g style="animation-name:spin"/><style>@keyframes spin{}</style>"#,
        #"<unknown/>"#,
    ]) func refuses(_ inside: String) {
        let outcome = Self.read(Self.drawing(inside))
        #expect(outcome.value?.bytes == nil)
        #expect(Set(outcome.diagnostics.map(\.rule.code)) == ["A113"])
    }

    @Test func refusesWhatIsNoDrawingOrSaysWhatOthersMean() {
        let doctype = #"<!DOCTYPE svg [<!ATTLIST svg onload CDATA "alert(1)">]>"# + Self.drawing("")
        #expect(Self.read(doctype).diagnostics.map(\.summary) == ["the drawing has a document type"])
        let page = #"<html xmlns="http://www.w3.org/1999/xhtml"><body><svg/></body></html>"#
        #expect(Self.read(page).diagnostics.map(\.summary) == ["the drawing begins with <html> and not with <svg>"])
        for text in ["", "<svg", "no markup", Self.drawing("<g>"), "<svg/><svg/>", Self.drawing("&away;")] {
            #expect(Self.codes(text) == ["A113"], "\(text)")
        }
    }

    @Test func refusesEncodingsThatHideMarkup() {
        let hidden = #"<?xml version="1.0" encoding="ISO-2022-JP"?>"# + Self.drawing("<sc\u{1B}(Bript/>")
        #expect(Self.codes(hidden) == ["A113"])
        let wide = Array(Self.drawing("<script/>").utf16).flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        #expect(Self.read([0xFF, 0xFE] + wide).diagnostics.map(\.summary) == ["the drawing has <script>"])
    }

    @Test func saysWhereAFaultIs() {
        let found = Self.read("<svg>\n  <g\n  onload='x'/></svg>").diagnostics
        #expect(found.map(\.location) == [SourceLocation(path: "Content/a.svg", line: 2, column: 3)])
    }

    @Test func refusesPartsThatRepeatPartsWithoutEnd() {
        let doubled = (1...40).map { "<g id=\"p\($0)\"><use href=\"#p\($0 - 1)\"/><use href=\"#p\($0 - 1)\"/></g>" }
        #expect(Self.codes(Self.drawing(#"<g id="p0"/>"# + doubled.joined())) == ["A113"])
        #expect(Self.codes(Self.drawing(doubled.reversed().joined() + #"<g id="p0"/>"#)) == ["A113"])
        // What repeats itself draws nothing.
        #expect(Self.codes(Self.drawing(##"<g id="a"><use href="#a"/></g><use href="#a"/>"##)) == [])
        // Of two parts with one name the first counts, whichever ends first.
        let twice = #"<g id="a"><g id="a"/>"# + String(repeating: ##"<use href="#b"/>"##, count: 400) + "</g>"
        let many = String(repeating: ##"<use href="#a"/>"##, count: 1_000)
        #expect(Self.codes(Self.drawing(#"<g id="b"/>"# + twice + many)) == ["A113"])
    }

    @Test func listsFaultsInBoundedNumber() {
        let many = String(repeating: "<script/>", count: 20_000)
        #expect(Self.codes(Self.drawing(many)).count == 20)
    }
}
