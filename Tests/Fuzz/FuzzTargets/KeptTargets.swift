internal import Cache
internal import Diagnostics
internal import Model
internal import Output
internal import Placard
internal import Primitives

/// What a build keeps beside a site, which anybody could have changed.
enum KeptTargets {
    /// A record of a build, its figures or a manifest, by the first line.
    ///
    /// What stands behind that line gets the digest that the file would have, so that changes reach what is read.
    static func record(_ input: [UInt8]) -> [String] {
        let end = input.firstIndex(of: UInt8(ascii: "\n")) ?? input.endIndex
        let content = input[end...].dropFirst()
        var bytes = Array(input[..<end]) + [UInt8(ascii: "\n")]
        let digest = Digest(of: content)
        for number in [digest.high, digest.low] {
            bytes += (0..<8).map { UInt8(truncatingIfNeeded: number >> UInt64(8 * $0)) }
        }
        bytes += content
        var faults: [String] = []
        if let record = BuildRecord(bytes, rules: rules), BuildRecord(record.bytes, rules: rules) != record {
            faults.append("a record is read otherwise the second time")
        }
        _ = FigureCache(bytes, key: Digest(of: []))
        _ = Manifest(input)
        return faults
    }

    /// An empty record and the beginning of a manifest.
    static var seeds: [(name: String, bytes: [UInt8])] {
        let finding = Diagnostic(
            RuleRegistry.rules[0],
            .warning,
            "odd",
            at: SourceLocation(path: "Content/a.md", line: 3, column: 7),
            suggestion: "Write b."
        )
        let stamp = FileStamp(size: 5, number: 1, modified: 2, changed: 3)
        let record = BuildRecord(
            sources: [.init(name: "Content/site.yml", digest: Digest(of: [1]))],
            common: Digest(of: [4]),
            profilesWithAttachments: ["Content/profiles/a.md"],
            diagnostics: [finding],
            files: [CachedFile(path: "index.html", key: Digest(of: [2]), digest: Digest(of: [3]), stamp: stamp)]
        )
        let figures = FinalFigures(areaCount: 0, indicators: [], columns: [], groups: [], caveats: [])
        let manifest =
            "placard-manifest 2\nstate complete\n5dff0ec1dc1ad9bb31a44ab92e2ff0ba 18838 index.html\nend 1\n"
        return [
            ("record", unsealed(record.bytes)),
            ("figures", unsealed(FigureCache(key: Digest(of: []), figures: figures).bytes)),
            ("manifest", Array(manifest.utf8)),
        ]
    }

    /// A file without its digest.
    private static func unsealed(_ bytes: [UInt8]) -> [UInt8] {
        let end = (bytes.firstIndex(of: UInt8(ascii: "\n")) ?? -1) + 1
        return Array(bytes[..<end]) + bytes[end...].dropFirst(16)
    }

    private static let rules = Dictionary(RuleRegistry.rules.map { ($0.code, $0) }) { first, _ in first }
}
