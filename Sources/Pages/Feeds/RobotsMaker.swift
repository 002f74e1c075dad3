internal import Model

/// Makes `/robots.txt` (RFC 9309): every crawler is welcome, and is told where the sitemap is.
struct RobotsMaker: PageMaker {
    static let kind = "robots"
    static let path = PagePath([], file: "robots.txt")

    init?(_ compiler: inout PageTemplateCompiler) {}

    func jobs(for view: RenderContext) -> [PageJob] {
        let baseURL = view.site.settings.baseURL
        return [
            PageJob(Self.path) {
                let sitemap = baseURL.map { "\nSitemap: \($0)\(Sitemap.path.address)\n" } ?? ""
                return Array("User-agent: *\nAllow: /\n\(sitemap)".utf8)
            }
        ]
    }
}
