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
