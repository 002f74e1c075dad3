import Foundation
import TestSupport
import Testing

/// Text that somebody might type, or paste, to harm readers or to break pages.
struct HostileText: CustomTestStringConvertible, Sendable {
    let testDescription: String
    let text: String

    static let all = [
        HostileText(testDescription: "script", text: "<script>alert(1)</script>"),
        HostileText(testDescription: "endOfScript", text: "</script><script>alert(1)</script>"),
        HostileText(testDescription: "endOfTitle", text: "</title></style></textarea><img src=x onerror=alert(1)>"),
        HostileText(testDescription: "doubleQuote", text: "\" onmouseover=\"alert(1)"),
        HostileText(testDescription: "singleQuote", text: "' onmouseover='alert(1)' x='"),
        HostileText(testDescription: "endOfTag", text: "\"><svg onload=alert(1)>"),
        HostileText(testDescription: "javascript", text: "javascript:alert(1)"),
        HostileText(testDescription: "entities", text: "&lt;script&gt;alert(1)&lt;/script&gt;&#60;script&#62;"),
        HostileText(testDescription: "comment", text: "--> <script>alert(1)</script> <!-- x --> ]]>"),
        HostileText(testDescription: "mustache", text: "{{{frame}}}{{>partials/layout}}{{=<% %>=}}"),
        HostileText(testDescription: "formula", text: "=HYPERLINK(\"javascript:alert(1)\";\"x\")"),
        HostileText(testDescription: "backslashes", text: "\\\" \\u003cscript\\u003e \\\\"),
        HostileText(testDescription: "rightToLeft", text: "\u{202E}tpircs\u{202C} \u{2066}שלום\u{2069} مرحبا"),
        HostileText(testDescription: "separators", text: "a\u{2028}b\u{2029}c\u{FEFF}d\u{200B}e\u{0085}f"),
        HostileText(testDescription: "astral", text: "𝕊𝕒𝕞𝕡𝕝𝕖 👩‍👩‍👧‍👦 e\u{301}\u{301}\u{301}"),
        HostileText(testDescription: "long", text: String(repeating: "very <b>long</b> & ", count: 2_000)),
    ]

    /// As a value in double quotation marks in YAML, which takes JSON's escapes.
    var yaml: String {
        let escaped = text.unicodeScalars.map { scalar -> String in
            switch scalar {
            case "\"", "\\": "\\\(scalar)"
            case _ where scalar.value < 0x20 || scalar.properties.generalCategory == .control:
                "\\x" + String(scalar.value + 0x100, radix: 16).suffix(2)
            default: String(scalar)
            }
        }
        return "\"\(escaped.joined())\""
    }

    /// As a field of a CSV file.
    var csv: String { "\"\(text.replacing("\"", with: "\"\""))\"" }
}

/// Whatever an editor types in any field that takes any text, no page has it as markup.
@Test(arguments: HostileText.all)
func escapesHostileTextInEveryField(_ hostile: HostileText) async throws {
    let site = try SiteCopy()
    for (path, content) in HostileSite(hostile).files { try site.write(content, to: "Content/" + path) }
    let run = try await site.run("build")
    let errors = run.errors.split(separator: "\n").filter { $0.hasPrefix("error ") }
    try #require(run.status == 0, "\(errors)")
    let built = try site.snapshot()
    for path in built.paths.filter({ $0.hasSuffix(".html") }).sorted() {
        let survey = MarkupSurvey(try #require(built.files[path]).bytes)
        #expect(survey.tagCount > 20, "\(path)")
        #expect(survey.dangers == [], "\(path)")
    }
    for path in built.paths where path.hasSuffix(".json") {
        _ = try JSONSerialization.jsonObject(with: try #require(built.files[path]).bytes)
    }
    let shards = built.paths.filter { $0.hasSuffix(".js") && !$0.hasPrefix("assets/") }
    #expect(shards.count > 4)
    for path in shards {
        let script = String(decoding: try #require(built.files[path]).bytes, as: UTF8.self)
        let start = "placard(\"\(path.dropLast(3))\","
        #expect(script.hasPrefix(start) && script.hasSuffix(")\n"), "\(path)")
        _ = try JSONSerialization.jsonObject(with: Data(script.dropFirst(start.count).dropLast(2).utf8))
    }
    for path in built.paths where path.hasSuffix(".xml") {
        #expect(MarkupSurvey(try #require(built.files[path]).bytes).dangers == [], "\(path)")
    }
    let printed = run.errors.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F }
    #expect(printed)
    let around = try FileManager.default.contentsOfDirectory(atPath: site.surroundings.path)
    #expect(around == ["site"])
    #expect(
        try Set(FileManager.default.contentsOfDirectory(atPath: site.root.path)) == ["Content", "Site", ".placard"]
    )
}

/// Control characters never reach a page; the files that have them are named.
@Test(arguments: ["\u{0}", "\u{7}", "\u{1B}[2J", "\u{7F}", "\u{9B}2J"])
func letsNoControlCharacterThrough(_ control: String) async throws {
    let site = try SiteCopy()
    try site.replace("lies north of", with: "lies \(control) of", in: "Content/profiles/north-sampleton.md")
    try site.replace("Counted in the rain", with: "Counted\(control)", in: "Content/indicators/data/garden-count.csv")
    try site.replace("Its blocks fit", with: "Its\(control) blocks fit", in: "Content/areas/areas.csv")
    let run = try await site.run("build")
    let printed = run.errors.unicodeScalars.allSatisfy { $0 == "\n" || $0.value >= 0x20 && $0.value != 0x7F }
    #expect(printed)
    #expect(control == "\u{0}" || run.errors.contains("  Content/areas/areas.csv:6:65\n"))
    for (path, file) in try site.snapshot().files where path.hasSuffix(".html") {
        let isClean = file.bytes.allSatisfy { $0 == 0x0A || $0 >= 0x20 && $0 != 0x7F }
        #expect(isClean, "\(path)")
        let isSeen = String(decoding: file.bytes, as: UTF8.self).unicodeScalars.contains { 0x80..<0xA0 ~= $0.value }
        #expect(!isSeen, "\(path)")
    }
}

/// A byte order mark is no part of a line, and each kind of line end ends one.
@Test
func pointsAtControlCharactersAsEditorsCount() async throws {
    let site = try SiteCopy()
    try site.write("\u{FEFF}-\u{7}--\n", to: "Content/pages/marked.md")
    try site.write("---\rtitle: A\u{7}\r---\r\n", to: "Content/pages/returns.md")
    let run = try await site.run("check")
    #expect(run.errors.contains("  Content/pages/marked.md:1:2\n"))
    #expect(run.errors.contains("  Content/pages/returns.md:2:9\n"))
}

/// A check reads whatever an editor types and comes to an end.
@Test(arguments: HostileText.all)
func checksHostileTextInEveryField(_ hostile: HostileText) async throws {
    let site = try SiteCopy()
    for (path, content) in HostileSite(hostile).files { try site.write(content, to: "Content/" + path) }
    let run = try await site.run("check", "--json")
    #expect(run.status == 0)
    _ = try JSONOutcome(run.output)
}
