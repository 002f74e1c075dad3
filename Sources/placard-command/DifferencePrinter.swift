import Diagnostics
import Output

/// What publishing would change, for people and for programs.
struct DifferencePrinter {
    /// So many files of one kind are named; the others are counted.
    private static let shown = 3

    let difference: SiteDifference
    /// What the site was compared with: `Site`.
    let base: String

    /// The counts, then the files by kind of address with their sizes.
    var text: String {
        let counts = SiteDifference.Kind.allCases.map { (kind: $0, files: difference.files($0)) }
        let words = counts.map { "\($0.files.count.grouped) \($0.kind.rawValue)" }.joined(separator: ", ")
        var text =
            "Compared with \(base): \(words), \(difference.unchanged.grouped) unchanged;"
            + " \(ByteCount.text(difference.upload)) to upload\n"
        for (kind, files) in counts where !files.isEmpty {
            text += "\n\(kind.rawValue.prefix(1).uppercased())\(kind.rawValue.dropFirst())\n"
            for group in FilePatterns(files).groups { text += lines(of: group) }
        }
        return text
    }

    /// One object with complete lists.
    func json(_ diagnostics: [Diagnostic]) -> JSONValue {
        let lists = SiteDifference.Kind.allCases.map { kind -> JSONValue.Member in
            (kind.rawValue, .list(difference.files(kind).map(object)))
        }
        return .object(
            lists + [
                ("unchanged", .number(difference.unchanged)),
                ("bytes", .number(difference.upload)),
                ("diagnostics", DiagnosticJSONPrinter().json(diagnostics)),
            ]
        )
    }

    /// The paths alone, one a line, in the order in which the kinds are asked for.
    func list(_ kinds: [SiteDifference.Kind]) -> String {
        kinds.flatMap(difference.files).map { $0.path + "\n" }.joined()
    }

    private func lines(of group: FilePatterns.Group) -> String {
        guard group.files.count > 1 else { return group.files.map { "  \(line($0))\n" }.joined() }
        var text = "  \(group.pattern): \(Count.of(group.files.count, "file")), \(ByteCount.text(group.bytes))\n"
        // "And 1 more" would take the line that the file itself can have.
        let shown = group.files.count == Self.shown + 1 ? group.files.count : min(Self.shown, group.files.count)
        for file in group.files.prefix(shown) { text += "    \(line(file))\n" }
        let more = group.files.count - shown
        if more > 0 { text += "    and \(more.grouped) more like this\n" }
        return text
    }

    private func line(_ file: Manifest.Entry) -> String {
        file.size.map { "\(file.path), \(ByteCount.text($0))" } ?? file.path
    }

    private func object(_ file: Manifest.Entry) -> JSONValue {
        .object([("path", .text(file.path)), ("bytes", .orNull(file.size)), ("digest", .orNull(file.checksum))])
    }
}

/// Files put together that have the same kind of address: `areas/*/index.html`, `find/*/*.js`.
private struct FilePatterns {
    /// The files of one kind of address.
    struct Group {
        let pattern: String
        let files: [Manifest.Entry]

        /// The sizes that are known, added up.
        var bytes: Int { files.reduce(0) { $0 + ($1.size ?? 0) } }
    }

    /// The largest group first; of equally large ones the one whose first file comes first.
    let groups: [Group]

    init(_ files: [Manifest.Entry]) {
        let names = files.map { $0.path.split(separator: "/").last ?? "" }
        let counts = Dictionary(names.map { ($0, 1) }, uniquingKeysWith: +)
        var places: [String: Int] = [:]
        var groups: [(pattern: String, files: [Manifest.Entry])] = []
        for (file, name) in zip(files, names) {
            let pattern = Self.pattern(of: file.path, isNameShared: counts[name, default: 0] > 1)
            let place = places[pattern] ?? groups.count
            if place == groups.count {
                places[pattern] = place
                groups.append((pattern, []))
            }
            groups[place].files.append(file)
        }
        self.groups = groups.enumerated()
            .sorted { ($1.element.files.count, $0.offset) < ($0.element.files.count, $1.offset) }
            .map { Group(pattern: $0.element.pattern, files: $0.element.files) }
    }

    /// The first folder stands for itself, other folders are any; so is a name that only one of the files has.
    private static func pattern(of path: String, isNameShared: Bool) -> String {
        var parts = path.split(separator: "/").map(String.init)
        guard let name = parts.popLast(), let first = parts.first else { return path }
        let ending = name.lastIndex(of: ".").map { String(name[$0...]) } ?? ""
        let folders = [first] + parts.dropFirst().map { _ in "*" }
        return (folders + [isNameShared ? name : "*" + ending]).joined(separator: "/")
    }
}
