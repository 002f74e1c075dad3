internal import Diagnostics
internal import Localization
internal import Model

/// The addresses that pages had once, held against those that there are, and the files that lead on from them.
///
/// Each page of an old address is a small page that any web server can deliver; `_redirects` says the same to Netlify,
/// Cloudflare Pages and their like, which then answer with the status 301 and lead on from downloads as well.
struct OldAddresses {
    private let addresses: [OldAddress]
    private let context: RenderContext
    /// The path of every other file of the site.
    private let files: Set<String>
    private let template: CompiledPage<MovedPage>
    /// The pages that lie as deep as those of single things, or deeper, sorted, by the first two folders.
    private let pagesByFolder: [Substring: [String]]

    /// What is published for old addresses, and what is wrong with them.
    struct Result {
        var pages: [OutputFile] = []
        var diagnostics: [Diagnostic] = []
    }

    /// - Parameter files: the path of every other file of the site.
    init(_ context: RenderContext, files: Set<String>, template: CompiledPage<MovedPage>) {
        addresses = context.site.settings.oldAddresses
        self.context = context
        self.files = files
        self.template = template
        let pages = addresses.isEmpty ? [] : files.filter { $0.hasSuffix("/index.html") }.sorted()
        pagesByFolder = Dictionary(grouping: pages, by: Self.thing)
    }

    func read() -> Result {
        var result = Result()
        var rules: [String] = []
        var taken = files
        for address in addresses {
            guard let old = Self.file(address.old.value) else { continue }
            guard !files.contains(old) else {
                result.diagnostics.append(.liveOldAddress(address))
                continue
            }
            guard let written = address.new else { continue }
            guard let new = successor(of: written.value) else {
                let advice = AddressSuggestions(files: files).advice(for: written.value)
                result.diagnostics.append(.lostSuccessor(written, suggestion: advice))
                continue
            }
            let moves = moves(from: old, to: new)
            for (old, new) in moves where old.hasSuffix(".html") && taken.insert(old).inserted {
                result.pages.append(page(at: old, leadingTo: new, origin: address.old.location))
            }
            rules += redirects(from: old, to: new, withAllBeneath: moves.count > 1 || Self.isDeep(old, new))
        }
        if !rules.isEmpty { result.pages.append(list(rules)) }
        return result
    }

    /// The file of an address, or of what it has become since; nil where it leads nowhere, or in a circle.
    private func successor(of address: String) -> String? {
        var next = address
        for _ in 0...addresses.count {
            guard let file = Self.file(next) else { return nil }
            if files.contains(file) { return file }
            guard let further = addresses.first(where: { Self.file($0.old.value) == file })?.new else { return nil }
            next = further.value
        }
        return nil
    }

    /// A page with the pages beneath it, such as the handout of an area, each with where it is now.
    private func moves(from old: String, to new: String) -> [(old: String, new: String)] {
        guard Self.isDeep(old, new) else { return [(old, new)] }
        let (oldFolder, newFolder) = (Self.folder(of: old), Self.folder(of: new))
        let beneath = (pagesByFolder[Self.thing(new)] ?? []).filter { $0.hasPrefix(newFolder) && $0 != new }
        return [(old, new)] + beneath.map { (oldFolder + $0.dropFirst(newFolder.count), $0) }
    }

    /// Whether two pages are each about one thing, so that what lies beneath the one has moved with it: not where a
    /// page was given up for a list.
    private static func isDeep(_ old: String, _ new: String) -> Bool {
        let depth = old.split(separator: "/").count
        return depth > 2 && depth == new.split(separator: "/").count && old.hasSuffix("/index.html")
            && new.hasSuffix("/index.html")
    }

    private func page(at old: String, leadingTo new: String, origin: SourceLocation) -> OutputFile {
        let scope = PageScope(context, at: PagePath(ofFile: old))
        return template.file(MovedPage(successor: PagePath(ofFile: new), origin: origin, scope: scope))
    }

    // MARK: _redirects

    private func redirects(from old: String, to new: String, withAllBeneath: Bool) -> [String] {
        let root = PagePath.notFound(baseURL: context.site.settings.baseURL).root
        func address(_ file: String) -> String { (root.isEmpty ? "/" : root) + PagePath.address(of: file) }
        guard withAllBeneath else { return ["\(address(old)) \(address(new)) 301"] }
        return ["\(address(old))* \(address(new)):splat 301"]
    }

    private func list(_ rules: [String]) -> OutputFile {
        OutputFile(path: "_redirects", kind: "redirects", isListed: false) {
            Array((rules.joined(separator: "\n") + "\n").utf8)
        }
    }

    // MARK: Files

    /// The file of an address as an editor writes it: `/areas/speke`, with a slash at its end or without.
    private static func file(_ address: String) -> String? {
        let parts = address.split(separator: "/")
        guard let last = parts.last else { return RootedAddress(address)?.file }
        let path = parts.joined(separator: "/")
        return last.contains(".") && !address.hasSuffix("/") ? path : path + "/index.html"
    }

    /// The first two folders of a path, which tell what it belongs to: `areas/speke/`.
    private static func thing(_ file: String) -> Substring {
        var slashes = 0
        return file.prefix { character in
            if slashes == 2 { return false }
            if character == "/" { slashes += 1 }
            return true
        }
    }

    private static func folder(of file: String) -> String {
        String(file.dropLast("index.html".count))
    }
}

extension Diagnostic {
    fileprivate static func liveOldAddress(_ address: OldAddress) -> Diagnostic {
        Diagnostic(
            PageRules.liveOldAddress,
            .error,
            "the old address \(address.old.value) is that of a page",
            at: address.old.location,
            place: "key old_addresses",
            suggestion: "Take the line out, or give the page another address.",
            effect: "Only one of them can be written."
        )
    }

    fileprivate static func lostSuccessor(_ new: Located<String>, suggestion: String) -> Diagnostic {
        Diagnostic(
            PageRules.lostSuccessor,
            .error,
            "there is no page at \(new.value)",
            at: new.location,
            place: "key old_addresses",
            suggestion: suggestion,
            effect: "Whoever asks for the old address would be led nowhere."
        )
    }
}
