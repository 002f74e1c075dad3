internal import Diagnostics
internal import Markdown
internal import Model

/// Finds pictures that say nothing to readers who cannot see them.
struct PictureWithoutWords: Check {
    let name = CheckName.pictureWithoutWords

    /// The title by which an author says that a picture only decorates.
    private static let decorative = "decorative"

    func findings(in site: CheckedSite) -> [Diagnostic] {
        site.documents.flatMap { document -> [Diagnostic] in
            document.nodes.indices.compactMap { node in
                guard case .image(let url, let title) = document.nodes[node].kind, title != Self.decorative else {
                    return nil
                }
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
