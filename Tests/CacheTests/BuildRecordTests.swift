import Cache
import Diagnostics
import Output
import Primitives
import Testing

@Suite struct BuildRecordTests {
    private static let rule = Rule("X101", "Something", "It is wrong.")
    private let rules = ["X101": rule]

    private var record: BuildRecord {
        BuildRecord(
            sources: [.init(name: "Content/site.yml", digest: Digest(of: [1]))],
            common: Digest(of: [4]),
            profilesWithAttachments: ["Content/profiles/a.md"],
            diagnostics: [
                Diagnostic(
                    Self.rule,
                    .warning,
                    "“Ä” is odd",
                    at: SourceLocation(path: "Content/a.md", line: 3, column: 7),
                    place: "key a",
                    suggestion: "Write b.",
                    related: [.init(location: .wholeFile("Content/b.md"), message: "the other one")]
                ),
                Diagnostic(Self.rule, .warning, "nowhere", at: nil, explanation: "", effect: "none"),
            ],
            files: [
                CachedFile(
                    path: "index.html",
                    key: Digest(of: [2]),
                    digest: Digest(of: [3]),
                    stamp: FileStamp(size: 5_000_000_000, number: .max, modified: -1, changed: .max)
                )
            ]
        )
    }

    @Test func readsWhatItWrites() {
        #expect(BuildRecord(record.bytes, rules: rules) == record)
        let empty = BuildRecord(
            sources: [],
            common: Digest(of: []),
            profilesWithAttachments: [],
            diagnostics: [],
            files: []
        )
        #expect(BuildRecord(empty.bytes, rules: [:]) == empty)
    }

    @Test func isNoneWhereAnyByteIsAnother() {
        let bytes = record.bytes
        for index in bytes.indices {
            var damaged = bytes
            damaged[index] ^= 0x20
            #expect(BuildRecord(damaged, rules: rules) == nil, "byte \(index)")
        }
    }

    @Test func isNoneWhereItIsCutOff() {
        let bytes = record.bytes
        for count in bytes.indices { #expect(BuildRecord(Array(bytes[..<count]), rules: rules) == nil) }
        #expect(BuildRecord(bytes + [0], rules: rules) == nil)
    }

    @Test func isNoneWhereARuleIsNoMore() {
        #expect(BuildRecord(record.bytes, rules: [:]) == nil)
    }
}
