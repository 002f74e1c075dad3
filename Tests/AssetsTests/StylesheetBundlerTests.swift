import Assets
import Diagnostics
import Testing

struct StylesheetJoinerTests {
    @Test func putsImportsInPlace() {
        let outcome = join([
            "Templates/assets/main.css":
                "@charset \"utf-8\";\n/* order */ @import \"parts/a.css\";\n@import 'parts/b.css';\np { top: 0 }",
            "Templates/assets/parts/a.css": "a { top: 1px }",
            "Templates/assets/parts/b.css": "b { top: 2px }",
            "Templates/assets/wave.svg": "<svg/>",
        ])
        #expect(outcome.diagnostics == [])
        #expect(outcome.value.map(\.path) == ["Templates/assets/main.css", "Templates/assets/wave.svg"])
        #expect(outcome.value.first?.text == "a{top:1px}b{top:2px}p{top:0}")
    }

    @Test func takesTheSitesOwnInPlaceOfOneOfTheSamePath() {
        let outcome = StylesheetBundler().join([
            SourceFile(path: "Templates/assets/main.css", text: "@import \"parts/a.css\";"),
            SourceFile(path: "Templates/assets/parts/a.css", text: "a{top:1px}"),
            SourceFile(path: "Content/templates/assets/parts/a.css", text: "a{top:9px}"),
        ])
        #expect(outcome.value.map(\.text) == ["a{top:9px}"])
    }

    @Test func writesAStylesheetOnceThatSeveralImport() {
        let outcome = join([
            "assets/main.css": "@import \"a.css\"; @import \"b.css\";",
            "assets/a.css": "@import \"base.css\"; a{top:0}",
            "assets/b.css": "@import \"base.css\"; b{top:0}",
            "assets/base.css": "p{top:0}",
        ])
        #expect(outcome.diagnostics == [])
        #expect(outcome.value.map(\.text) == ["p{top:0}a{top:0}b{top:0}"])
    }

    @Test func leadsAddressesToTheSameFilesFromTheJoinedSheet() {
        let outcome = join([
            "assets/main.css": "@import \"parts/a.css\";\ni{background:url(own.svg)}",
            "assets/parts/a.css": """
            b { background: url( wave.svg ), url("../sea.svg"), url(data:x/y,1), url(#here), url(/top.svg),
              url(https://example.org/a.svg) }
            """,
        ])
        #expect(
            outcome.value.map(\.text) == [
                "b{background:url(parts/wave.svg),url(\"sea.svg\"),url(data:x/y,1),url(#here),url(/top.svg),"
                    + "url(https://example.org/a.svg)}i{background:url(own.svg)}"
            ]
        )
    }

    @Test func offersTheFileThatAMissingImportMeant() {
        let outcome = join([
            "Content/templates/assets/main.css": "p { top: 0 }\n",
            "Content/templates/assets/more.css": "@import \"styles/pint.css\";\n",
            "Content/templates/assets/styles/print.css": "p{top:0}",
        ])
        let found = outcome.diagnostics.first
        #expect(outcome.diagnostics.count == 1)
        #expect(found?.rule == AssetRules.missingImport)
        #expect(found?.location?.description == "Content/templates/assets/more.css:1:9")
        #expect(found?.suggestion == "Did you mean styles/print.css?")
    }

    @Test func refusesImportsThatLeadOutOfTheAssets() {
        let outcome = join(["assets/main.css": "@import \"../../secret.css\";"])
        #expect(outcome.diagnostics.map(\.rule) == [AssetRules.missingImport])
    }

    @Test(arguments: [
        ["assets/a.css": "@import \"a.css\";"],
        [
            "assets/a.css": "@import \"b.css\";", "assets/b.css": "@import \"c.css\";",
            "assets/c.css": "@import \"a.css\";",
        ],
        [
            "assets/main.css": "@import \"a.css\";", "assets/a.css": "@import \"b.css\";",
            "assets/b.css": "@import \"a.css\";",
        ],
    ])
    func endsWhereImportsGoRound(_ files: [String: String]) {
        let outcome = join(files)
        #expect(outcome.diagnostics.map(\.rule) == [AssetRules.importLoop])
        #expect(outcome.diagnostics.hasErrors)
    }

    @Test(arguments: [
        "@import url(a.css);", "@import \"a.css\" print;", "@import \"https://example.org/a.css\";",
        "@import \"/a.css\";",
        "p{top:0} @import \"a.css\";", "@import", "@import \"a.css",
    ])
    func refusesImportsThatCannotBePutInPlace(_ text: String) {
        let outcome = join(["assets/main.css": text, "assets/a.css": "a{top:0}"])
        #expect(outcome.diagnostics.contains { $0.rule == AssetRules.unusableImport })
        #expect(outcome.diagnostics.hasErrors)
    }

    @Test func putsALongChainOfImportsInPlace() {
        let chain = (0..<2_000).map { index in
            SourceFile(path: "assets/\(index).css", text: index < 1_999 ? "@import \"\(index + 1).css\";" : "p{top:0}")
        }
        let outcome = StylesheetBundler().join(chain)
        #expect(outcome.diagnostics == [])
        #expect(outcome.value.map(\.text) == ["p{top:0}"])
    }

    private func join(_ files: [String: String]) -> Outcome<[SourceFile]> {
        StylesheetBundler().join(files.sorted { $0.key < $1.key }.map { SourceFile(path: $0.key, text: $0.value) })
    }
}
