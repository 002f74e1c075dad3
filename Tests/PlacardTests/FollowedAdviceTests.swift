import Foundation
import Testing

/// Follows what findings advise, and expects that the site is then built without a word.
///
/// The cases are in `Advice`, in files of this form: `# CODE words of the advice` begins a case, `@ path` a file of it.
/// Of its lines, those with `?` stand in the site `Base` and are replaced: by those with `-` in the broken site, by
/// those with `+` in the mended one, and by those with `=` in both. A file without `?` takes the place of the base's.
@Test(arguments: FollowedAdvice.all())
func buildsRightOnceAdviceIsFollowed(_ advice: FollowedAdvice) async throws {
    let broken = try await advice.build(.broken)
    let words = broken.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains(" \(advice.code): ") && words.contains(advice.words), "\(broken)")
    let mended = try await advice.build(.mended)
    #expect(!mended.hasPrefix("error ") && !mended.hasPrefix("warning "), "\(mended)")
}

@Test func followsTheAdviceOfMostRules() {
    #expect(FollowedAdvice.all().count >= 70)
}

/// A finding, words of its advice, and a site before and after these are followed.
struct FollowedAdvice: Sendable, CustomTestStringConvertible {
    enum Side: Character {
        case broken = "-"
        case mended = "+"
    }

    /// Lines that stand together in a case's file: a sign, and the line behind it.
    private typealias Group = [(sign: Character, line: String)]

    let code: String
    let words: String
    private var files: [(path: String, groups: [Group])] = []

    var testDescription: String { "\(code) \(words)" }

    private init(heading: Substring) {
        let parts = heading.split(separator: " ", maxSplits: 1)
        code = String(parts.first ?? "")
        words = String(parts.last ?? "")
    }

    /// All cases of all files in the folder `Advice`.
    static func all() -> [FollowedAdvice] {
        Fixtures.cases(of: "Advice").filter { $0.hasSuffix(".txt") }.flatMap { name in
            let text = try? String(contentsOf: Fixtures.site(name, of: "Advice"), encoding: .utf8)
            var cases: [FollowedAdvice] = []
            for line in (text ?? "").split(separator: "\n", omittingEmptySubsequences: false) {
                if line.hasPrefix("# ") {
                    cases.append(FollowedAdvice(heading: line.dropFirst(2)))
                } else if !cases.isEmpty {
                    cases[cases.count - 1].add(line)
                }
            }
            return cases
        }
    }

    private mutating func add(_ line: Substring) {
        if line.hasPrefix("@ ") { return files.append((String(line.dropFirst(2)), [])) }
        guard let sign = line.first, "?-+=".contains(sign), let last = files.indices.last else { return }
        let begins = files[last].groups.last.map { group in sign == "?" && group.contains { $0.sign != "?" } } ?? true
        if begins { files[last].groups.append([]) }
        files[last].groups[files[last].groups.count - 1].append((sign, String(line.dropFirst(2))))
    }

    /// What the command says on its error stream of one of the two sites.
    func build(_ side: Side) async throws -> String {
        let kept = try TemporaryFolder()
        let content = kept.url.appending(path: "Content")
        try FileManager.default.copyItem(
            at: Fixtures.site("Base", of: "Advice").appending(path: "Content"),
            to: content
        )
        for (path, groups) in files {
            let file = content.appending(path: path)
            for group in groups {
                let old = Self.text(group, ["?"])
                let new = Self.text(group, [side.rawValue, "="])
                guard !new.isEmpty else { continue }
                var text = new + "\n"
                if !old.isEmpty {
                    let base = try String(contentsOf: file, encoding: .utf8)
                    try #require(base.contains(old), "\(path) has no \(old)")
                    text = base.replacing(old, with: new)
                }
                let folder = file.deletingLastPathComponent()
                try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
                try Data(text.utf8).write(to: file)
            }
        }
        return try await CommandRun(["build", "--as-of", SiteCopy.day], in: kept.url).errors
    }

    private static func text(_ group: Group, _ signs: Set<Character>) -> String {
        group.filter { signs.contains($0.sign) }.map(\.line).joined(separator: "\n")
    }
}
