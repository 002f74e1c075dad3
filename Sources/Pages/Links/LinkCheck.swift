internal import Diagnostics
internal import Localization
internal import Markdown
internal import Model

/// Finds links and pictures in texts that lead nowhere.
///
/// Links of Placard's own schemes are looked up where their targets are known, and unsafe addresses are reported with
/// the Markdown itself.
struct LinkCheck {
    private let files: Set<String>
    private let suggestions: AddressSuggestions

    /// - Parameter files: the path of every file of the site, relative to its folder.
    init(files: some Sequence<String>) {
        self.files = Set(files)
        suggestions = AddressSuggestions(files: self.files)
    }

    /// What is wrong with the links and pictures of a text, in source order.
    func findings(in text: LinkedDocument) -> [Diagnostic] {
        let document = text.document
        let own = Set(document.references.map(\.node))
        let known = Set(document.diagnostics.filter(Self.isAboutAnAddress).compactMap(\.location))
        return document.nodes.indices.compactMap { node in
            switch document.nodes[node].kind {
            case .link(let address, _) where !own.contains(node) && !known.contains(document.location(of: node)):
                link(address, node, in: text)
            case .image(let address, _) where !known.contains(document.location(of: node)):
                picture(address, at: document.location(of: node))
            default: nil
            }
        }
    }

    private static func isAboutAnAddress(_ finding: Diagnostic) -> Bool {
        finding.rule == MarkdownRules.unsafeAddress || finding.rule == MarkdownRules.imageOfReference
    }

    // MARK: Links

    private func link(_ address: String, _ node: Int, in text: LinkedDocument) -> Diagnostic? {
        let location = text.document.location(of: node)
        if let scheme = Self.scheme(of: address) {
            if ["http", "https", "mailto", "tel"].contains(scheme) { return nil }
            return nowhere(address, at: location, suggestion: advice(forScheme: scheme, address))
        }
        if address.utf8.first == UInt8(ascii: "#") { return fragment(address, at: location, in: text) }
        if let rooted = RootedAddress(address), files.contains(rooted.file) { return nil }
        return nowhere(address, at: location, suggestion: suggestions.advice(for: address))
    }

    /// Editors who know `area:speke` may try the same for a briefing.
    private func advice(forScheme scheme: String, _ address: String) -> String {
        for own in ["indicator", "area", "term"] where scheme != own && NameSuggestion.of(scheme, in: [own]) != nil {
            return "Write \(own)\(address.dropFirst(scheme.utf8.count))."
        }
        let folders = ["briefing": "/briefings/", "plan": "/plans/", "theme": "/themes/", "page": "/"]
        guard let folder = folders[scheme] else { return "Begin a web address with https:// or http://." }
        let rooted = folder + address.dropFirst(scheme.utf8.count + 1) + "/"
        let isThere = RootedAddress(rooted).map { files.contains($0.file) } ?? false
        return isThere ? "Write its address: \(rooted)" : suggestions.advice(for: rooted)
    }

    private func fragment(_ address: String, at location: SourceLocation, in text: LinkedDocument) -> Diagnostic? {
        let name = String(address.dropFirst())
        if text.anchors.contains(name) { return nil }
        let close = NameSuggestion.of(name, in: text.anchors.sorted())
        return nowhere(
            address,
            at: location,
            explanation: text.anchors.isEmpty
                ? "Nothing in this text can be linked to." : "No heading of this text has that name.",
            suggestion: close.map { "Did you mean #\($0)?" }
        )
    }

    private func nowhere(
        _ address: String,
        at location: SourceLocation,
        explanation: String? = nil,
        suggestion: String?
    ) -> Diagnostic {
        Diagnostic(
            PageRules.brokenLink,
            .error,
            "the link \"\(address.prefix(80))\" leads nowhere",
            at: location,
            explanation: explanation,
            suggestion: suggestion,
            effect: "Readers who follow it see an error."
        )
    }

    // MARK: Pictures

    private func picture(_ address: String, at location: SourceLocation) -> Diagnostic? {
        let scheme = Self.scheme(of: address)
        if scheme == "data" { return nil }
        if scheme == "http" || scheme == "https" || address.hasPrefix("//") {
            return Self.foreign(address, at: location)
        }
        // Pictures of the content folder are looked up when they are read.
        let isLocal = scheme != nil && !["file", "javascript", "vbscript"].contains(scheme)
        guard isLocal || RootedAddress(address).map({ !files.contains($0.file) }) ?? false else { return nil }
        return Diagnostic(
            PageRules.missingPicture,
            .error,
            "the picture \"\(address.prefix(80))\" is not on the site",
            at: location,
            suggestion: "Put the file beside the text, and write its name without a slash before it.",
            effect: "Readers see a broken picture."
        )
    }

    private static func foreign(_ address: String, at location: SourceLocation) -> Diagnostic {
        let name = address.split(separator: "/").last.map { $0.prefix { $0 != "?" && $0 != "#" } } ?? ""
        return Diagnostic(
            PageRules.foreignPicture,
            .error,
            "the picture \"\(address.prefix(80))\" is on another server",
            at: location,
            suggestion: "Put the file beside the text and write \(name.prefix(80)).",
            effect: "The page would tell that server who reads it."
        )
    }

    /// The scheme of an address in lower case: `https`; nil for an address without one (RFC 3986, section 3.1).
    private static func scheme(of address: String) -> String? {
        guard let colon = address.utf8.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        let scheme = address[..<colon].lowercased()
        guard let first = scheme.utf8.first, first >= UInt8(ascii: "a"), first <= UInt8(ascii: "z") else { return nil }
        let isScheme = scheme.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"),
                UInt8(ascii: "-"), UInt8(ascii: "."):
                true
            default: false
            }
        }
        return isScheme ? scheme : nil
    }
}

