internal import Model

/// `/robots.txt` (RFC 9309): every crawler is welcome, and is told where the sitemap is.
enum Robots: GeneratedFiles {
    static let kind = "robots"
    static let path = PagePath([], file: "robots.txt")

    static func files(in view: RenderContext) -> [OutputFile] {
        let baseURL = view.site.settings.baseURL
        return [
            file(Self.path) {
                let sitemap = baseURL.map { "\nSitemap: \($0)\(Sitemap.path.address)\n" } ?? ""
                return Array("User-agent: *\nAllow: /\n\(sitemap)".utf8)
            }
        ]
    }
}
