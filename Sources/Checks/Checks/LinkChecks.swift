internal import Diagnostics
internal import Markdown
internal import Model

/// Finds links whose words do not say where they lead.
struct VagueLink: Check {
    let name = CheckName.vagueLink

    func findings(in site: CheckedSite) -> [Diagnostic] {
        let isEnglish = site.isEnglish
        return site.documents.flatMap { document -> [Diagnostic] in
            let references = Set(document.references.map(\.node))
            return document.nodes.indices.compactMap { node in
                guard case .link(let url, _) = document.nodes[node].kind else { return nil }
                let text = document.plainText(of: node)
                let place = document.location(of: node)
                if text.allSatisfy(\.isWhitespace) {
                    return references.contains(node) ? nil : .empty(url, at: place)
                }
                if Self.isAddress(text) { return .address(text, at: place) }
                return isEnglish && Self.saysNothing(text) ? .vague(text, at: place) : nil
            }
        }
    }

    private static func isAddress(_ text: String) -> Bool {
        let start = text.prefix(12).lowercased()
        let isWeb = ["http://", "https://", "www."].contains { start.hasPrefix($0) }
        return isWeb && !text.contains(where: \.isWhitespace)
    }

    private static func saysNothing(_ text: String) -> Bool {
        guard text.utf8.count <= 60 else { return false }
        let words = Tokeniser.tokens(of: text).filter(\.isWord).map(\.folded)
        return words.isEmpty || phrases.contains(words.joined(separator: " "))
    }

    private static let phrases: Set<String> = [
        "click", "click here", "click this", "click this link", "continue", "details", "find out more",
        "follow this link",
        "further details", "further information", "go", "here", "learn more", "link", "more", "more details",
        "more here", "more information", "page", "please click here", "read more", "read more here", "read on",
        "see here", "see more", "site", "this", "this link", "this page", "this site", "this website", "website",
    ]
}

extension Diagnostic {
    fileprivate static func vague(_ text: String, at location: SourceLocation) -> Diagnostic {
        link("the link \"\(text)\" does not say where it leads", at: location)
    }

    fileprivate static func address(_ text: String, at location: SourceLocation) -> Diagnostic {
        link("the link \"\(text.prefix(60))\" has an address for its words", at: location)
    }

    fileprivate static func empty(_ url: String, at location: SourceLocation) -> Diagnostic {
        link("the link to \"\(url.prefix(60))\" has no words", at: location)
    }

    private static func link(_ summary: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            CheckRules.vagueLink,
            .warning,
            summary,
            at: location,
            suggestion: "Link the words that name what is there.",
            effect: "Readers who go from link to link cannot tell it from others."
        )
    }
}

/// Finds links to a part of another page that the page does not have: `/about/#contact`.
///
/// Links within a text, and to pages that do not exist, are found by the build.
struct LostFragment: Check {
    let name = CheckName.lostFragment

    func findings(in site: CheckedSite) -> [Diagnostic] {
        var known: [String: Set<String>] = [:]
        var findings: [Diagnostic] = []
        for document in site.documents {
            for node in document.nodes.indices {
                guard case .link(let url, _) = document.nodes[node].kind, let (path, name) = Self.parts(of: url) else {
                    continue
                }
                if known[path] == nil { known[path] = site.pages.fragments(of: path) }
                guard let fragments = known[path], !fragments.contains(name) else { continue }
                findings.append(.lost(url, name, fragments, at: document.location(of: node)))
            }
        }
        return findings
    }

    /// The file and the part that an address from the site's root names; nil for other addresses.
    private static func parts(of address: String) -> (path: String, fragment: String)? {
        guard address.hasPrefix("/"), !address.hasPrefix("//"), let sign = address.firstIndex(of: "#") else {
            return nil
        }
        let name = String(address[address.index(after: sign)...])
        guard !name.isEmpty else { return nil }
        let path = address[..<sign].dropFirst().prefix { $0 != "?" }
        return (path.isEmpty || path.hasSuffix("/") ? path + "index.html" : String(path), name)
    }
}

extension Diagnostic {
    fileprivate static func lost(
        _ url: String,
        _ name: String,
        _ fragments: Set<String>,
        at location: SourceLocation
    ) -> Diagnostic {
        Diagnostic(
            CheckRules.lostFragment,
            .warning,
            "the link \"\(url.prefix(80))\" leads to no part of that page",
            at: location,
            suggestion: NameSuggestion.of(name, in: fragments.sorted()).map { "Did you mean #\($0)?" },
            effect: "Readers come to the top of the page."
        )
    }
}
