internal import Model

/// Makes `/_headers`, from which Netlify, Cloudflare Pages and their like take what to send along with each file.
///
/// Other web servers are told the same in their own settings; `Documentation/Publishing.md` has them.
struct HeadersMaker: PageMaker {
    static let kind = "headers"
    static let path = PagePath([], file: "_headers")

    init?(_ compiler: inout PageTemplateCompiler) {}

    func jobs(for view: RenderContext) -> [PageJob] {
        let root = PagePath.notFound(baseURL: view.site.settings.baseURL).root
        return [PageJob(Self.path) { Array(Self.text(root: root.isEmpty ? "/" : root).utf8) }]
    }

    /// - Parameter root: the path of the site on its server, beginning and ending in `/`.
    static func text(root: String) -> String {
        let lines = SecurityHeaders.all.map { "  \($0.name): \($0.value)" }
        return "/*\n" + lines.joined(separator: "\n") + "\n\n\(root)assets/*\n  Cache-Control: \(assetCaching)\n"
    }

    /// Assets keep their names when they change, so they may be kept for a few minutes only; the hosts themselves make
    /// browsers ask for everything else each time, and a file that has not changed is not sent again.
    private static let assetCaching = "public, max-age=300, must-revalidate"
}
