import Diagnostics
import Placard

/// What publishing would change, for people and for programs.
struct DifferenceText {
    /// So many files of one kind are named; the others are counted.
    private static let shown = 3

    let difference: DifferenceReport
    /// What the site was compared with: `Site`.
    let base: String

    /// The counts, then the files by kind of address with their sizes.
    var text: String {
        let counts = DifferenceReport.Kind.allCases.map { (kind: $0, files: difference.files($0)) }
        let words = counts.map { "\(Count.grouped($0.files.count)) \($0.kind.rawValue)" }.joined(separator: ", ")
        var text =
            "Compared with \(base): \(words), \(Count.grouped(difference.unchanged)) unchanged;"
            + " \(ByteCount.text(difference.upload)) to upload\n"
        for (kind, files) in counts where !files.isEmpty {
            text += "\n\(kind.rawValue.prefix(1).uppercased())\(kind.rawValue.dropFirst())\n"
            for group in FilePatterns(files).groups { text += lines(of: group) }
        }
        return text
    }

    /// One object with complete lists.
    func json(_ diagnostics: [Diagnostic]) -> String {
        let lists = DifferenceReport.Kind.allCases.map { kind in
            "\"\(kind.rawValue)\":[\(difference.files(kind).map(object).joined(separator: ","))],"
        }
        return "{\(lists.joined())\"unchanged\":\(difference.unchanged),\"bytes\":\(difference.upload),"
            + "\"diagnostics\":\(DiagnosticJSONPrinter().text(diagnostics).dropLast())}\n"
    }

    /// The paths alone, one a line, in the order in which the kinds are asked for.
    func list(_ kinds: [DifferenceReport.Kind]) -> String {
        kinds.flatMap(difference.files).map { $0.path + "\n" }.joined()
    }

    private func lines(of group: FilePatterns.Group) -> String {
        guard group.files.count > 1 else { return group.files.map { "  \(line($0))\n" }.joined() }
        var text = "  \(group.pattern): \(Count.of(group.files.count, "file")), \(ByteCount.text(group.bytes))\n"
        // "And 1 more" would take the line that the file itself can have.
        let shown = group.files.count == Self.shown + 1 ? group.files.count : min(Self.shown, group.files.count)
        for file in group.files.prefix(shown) { text += "    \(line(file))\n" }
        let more = group.files.count - shown
        if more > 0 { text += "    and \(Count.grouped(more)) more like this\n" }
        return text
    }

    private func line(_ file: DifferenceReport.File) -> String {
        file.bytes.map { "\(file.path), \(ByteCount.text($0))" } ?? file.path
    }

    private func object(_ file: DifferenceReport.File) -> String {
        let (bytes, digest) = (file.bytes.map { String($0) }, file.digest.map(JSONText.string))
        return "{\"path\":\(JSONText.string(file.path)),\"bytes\":\(bytes ?? "null"),\"digest\":\(digest ?? "null")}"
    }
}
