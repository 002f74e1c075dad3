internal import Diagnostics
internal import Model

/// Answers requests from what the preview shows.
struct Responder: Sendable {
    let preview: Preview
    let policy: RequestPolicy

    /// A request as far as an answer depends on it.
    struct Request: Sendable {
        let method: String
        let target: String
        let hosts: [String]
        let origins: [String]
        /// Whether it was sent from this machine.
        let isLocal: Bool
    }

    /// The folder of addresses that belong to the preview and not to the site, which has no path like it.
    static let folder = ".placard/"

    /// The answer to a request; that to `HEAD` is sent without its body.
    func response(to request: Request) async -> Response {
        guard policy.allows(hosts: request.hosts, origins: request.origins) else {
            return .plain(403, "This preview answers requests from its own pages alone. Open it at its own address.")
        }
        guard let target = RequestTarget(request.target) else {
            return .plain(400, "There can be no file with this address.")
        }
        if target.path.hasPrefix(Self.folder) {
            return await ownResponse(to: request, String(target.path.dropFirst(Self.folder.count)))
        }
        guard ["GET", "HEAD"].contains(request.method) else { return Self.wrongMethod("GET, HEAD") }
        let shown = await preview.shown
        guard let site = shown.site else {
            return page(200, StandInPage.bytes, shown, headers: [])
        }
        return file(target.inside(site.pathOnServer), target, in: site, shown)
    }

    private func file(
        _ path: String,
        _ target: RequestTarget,
        in site: PreviewedSite,
        _ shown: ShownPreview
    ) -> Response {
        let named = path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
        if let file = site.file(at: named) { return response(200, file, in: site, shown) }
        if site.hasFolder(path) {
            // Links of the page are relative to its folder.
            return .plain(308, "See the folder.", headers: [("Location", AddressEscaper.escaped("/\(target.path)/"))])
        }
        guard let missing = site.file(at: "404.html") else { return .plain(404, "There is no such file.") }
        return response(404, missing, in: site, shown)
    }

    private func response(
        _ status: Int,
        _ file: OutputFile,
        in site: PreviewedSite,
        _ shown: ShownPreview
    ) -> Response {
        let type = MediaType.of(file.path)
        guard type.hasPrefix("text/html") else {
            return Response(status, type, file.render(), headers: site.headers + Self.unkept)
        }
        return page(status, file.render(), shown, headers: site.headers)
    }

    /// A page with the script that keeps it up to date.
    private func page(
        _ status: Int,
        _ bytes: [UInt8],
        _ shown: ShownPreview,
        headers: [(name: String, value: String)]
    ) -> Response {
        let page = LiveScript.added(to: bytes, version: shown.site?.version)
        return Response(status, MediaType.page, page, headers: headers + Self.unkept)
    }

    /// The answers to what the script of the preview asks for.
    private func ownResponse(to request: Request, _ name: String) async -> Response {
        if name.hasPrefix("open/") {
            guard request.method == "POST" else { return Self.wrongMethod("POST") }
            return await openEditor(String(name.dropFirst(5)), request)
        }
        guard ["GET", "HEAD"].contains(request.method) else { return Self.wrongMethod("GET, HEAD") }
        switch name {
        case "preview.js":
            return Response(200, MediaType.of(name), LiveScript.bytes, headers: Self.unkept)
        case "findings.json":
            return Response(200, MediaType.of(name), await preview.shown.findings.json.bytes, headers: Self.unkept)
        case "events":
            if request.method == "HEAD" { return Response(200, "text/event-stream", []) }
            guard let states = await preview.states() else {
                return .plain(503, "Too many pages of this preview are open.")
            }
            return Response(states: states)
        default: return .plain(404, "There is no such file.")
        }
    }

    /// Runs the editor's command for a finding that is shown, which the request names by its build and number.
    ///
    /// Nothing of the request gets into the command.
    private func openEditor(_ place: String, _ request: Request) async -> Response {
        let shown = await preview.shown
        let numbers = place.split(separator: "/").map { Int($0) }
        guard request.isLocal, numbers.count == 2, numbers[0] == shown.builds, let number = numbers[1],
            let words = shown.findings.command(at: number)
        else { return .plain(404, "There is no such finding any more.") }
        guard ProgramLauncher.start(words) else {
            return .plain(500, "The editor \"\(words[0])\" could not be started.")
        }
        return .plain(200, "Opened.")
    }

    private static func wrongMethod(_ allowed: String) -> Response {
        .plain(405, "Only \(allowed) can be asked for here.", headers: [("Allow", allowed)])
    }

    /// Every request is to see the newest, and other sites nothing.
    private static let unkept = [
        (name: "Cache-Control", value: "no-store"), (name: "Cross-Origin-Resource-Policy", value: "same-origin"),
    ]
}
