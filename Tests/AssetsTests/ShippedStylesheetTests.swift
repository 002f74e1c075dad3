import Assets
import Diagnostics
import Foundation
import Model
import Testing

/// The stylesheet that comes with Placard, as it is published.
struct ShippedStylesheetTests {
    private static let words = ["ink", "ink-quiet", "link", "link-hover", "better", "worse", "neutral"]
    private static let papers = ["paper", "paper-soft", "paper-deep"]

    @Test func joinsWithoutFindings() throws {
        let outcome = try Self.joined()
        #expect(outcome.diagnostics == [])
        #expect(
            outcome.value.filter { $0.path.hasSuffix(".css") }.map(\.name) == [
                "handout.css", "issues.css", "placard.css", "plan.css",
            ]
        )
    }

    @Test func staysSmall() throws {
        let sheet = try #require(try Self.joined().value.first { $0.name == "placard.css" })
        #expect(sheet.bytes.count <= 34 * 1_024)
    }

    @Test(arguments: Palette.Scheme.allCases)
    func canBeReadInBothSchemes(_ scheme: Palette.Scheme) throws {
        let palette = try Self.palette()
        for word in Self.words {
            for paper in Self.papers {
                let ratio = Contrast.ratio(try #require(palette[word, scheme]), try #require(palette[paper, scheme]))
                #expect(ratio >= Contrast.words, "--\(word) on --\(paper)")
            }
        }
        for (word, ground) in [("brand-ink", "brand"), ("focus-ink", "focus")] {
            let ratio = Contrast.ratio(try #require(palette[word, scheme]), try #require(palette[ground, scheme]))
            #expect(ratio >= Contrast.words, "--\(word) on --\(ground)")
        }
    }

    @Test(arguments: Palette.Scheme.allCases)
    func hasMarksThatCanBeTold(_ scheme: Palette.Scheme) throws {
        let palette = try Self.palette()
        let pairs =
            Self.papers.map { ("rule-strong", $0) } + [("brand-line", "brand"), ("focus", "focus-ink")]
        for (mark, ground) in pairs {
            let ratio = Contrast.ratio(try #require(palette[mark, scheme]), try #require(palette[ground, scheme]))
            #expect(ratio >= Contrast.marks, "--\(mark) on --\(ground)")
        }
    }

    private static func palette() throws -> Palette {
        Palette(try #require(try joined().value.first { $0.name == "placard.css" }).bytes)
    }

    private static func joined() throws -> Outcome<[SourceFile]> {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Templates/assets")
        let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
        let files = try paths.filter { $0.hasSuffix(".css") }.sorted().map { path in
            SourceFile(path: "Templates/assets/" + path, bytes: Array(try Data(contentsOf: root.appending(path: path))))
        }
        return StylesheetBundler().join(files)
    }
}
