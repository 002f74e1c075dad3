/// The answer to a request, before it is put into HTTP.
struct Response: Sendable {
    /// What comes after the header.
    enum Body: Sendable {
        case bytes([UInt8])
        /// States of the preview, as they come (server-sent events).
        case states(AsyncStream<PreviewState>)
    }

    let status: Int
    var headers: [(name: String, value: String)]
    let body: Body

    init(_ status: Int, _ type: String, _ body: [UInt8], headers: [(name: String, value: String)] = []) {
        self.status = status
        self.headers = [("Content-Type", type)] + headers
        self.body = .bytes(body)
    }

    init(states: AsyncStream<PreviewState>) {
        status = 200
        headers = [("Content-Type", "text/event-stream"), ("Cache-Control", "no-store")]
        body = .states(states)
    }

    /// A line of text for whoever looks, and no more.
    static func plain(_ status: Int, _ text: String, headers: [(name: String, value: String)] = []) -> Response {
        Response(status, "text/plain; charset=utf-8", Array((text + "\n").utf8), headers: headers)
    }
}

/// The media types of files by the end of their names.
enum MediaType {
    private static let types: [String: String] = [
        "css": "text/css; charset=utf-8", "csv": "text/csv; charset=utf-8", "gif": "image/gif",
        "html": page, "ics": "text/calendar; charset=utf-8", "ico": "image/x-icon",
        "jpeg": "image/jpeg", "jpg": "image/jpeg", "js": "text/javascript; charset=utf-8",
        "json": "application/json", "pdf": "application/pdf", "png": "image/png", "svg": "image/svg+xml",
        "txt": "text/plain; charset=utf-8", "webp": "image/webp", "xml": "application/xml",
    ]

    /// The type of a page.
    static let page = "text/html; charset=utf-8"

    /// The type of a file; one that nobody knows is to be kept and not shown.
    static func of(_ path: String) -> String {
        let name = path.split(separator: "/").last ?? ""
        guard let point = name.lastIndex(of: "."), point > name.startIndex else {
            // `_headers` and `_redirects` have no ending.
            return name.contains(".") ? "application/octet-stream" : "text/plain; charset=utf-8"
        }
        return types[name[name.index(after: point)...].lowercased()] ?? "application/octet-stream"
    }
}
