internal import Diagnostics
internal import Model
internal import Output

/// Finds pages and attachments that the last build wrote and this one would not: whoever kept their addresses would
/// find nothing.
struct LostAddresses {
    /// More addresses than this are only counted.
    private static let mostNamed = 10

    /// Pictures lie beside attachments and are seldom linked to by themselves.
    private static let pictures: Set<String> = ["png", "jpg", "jpeg", "gif", "svg", "webp"]

    /// The addresses of pages and attachments, from the site's root, before and now.
    private let before: [String]
    private let now: Set<String>
    /// Those of which `site.yml` says that they are gone for good.
    private let given: Set<String>

    /// - Parameters:
    ///   - before: the paths of the files that the last build wrote.
    ///   - now: those of this one.
    init(before: [String], now: [String], old: [OldAddress]) {
        self.before = before.compactMap(Self.address)
        self.now = Set(now.compactMap(Self.address))
        given = Set(old.map { Self.normalised($0.old.value) })
    }

    /// One warning for all.
    ///
    /// - Parameter settings: the path of `site.yml`.
    func diagnostics(settings: String) -> [Diagnostic] {
        let lost = before.filter { !now.contains($0) && !given.contains($0) }.sorted()
        // What lay beneath a page goes with it, and comes right after it.
        let tops = lost.reduce(into: [String]()) { tops, address in
            if !(tops.last.map(address.hasPrefix) ?? false) { tops.append(address) }
        }
        guard let first = tops.first else { return [] }
        let added = now.subtracting(before).sorted()
        let named = tops.prefix(Self.mostNamed).joined(separator: ", ")
        let more = tops.count > Self.mostNamed ? " and \(tops.count - Self.mostNamed) more" : ""
        let files = tops.count(where: Self.isFile)
        let (one, many) = files == 0 ? ("page", "pages") : files == tops.count ? ("file", "files") : ("", "addresses")
        return [
            Diagnostic(
                PlacardRules.lostAddress,
                .warning,
                tops.count == 1
                    ? "the \(one) \(first) is no more" : "\(tops.count) \(many) are no more: \(named)\(more)",
                at: .wholeFile(settings),
                place: "key old_addresses",
                explanation: "The last build wrote \(tops.count == 1 ? "it" : "them").",
                suggestion: suggestion(tops, among: added),
                effect: "Links and bookmarks that lead to \(tops.count == 1 ? "it" : "them") end at an error."
            )
        ]
    }

    private func suggestion(_ lost: [String], among added: [String]) -> String {
        let pairs = lost.prefix(Self.mostNamed).compactMap { old -> String? in
            let folder = Self.folder(of: old)
            let candidates = added.filter { Self.folder(of: $0) == folder }
            let sole = candidates.count == 1 && lost.count { Self.folder(of: $0) == folder } == 1 ? candidates[0] : nil
            return (sole ?? NameSuggestion.of(old, in: candidates)).map { "\(old): \($0)" }
        }
        let example = pairs.isEmpty ? "\(lost.first ?? ""): gone" : pairs.joined(separator: ", ")
        let files =
            lost.contains(where: Self.isFile)
            ? " From a file only hosts that read _redirects lead on; elsewhere leave a copy at the old address." : ""
        return "If \(lost.count == 1 ? "it" : "one") moved, say where to in site.yml: old_addresses: { \(example) }. "
            + "Write gone in place of an address for what is not to come back." + files
    }

    /// The address of a page or an attachment that readers keep; nil for other files and for the lists of the finder.
    private static func address(_ file: String) -> String? {
        if file.hasPrefix("files/"), let dot = file.lastIndex(of: "."),
            !pictures.contains(file[file.index(after: dot)...].lowercased())
        {
            return "/" + file
        }
        let name = "/index.html"
        guard file.hasSuffix(name), !file.hasPrefix("find/") else { return nil }
        return "/" + file.dropLast(name.count - 1)
    }

    /// An address as an editor writes it, with a slash at the end of that of a page: `/areas/speke/`, `/files/a.pdf`.
    private static func normalised(_ address: String) -> String {
        let path = "/" + address.split(separator: "/").joined(separator: "/")
        return path == "/" || isFile(path) && !address.hasSuffix("/") ? path : path + "/"
    }

    private static func isFile(_ address: String) -> Bool {
        address.split(separator: "/").last?.contains(".") ?? false
    }

    /// The folder that the last part of an address lies in: `/areas/`.
    private static func folder(of address: String) -> Substring {
        let inside = address.dropLast()
        return inside.lastIndex(of: "/").map { inside[...$0] } ?? inside
    }
}
