internal import Diagnostics

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
        if let page = page(meantBy: address) { return "Did you mean \(page)?" }
        return "Write the address from the site's root, with a slash at both ends: /about/."
    }

    /// The page at that address once it is read from the root, else the closest, else one whose last part is the same.
    private func page(meantBy address: String) -> String? {
        let parts = Self.parts(address)
        guard let last = parts.last else { return nil }
        let wanted = "/" + parts.joined(separator: "/") + "/"
        if pages.contains(wanted) { return wanted }
        return ClosestMatch.of(wanted, in: pages) ?? pages.first { $0.hasSuffix("/\(last)/") }
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
