internal import Diagnostics
internal import Markdown
internal import Model

/// Finds headings that leave out a level, and those of the level that the page's title has.
struct SkippedHeading: Check {
    let name = CheckName.skippedHeading

    func findings(in site: CheckedSite) -> [Diagnostic] {
        site.documents.flatMap { document -> [Diagnostic] in
            // The title of the page comes before the first.
            var above = 1
            var findings: [Diagnostic] = []
            for heading in document.headings {
                if heading.level == 1 {
                    findings.append(.topHeading(at: document.location(of: heading.node)))
                } else if heading.level > above + 1 {
                    findings.append(.skipped(heading.level, after: above, at: document.location(of: heading.node)))
                }
                above = heading.level
            }
            return findings
        }
    }
}

extension Diagnostic {
    fileprivate static func skipped(_ level: Int, after above: Int, at location: SourceLocation) -> Diagnostic {
        heading(
            above == 1
                ? "the first heading has the level \(level)"
                : "a heading of level \(level) follows one of level \(above)",
            String(repeating: "#", count: above + 1),
            at: location
        )
    }

    fileprivate static func topHeading(at location: SourceLocation) -> Diagnostic {
        heading("a heading has the level of the page's title", "##", at: location)
    }

    private static func heading(_ summary: String, _ sign: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            CheckRules.skippedHeading,
            .warning,
            summary,
            at: location,
            suggestion: "Begin it with \(sign).",
            effect: "Readers who go from heading to heading think that a part is missing."
        )
    }
}

/// Finds tables whose columns have no names.
struct TableWithoutHeader: Check {
    let name = CheckName.tableWithoutHeader

    func findings(in site: CheckedSite) -> [Diagnostic] {
        site.documents.flatMap { document -> [Diagnostic] in
            document.nodes.indices.compactMap { row in
                guard case .tableRow(isHeader: true) = document.nodes[row].kind else { return nil }
                let cells = document.children(of: row)
                let unnamed = cells.enumerated().filter { position, cell in
                    // The corner above the names of the rows may be empty.
                    (position > 0 || cells.count == 1) && document.plainText(of: cell).allSatisfy(\.isWhitespace)
                }
                guard let first = unnamed.first else { return nil }
                let isBare = unnamed.count == max(1, cells.count - 1)
                return .unnamed(
                    isBare ? nil : first.offset + 1,
                    at: document.location(of: isBare ? row : first.element)
                )
            }
        }
    }
}

extension Diagnostic {
    /// - Parameter column: its number; nil for the whole table.
    fileprivate static func unnamed(_ column: Int?, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            CheckRules.tableWithoutHeader,
            .warning,
            column.map { "column \($0) of a table has no name" } ?? "a table has no names of columns",
            at: location,
            suggestion: "Write into the first row what each column holds.",
            effect: "Readers who hear the table do not know what a cell means."
        )
    }
}

/// Finds pictures that say nothing to readers who cannot see them.
struct PictureWithoutWords: Check {
    let name = CheckName.pictureWithoutWords

    /// The title by which an author says that a picture only decorates.
    private static let decorative = "decorative"

    func findings(in site: CheckedSite) -> [Diagnostic] {
        site.documents.flatMap { document -> [Diagnostic] in
            // A picture among the words of another is not shown itself, and each text is read once, however they nest.
            var shownFrom = 0
            return document.nodes.indices.compactMap { node in
                guard node >= shownFrom, case .image(let url, let title) = document.nodes[node].kind else { return nil }
                shownFrom = document.nodes[node].end
                guard title != Self.decorative else { return nil }
                let words = document.plainText(of: node)
                if words.allSatisfy(\.isWhitespace) { return .wordless(url, at: document.location(of: node)) }
                return Self.isFileName(words) ? .fileName(words, at: document.location(of: node)) : nil
            }
        }
    }

    private static func isFileName(_ words: String) -> Bool {
        guard words.utf8.count <= 200, !words.contains(where: \.isWhitespace) else { return false }
        let lower = words.lowercased()
        return [".png", ".jpg", ".jpeg", ".gif", ".svg", ".webp"].contains { lower.hasSuffix($0) }
    }
}

extension Diagnostic {
    fileprivate static func wordless(_ url: String, at location: SourceLocation) -> Diagnostic {
        picture("the picture \"\(url.prefix(60))\" has no words", at: location)
    }

    fileprivate static func fileName(_ words: String, at location: SourceLocation) -> Diagnostic {
        picture("the words of a picture are the name of a file, \"\(words.prefix(60))\"", at: location)
    }

    private static func picture(_ summary: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            CheckRules.pictureWithoutWords,
            .warning,
            summary,
            at: location,
            suggestion: "Write ![what it shows](\u{2026}), or ![](\u{2026} \"decorative\") where it says nothing.",
            effect: "Readers who cannot see it miss what it shows."
        )
    }
}
