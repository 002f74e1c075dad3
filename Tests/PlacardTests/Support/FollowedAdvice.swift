import Foundation
import TestRandom
import Testing

/// A finding, words of its advice, a site before and after these are followed, and what is published then.
///
/// The files of the folder `Advice` hold them in this form:
///
///     # CODE words of the advice
///     $= check                        the command, where it is not build; ~ is a space in a word
///     @ home.md                       a file of the site, below Content
///     ? a line of the site Base       takes the place of it
///     - a line of the broken site
///     + a line of the mended one
///     = a line of both
///     ~- site.yml                     a file of Base that the broken site does not have
///     !- ln -s /etc Content/etc       what a shell does in the site's folder before that, with placard at hand
///     > index.html: words             what the mended site must say in this file
///     < index.html: words             what it must not say there
///
/// `$`, `~` and `!` take the same signs as lines do. A file without `?` takes the place of the base's. In a line ⟨E9⟩
/// is a byte, ⟨3×words⟩ is `words` three times, and ⟨copy⟩ with a path from Tests/PlacardTests is the file there.
/// What a table must say is written `column=cell; column=cell`, of one row.
struct FollowedAdvice: Sendable, CustomTestStringConvertible {
    enum Side: Character, Sendable {
        case broken = "-"
        case mended = "+"
    }

    /// What the mended site must say, or must not.
    struct Expectation: Sendable {
        let isWanted: Bool
        let path: String
        let words: String
    }

    /// A line of a case's file that is kept with its sign: `- text`.
    private struct Signed: Sendable {
        let sign: Character
        let text: String

        func isOf(_ side: Side) -> Bool { sign == side.rawValue || sign == "=" }
    }

    let code: String
    let words: String
    /// The file of the case and the line that it begins in.
    let place: String
    private(set) var expectations: [Expectation] = []
    private var commands: [Signed] = []
    private var absent: [Signed] = []
    private var scripts: [Signed] = []
    private var files: [(path: String, groups: [[Signed]])] = []

    var testDescription: String { "\(code) \(words)" }

    private init(heading: Substring, place: String) {
        let parts = heading.split(separator: " ", maxSplits: 1)
        code = String(parts.first ?? "")
        words = String(parts.last ?? "")
        self.place = place
    }

