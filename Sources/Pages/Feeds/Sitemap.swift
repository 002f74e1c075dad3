/// The list of a site's pages for search engines (sitemaps.org).
enum Sitemap {
    static let path = PagePath([], file: "sitemap.xml")
    /// The most addresses that one file may hold.
    static let longest = 50_000

    /// The sitemap of every page among some jobs that is to be listed; none for a site that does not know its own address.
    ///
    /// A site with more pages than one file may hold gets several, and `sitemap.xml` lists them.
    static func jobs(listing jobs: [PageJob], baseURL: String?, longest: Int = Self.longest) -> [PageJob] {
        guard let baseURL else { return [] }
        let pages = jobs.filter(\.isListed).map(\.path).filter {
            $0.file == "index.html" || $0.file.hasSuffix("/index.html")
        }
        guard pages.count > longest else { return [job(path, pages, baseURL)] }
        let files = stride(from: 0, to: pages.count, by: longest).enumerated().map { number, start in
            let part = Array(pages[start..<min(start + longest, pages.count)])
            return job(PagePath([], file: "sitemap-\(number + 1).xml"), part, baseURL)
        }
        let paths = files.map(\.path)
        return [PageJob(path) { document("sitemapindex", "sitemap", paths, baseURL) }] + files
    }

    private static func job(_ path: PagePath, _ pages: [PagePath], _ baseURL: String) -> PageJob {
        PageJob(path) { document("urlset", "url", pages, baseURL) }
    }

    private static func document(_ root: String, _ item: String, _ paths: [PagePath], _ baseURL: String) -> [UInt8] {
        let base = XMLText.of(baseURL)
        var bytes = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)
        bytes.append(contentsOf: "<\(root) xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8)
        for path in paths {
            bytes.append(contentsOf: "<\(item)><loc>\(base)\(XMLText.of(path.address))</loc></\(item)>\n".utf8)
        }
        bytes.append(contentsOf: "</\(root)>\n".utf8)
        return bytes
    }
}