/// A text that an editor wrote, with the places on its own page that its links may lead to.
struct LinkedDocument {
    let document: Document
    /// Fragments without the `#`: the names of its headings where they have any on the page.
    let anchors: Set<String>

    /// Every text of a site: the home page and the other pages, indicators, profiles, briefings, plans and forums.
    ///
    /// - Parameter words: those of the site, by which the parts of briefings are told.
    static func all(of site: Site, locale: Locale) -> [LinkedDocument] {
        let profiles = site.profiles.sorted { $0.key < $1.key }.map(\.value)
        return (site.home.map { [LinkedDocument(document: $0.body, anchors: [])] } ?? [])
            + site.pages.map { LinkedDocument(document: $0.body, anchors: headings(of: $0.body)) }
            + site.indicators.map { LinkedDocument(document: $0.indicator.body, anchors: []) }
            + profiles.map { LinkedDocument(document: $0.body, anchors: []) }
            + site.briefings.map {
                LinkedDocument(document: $0.body, anchors: BriefingSections.anchors($0, locale: locale))
            }
            + site.plans.map {
                LinkedDocument(
                    document: $0.introduction.document,
                    anchors: Set(
                        $0.commitments.flatMap { [$0.anchor] + $0.needs.map(\.anchor) } + $0.actionAreas.map(\.anchor)
                            + ($0.actionAreas.isEmpty ? [] : [ActionPlan.areasAnchor])
                    )
                )
            }
            + site.forums.map { LinkedDocument(document: $0.introduction.document, anchors: ["issues"]) }
    }

    private static func headings(of document: Document) -> Set<String> {
        Set(document.headings.map(\.anchor))
    }
}

/// Says how an address that leads nowhere should have been written.
struct AddressSuggestions {
    /// The address of every page, from the site's root: `/areas/speke/`.
    private let pages: [String]

    /// - Parameter files: the path of every file of the site.
    init(files: Set<String>) {
        pages = files.filter { $0 == "index.html" || $0.hasSuffix("/index.html") }
            .map { "/" + $0.dropLast("index.html".count) }
            .sorted()
    }

    func advice(for address: String) -> String {
        if let repaired = Self.repaired(address) { return "Write \(repaired)." }
        let ending = address.split(separator: ".").last?.lowercased() ?? ""
        if Self.isOfSources(address), Self.files.contains(ending) {
            return "The site is made from this file. Link to the figures as it publishes them: [figures](/data/)."
        }
        if address.contains("."), Self.files.contains(ending) {
            return "Offer the file under attachments in the front matter of a briefing: { file: \(address), title: … }."
        }
        if let page = page(meantBy: address) { return "Did you mean \(page)?" }
        return "Write the address from the site's root, with a slash at both ends: /about/."
    }

    /// Whether a file lies in a folder of figures or areas, whose files are not attached (E105).
    private static func isOfSources(_ address: String) -> Bool {
        let first = address.split(separator: "/").first { $0 != ".." && $0 != "." }
        return first == "areas" || first == "indicators"
    }

    /// Endings of files that may be attached.
    private static let files: Set<String> = [
        "pdf", "doc", "docx", "xls", "xlsx", "ppt", "pptx", "odt", "ods", "odp", "csv", "txt", "zip", "png", "jpg",
        "jpeg",
        "gif", "webp", "svg",
    ]

    /// A web or mail address without its beginning, and any address among quotation marks or unseen spaces.
    private static func repaired(_ address: String) -> String? {
        let marks: Set<Character> = ["“", "”", "„", "‘", "’", "\"", "'", "«", "»", "<", ">"]
        func isAround(_ character: Character) -> Bool {
            marks.contains(character) || character.isWhitespace
                || character.unicodeScalars.allSatisfy(\.properties.isDefaultIgnorableCodePoint)
        }
        let start = address.drop(while: isAround)
        let inner = String(start.reversed().drop(while: isAround).reversed())
        let lower = inner.lowercased()
        if lower.hasPrefix("www.") { return "https://" + inner }
        let parts = inner.split(separator: "@", omittingEmptySubsequences: false)
        if parts.count == 2, !inner.contains("/"), parts[1].contains("."), !inner.contains(":") {
            return "mailto:" + inner
        }
        return inner == address || inner.isEmpty ? nil : inner
    }

    /// The page at that address once it is read from the root, else the closest, else one whose last part is the same.
    private func page(meantBy address: String) -> String? {
        let parts = Self.parts(address)
        guard let last = parts.last else { return nil }
        let wanted = "/" + parts.joined(separator: "/") + "/"
        if pages.contains(wanted) { return wanted }
        return NameSuggestion.of(wanted, in: pages) ?? pages.first { $0.hasSuffix("/\(last)/") }
    }

    /// The names on the way to a page, without `..` and the ending of a file: `areas`, `speke` of `../areas/speke.md`.
    private static func parts(_ address: String) -> [String] {
        let path = address.prefix { $0 != "#" && $0 != "?" }
        var parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }.map(String.init)
        for ending in [".md", ".html"] {
            guard let last = parts.last, last.hasSuffix(ending) else { continue }
            parts[parts.count - 1] = String(last.dropLast(ending.count))
        }
        if parts.last == "index" { parts.removeLast() }
        return parts
    }
}
