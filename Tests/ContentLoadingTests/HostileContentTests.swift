import ContentLoading
import Diagnostics
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
            yaml("longPlainLine") { "title: " + String(repeating: "a ", count: 2_000_000) },
            yaml("longQuotedLine") { "title: \"" + String(repeating: "é", count: 1_000_000) + "\"" },
            yaml("manyItems") { "levels: [" + String(repeating: "é,", count: 100_000) + "]" },
            yaml("billionLaughs") { laughs },
            yaml("laughsAsKeys") { laughs + "? *k\n: 1\n" },
            Case(testDescription: "deepQuotesInPlan", path: "plans/a.md") {
                plan(String(repeating: "> ", count: 2_000) + "a")
            },
            Case(testDescription: "deepListsInAction", path: "plans/a.md") {
                plan(String(repeating: "- ", count: 2_000) + "owner: a")
            },
            Case(testDescription: "longFieldLine", path: "plans/a.md") {
                plan("- a\n  owner: b" + String(repeating: "; owner: c", count: 100_000))
            },
            Case(testDescription: "manyAlmostAnswers", path: "plans/a.md") {
                plan("- b\n### You said, we did\n- You said: " + String(repeating: "we did no because ", count: 50_000))
            },
            Case(testDescription: "manyFences", path: "home.md") { String(repeating: "---\n", count: 100_000) },
        ]

        private static func yaml(_ name: String, _ text: @escaping @Sendable () -> String) -> Case {
            Case(testDescription: name, path: "site.yml", text: text)
        }

        private static func plan(_ text: String) -> String {
            "---\ntitle: A\n---\n## Commitment: B\n### Actions\n\(text)\n"
        }

        private static var laughs: String {
            let letters = "abcdefghijk".map(String.init)
            let lines = zip(letters, letters.dropFirst()).map { from, to in
                "\(to): &\(to) [" + Array(repeating: "*\(from)", count: 10).joined(separator: ", ") + "]\n"
            }
            return "a: &a [x, x]\n" + lines.joined()
        }
    }

    @Test(.timeLimit(.minutes(5)), arguments: Case.all)
    func reportsWithoutCrashOrDelay(_ input: Case) {
        let file = SourceFile(path: "Content/" + input.path, text: input.text())
        #expect(!ContentReader().read([file]).diagnostics.isEmpty)
    }

    @Test(.timeLimit(.minutes(5)))
    func survivesDamageToAnyByte() {
        var random = Damage(seed: 20_091_014)
        for (path, text) in Damage.samples {
            for _ in 0..<60 {
                let file = SourceFile(path: "Content/" + path, bytes: random.damaged(Array(text.utf8)))
                let outcome = ContentReader().read([file])
                for diagnostic in outcome.diagnostics {
                    #expect(diagnostic.location?.path.hasPrefix("Content/") == true)
                }
            }
        }
    }
}

/// Repeatable damage to texts.
struct Damage {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

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
    mutating func damaged(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        let signs = Array("-:;[]{}#&*?|>'\"%@`!,\n\r\t ~\u{2028}0é\0".utf8)
        for _ in 0...(next() % 6) where !bytes.isEmpty {
            let index = Int(next() % UInt64(bytes.count))
            let sign = signs[Int(next() % UInt64(signs.count))]
            switch next() % 4 {
            case 0: bytes[index] = sign
            case 1: bytes.remove(at: index)
            case 2: bytes.insert(sign, at: index)
            default: bytes.insert(contentsOf: bytes[index..<min(bytes.count, index + 20)], at: index)
            }
        }
        return bytes
    }

    /// A linear congruential generator with the constants of Knuth's MMIX.
    private mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state >> 33
    }
}