    /// All cases of all files in the folder `Advice`.
    static func all() -> [FollowedAdvice] {
        Fixtures.cases(of: "Advice").filter { $0.hasSuffix(".txt") && $0 != AdviceExceptions.name }.flatMap { name in
            let text = try? String(contentsOf: Fixtures.site(name, of: "Advice"), encoding: .utf8)
            var cases: [FollowedAdvice] = []
            for (index, line) in (text ?? "").split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
                if line.hasPrefix("# ") {
                    cases.append(FollowedAdvice(heading: line.dropFirst(2), place: "\(name):\(index + 1)"))
                } else if !cases.isEmpty {
                    cases[cases.count - 1].add(line)
                }
            }
            return cases
        }
    }

    /// The cases to try: all of them where a command is named that is fast, else every eighth.
    static func tried() -> [FollowedAdvice] {
        let isAll = TestLength.isLong || CommandRun.isNamed
        return all().enumerated().filter { isAll || $0.offset.isMultiple(of: 8) }.map(\.element)
    }

    private mutating func add(_ line: Substring) {
        guard let first = line.first else { return }
        switch first {
        case "@": files.append((String(line.dropFirst(2)), []))
        case "$", "~", "!":
            guard let sign = line.dropFirst().first else { return }
            let signed = Signed(sign: sign, text: String(line.dropFirst(3)))
            switch first {
            case "$": commands.append(signed)
            case "~": absent.append(signed)
            default: scripts.append(signed)
            }
        case "<", ">":
            let parts = line.dropFirst(2).split(separator: ":", maxSplits: 1).map(String.init)
            let words = parts.count > 1 ? String(parts[1].drop { $0 == " " }) : ""
            expectations.append(Expectation(isWanted: first == ">", path: parts.first ?? "", words: words))
        case "?", "-", "+", "=":
            guard let last = files.indices.last else { return }
            let begins = files[last].groups.last.map { first == "?" && $0.contains { $0.sign != "?" } } ?? true
            if begins { files[last].groups.append([]) }
            let signed = Signed(sign: first, text: String(line.dropFirst(2)))
            files[last].groups[files[last].groups.count - 1].append(signed)
        default: break
        }
    }

    /// Few sites are written and built at a time: each holds files open, and a process has only so many.
    private static let slots = ProgramSlots(count: 8)

    /// What the command says on its error stream of one of the two sites, and the expectations that are not met.
    func build(_ side: Side) async throws -> (errors: String, unmet: [String]) {
        try await Self.slots.run { try await result(of: side) }
    }

    private func result(of side: Side) async throws -> (errors: String, unmet: [String]) {
        let kept = try TemporaryFolder()
        try write(side, to: kept.url.appending(path: "Content"))
        for script in scripts where script.isOf(side) {
            let placard = "placard() { \(CommandRun.path) \"$@\"; }; "
            _ = try await CommandRun.other("sh", ["-c", placard + script.text], in: kept.url)
        }
        let build = ["build", "--as-of", SiteCopy.day]
        let command = commands.first { $0.isOf(side) }?.text.split(separator: " ").map { word in
            String(word).replacing("~", with: " ")
        }
        let isJoin = command?.first == "join"
        let run = try await CommandRun(
            command.map { isJoin ? $0 : $0 + ["--as-of", SiteCopy.day] } ?? build,
            in: kept.url
        )
        guard side == .mended else { return (run.errors, []) }
        if command != nil, !isJoin, !expectations.isEmpty { _ = try await CommandRun(build, in: kept.url) }
        let site = kept.url.appending(path: "Site")
        let unmet = expectations.filter { PublishedFile(site.appending(path: $0.path)).says($0.words) != $0.isWanted }
        return (run.errors, unmet.map { "\($0.isWanted ? ">" : "<") \($0.path): \($0.words)" })
    }

    private func write(_ side: Side, to content: URL) throws {
        let manager = FileManager.default
        try manager.copyItem(at: Fixtures.site("Base", of: "Advice").appending(path: "Content"), to: content)
        for path in absent where path.isOf(side) { try manager.removeItem(at: content.appending(path: path.text)) }
        for (path, groups) in files {
            let file = content.appending(path: path)
            for group in groups {
                let old = group.filter { $0.sign == "?" }.map(\.text).joined(separator: "\n")
                let new = group.filter { $0.isOf(side) }.map(\.text)
                guard let first = new.first else { continue }
                try manager.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                if first.hasPrefix(Self.copy) {
                    let copied = Fixtures.folder.appending(path: first.dropFirst(Self.copy.count))
                    try manager.copyItem(at: copied, to: file)
                    continue
                }
                var bytes = Self.bytes(new.joined(separator: "\n"))
                if !old.isEmpty {
                    let base = try String(contentsOf: file, encoding: .utf8)
                    let place = try #require(base.firstRange(of: old), "\(path) has no \(old)")
                    bytes = Data(base[..<place.lowerBound].utf8) + bytes + Data(base[place.upperBound...].utf8)
                } else {
                    bytes.append(UInt8(ascii: "\n"))
                }
                try bytes.write(to: file)
            }
        }
    }

    private static let copy = "⟨copy⟩ "

    /// A text with the bytes and the repetitions that stand between ⟨ and ⟩ in it.
    private static func bytes(_ text: String) -> Data {
        var rest = text[...]
        var bytes = Data()
        while let open = rest.firstIndex(of: "⟨"), let close = rest[open...].firstIndex(of: "⟩") {
            bytes += Data(rest[..<open].utf8)
            let inside = rest[rest.index(after: open)..<close]
            if let sign = inside.firstIndex(of: "×"), let times = Int(inside[..<sign]) {
                bytes += Data(String(repeating: String(inside[inside.index(after: sign)...]), count: times).utf8)
            } else if let byte = UInt8(inside, radix: 16) {
                bytes.append(byte)
            }
            rest = rest[rest.index(after: close)...]
        }
        return bytes + Data(rest.utf8)
    }
}

/// A file of a site that was built.
private struct PublishedFile {
    private let url: URL

    init(_ url: URL) { self.url = url }

    /// Whether the file is there and holds words, in its text or as they are typed; no words are in every file.
    func says(_ words: String) -> Bool {
        guard let data = try? Data(contentsOf: url) else { return false }
        let typed = String(decoding: data, as: UTF8.self)
        if words.isEmpty { return true }
        if url.pathExtension == "csv" { return hasRow(words, typed) }
        let wanted = Self.singleSpaced(words)
        return Self.singleSpaced(typed).contains(wanted) || Self.singleSpaced(Self.text(of: typed)).contains(wanted)
    }

    private func hasRow(_ words: String, _ table: String) -> Bool {
        let rows = table.split(separator: "\r\n").map(CSVLine.cells)
        guard let header = rows.first else { return false }
        let wanted = words.split(separator: ";").map { $0.split(separator: "=", omittingEmptySubsequences: false) }
        let cells = wanted.map { part in
            (
                header.firstIndex { $0.trimmingPrefix("\u{FEFF}") == part[0].drop { $0 == " " } } ?? header.count,
                String(part.dropFirst().joined(separator: "="))
            )
        }
        return rows.dropFirst().contains { row in cells.allSatisfy { row.indices.contains($0) && row[$0] == $1 } }
    }

    /// What readers see of a page: without its tags.
    private static func text(of page: String) -> String {
        var text = page.replacing(/<(script|style)[^>]*>.*?<\/\1>/.dotMatchesNewlines(), with: " ")
        text = text.replacing(/<[^>]*>/, with: " ")
        let escapes = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&")]
        for (escape, sign) in escapes { text = text.replacing(escape, with: sign) }
        return text
    }

    private static func singleSpaced(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
