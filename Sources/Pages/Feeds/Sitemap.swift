internal import Model
internal import Primitives

/// The list of a site's pages for search engines (sitemaps.org).
enum Sitemap {
    static let path = PagePath([], file: "sitemap.xml")
    /// The most addresses that one file may hold.
    static let longest = 50_000

    /// The sitemap of every page among some files that is to be listed; none for a site that does not know its own
    /// address.
    ///
    /// A site with more pages than one file may hold gets several, and `sitemap.xml` lists them.
    static func files(listing files: [OutputFile], baseURL: String?, longest: Int = Self.longest) -> [OutputFile] {
        guard let baseURL else { return [] }
        let pages = files.filter(\.isListed).map(\.path).filter { $0 == "index.html" || $0.hasSuffix("/index.html") }
        guard pages.count > longest else { return [file(path.file, "urlset", "url", pages, baseURL)] }
        let parts = stride(from: 0, to: pages.count, by: longest).enumerated().map { number, start in
            let part = Array(pages[start..<min(start + longest, pages.count)])
            return file("sitemap-\(number + 1).xml", "urlset", "url", part, baseURL)
        }
        return [file(path.file, "sitemapindex", "sitemap", parts.map(\.path), baseURL)] + parts
    }

    private static func file(_ path: String, _ root: String, _ item: String, _ paths: [String], _ baseURL: String)
        -> OutputFile
    {
        OutputFile(path: path, kind: "sitemap (xml)") { document(root, item, paths, baseURL) }
    }

    private static func document(_ root: String, _ item: String, _ paths: [String], _ baseURL: String) -> [UInt8] {
        let base = XMLEscaper.escaped(baseURL)
        var bytes = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)
        bytes.append(contentsOf: "<\(root) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8)
        for path in paths {
            bytes.append(
                contentsOf: "<\(item)><loc>\(base)\(XMLEscaper.escaped(PagePath.address(of: path)))</loc></\(item)>\n"
                    .utf8
            )
        }
        bytes.append(contentsOf: "</\(root)>\n".utf8)
        return bytes
    }
}

/// `/robots.txt` (RFC 9309): every crawler is welcome, and is told where the sitemap is.
enum Robots: GeneratedFiles {
    static let kind = "robots"
    static let path = PagePath([], file: "robots.txt")

    static func files(in context: RenderContext) -> [OutputFile] {
        let baseURL = context.site.settings.baseURL
        return [
            file(Self.path) {
                let sitemap = baseURL.map { "\nSitemap: \($0)\(Sitemap.path.address)\n" } ?? ""
                return Array("User-agent: *\nAllow: /\n\(sitemap)".utf8)
            }
        ]
    }
}
