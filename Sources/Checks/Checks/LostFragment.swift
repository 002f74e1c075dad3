internal import Diagnostics
internal import Markdown
internal import Model

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
            suggestion: ClosestMatch.of(name, in: fragments.sorted()).map { "Did you mean #\($0)?" },
            effect: "Readers come to the top of the page."
        )
    }
}
