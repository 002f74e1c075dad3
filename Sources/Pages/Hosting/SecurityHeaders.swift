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
