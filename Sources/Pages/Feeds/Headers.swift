internal import Model

/// `/_headers`, from which Netlify, Cloudflare Pages and their like take what to send along with each file.
///
/// Other web servers are told the same in their own settings; `Documentation/Publishing.md` has them.
enum Headers: GeneratedFiles {
    static let kind = "headers"
    static let path = PagePath([], file: "_headers")

    static func files(in context: RenderContext) -> [OutputFile] {
        let root = PagePath.notFound(baseURL: context.site.settings.baseURL).root
        return [file(Self.path) { Array(Self.text(root: root.isEmpty ? "/" : root).utf8) }]
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

/// What a web server should send along with every file, so that a page can do nothing but what it was made for.
enum SecurityHeaders {
    static let all: [(name: String, value: String)] = [
        ("Content-Security-Policy", contentPolicy),
        // Files are what their names say.
        ("X-Content-Type-Options", "nosniff"),
        // Other sites learn which site a reader came from, but not which page.
        ("Referrer-Policy", "strict-origin-when-cross-origin"),
        // Pages ask for no device and nothing that costs.
        ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
    ]

    /// Nothing but the site's own stylesheets, scripts, pictures and data; nothing inline, and no frame around it
    /// (W3C, 'Content Security Policy Level 3').
    private static let contentPolicy = [
        "default-src 'none'", "style-src 'self'", "script-src 'self'", "img-src 'self' data:", "connect-src 'self'",
        "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'",
    ].joined(separator: "; ")
}
