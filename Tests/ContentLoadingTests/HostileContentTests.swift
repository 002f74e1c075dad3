import ContentLoading
import Diagnostics
import TestRandom
import Testing

/// Inputs that could crash a reader or keep it busy for ever.
struct HostileContentTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let path: String
        let text: @Sendable () -> String

        static let all: [Case] = [
            yaml("deepBrackets") { String(repeating: "[", count: 100_000) },
            yaml("deepBraces") { String(repeating: "{a: ", count: 100_000) },
            yaml("deepHyphens") { String(repeating: "- ", count: 100_000) },
            yaml("deepQuestionMarks") { String(repeating: "? ", count: 100_000) },
            yaml("deepIndentation") {
                (0..<900).map { String(repeating: " ", count: $0) + "a:" }.joined(separator: "\n")
            },
            yaml("longPlainLine") {
                "title: " + String(repeating: "a ", count: TestLength.count(200_000, long: 2_000_000))
            },
            yaml("longQuotedLine") {
                "title: \"" + String(repeating: "é", count: TestLength.count(100_000, long: 1_000_000)) + "\""
            },
            yaml("manyItems") { "levels: [" + String(repeating: "é,", count: 20_000) + "]" },
            Case(testDescription: "deepQuotesInPlan", path: "plans/a.md") {
                plan(String(repeating: "> ", count: 2_000) + "a")
            },
            Case(testDescription: "deepListsInAction", path: "plans/a.md") {
                plan(String(repeating: "- ", count: 2_000) + "owner: a")
            },
            Case(testDescription: "longFieldLine", path: "plans/a.md") {
                plan("- a\n  owner: b" + String(repeating: "; owner: c", count: 20_000))
            },
            Case(testDescription: "manyAlmostAnswers", path: "plans/a.md") {
                plan("- b\n### You said, we did\n- You said: " + String(repeating: "we did no because ", count: 10_000))
            },
            Case(testDescription: "manyFences", path: "home.md") { String(repeating: "---\n", count: 20_000) },
        ]

        private static func yaml(_ name: String, _ text: @escaping @Sendable () -> String) -> Case {
            Case(testDescription: name, path: "site.yml", text: text)
        }

        private static func plan(_ text: String) -> String {
            "---\ntitle: A\n---\n## Commitment: B\n### Actions\n\(text)\n"
        }

        /// Aliases of aliases, which stand for more items than any memory holds.
        static let multiplying = [
            yaml("billionLaughs") { laughs }, yaml("laughsAsKeys") { laughs + "? *k\n: 1\n" },
        ]

        private static var laughs: String {
            let letters = "abcdefghijk".map(String.init)
            let lines = zip(letters, letters.dropFirst()).map { from, to in
                "\(to): &\(to) [" + Array(repeating: "*\(from)", count: 10).joined(separator: ", ") + "]\n"
            }
            return "a: &a [x, x]\n" + lines.joined()
        }
    }

    @Test(arguments: Case.all)
    func reportsWithoutACrash(_ input: Case) {
        let file = SourceFile(path: "Content/" + input.path, text: input.text())
        #expect(!ContentReader().read([file]).diagnostics.isEmpty)
    }

    /// The limit is for a reader that follows the aliases: it would not end.
    @Test(.timeLimit(.minutes(5)), arguments: Case.multiplying)
    func refusesAliasesThatMultiply(_ input: Case) {
        let file = SourceFile(path: "Content/" + input.path, text: input.text())
        #expect(!ContentReader().read([file]).diagnostics.isEmpty)
    }

    @Test func survivesDamageToAnyByte() {
        var random = SeededRandom(seed: 20_091_014)
        var refused = 0
        var accepted = 0
        let settings = SourceFile(path: "Content/site.yml", text: SampleContent.settings)
        for (path, text) in Damage.samples {
            for _ in 0..<60 {
                let file = SourceFile(path: "Content/" + path, bytes: Damage.damaged(Array(text.utf8), using: &random))
                let outcome = ContentReader().read(path == "site.yml" ? [file] : [file, settings])
                if outcome.diagnostics.hasErrors { refused += 1 } else { accepted += 1 }
                for diagnostic in outcome.diagnostics {
                    #expect(diagnostic.location?.path.hasPrefix("Content/") == true)
                }
            }
        }
        // Of both enough for either to mean something.
        #expect(refused > 20 && accepted > 20, "\(refused) refused, \(accepted) accepted")
    }
}

/// Repeatable damage to texts.
private enum Damage {
    static let samples: [(path: String, text: String)] = [
        ("site.yml", "title: Ä\nlevels:\n  - { id: town, name: Town, plural: \"Towns\" }\ncomparators: [town]\n"),
        ("glossary.yml", "- id: lsp\n  term: LSP\n  definition: >-\n    Folded\n    text\n  see: [a, 'b']\n"),
        (
            "indicators/a.md",
            "---\nid: A\ntitle: B\nkind: count\nsource: { title: C }\ndata:\n  file: a.csv\n  columns: { area: a, period: { is: \"2019\" }, value: v }\n---\nText [1](indicator:A)\n"
        ),
        (
            "plans/a.md",
            "---\ntitle: A\n---\n## Commitment: B\ntheme: voice; target: 33 by 2032\n### Actions\n- [x] C\n  owner: D; due: 2031-09-30\n  update 2031-06-01: e\n### You said, we did\n- You said: f. We did: g.\n"
        ),
    ]

    /// A copy in which some bytes are replaced, removed, repeated or put in.
    static func damaged(_ bytes: [UInt8], using random: inout SeededRandom) -> [UInt8] {
        var bytes = bytes
        let signs = Array("-:;[]{}#&*?|>'\"%@`!,\n\r\t ~\u{2028}0é\0".utf8)
        for _ in 0...Int.random(in: 0..<6, using: &random) where !bytes.isEmpty {
            let index = Int.random(in: bytes.indices, using: &random)
            let sign = signs[Int.random(in: signs.indices, using: &random)]
            switch Int.random(in: 0..<4, using: &random) {
            case 0: bytes[index] = sign
            case 1: bytes.remove(at: index)
            case 2: bytes.insert(sign, at: index)
            default: bytes.insert(contentsOf: bytes[index..<min(bytes.count, index + 20)], at: index)
            }
        }
        return bytes
    }
}
