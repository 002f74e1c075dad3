internal import Model
internal import Placard
private import Primitives

/// The site of one good build, whose files are rendered when they are asked for.
struct PreviewedSite: Sendable {
    /// Tells this site from those of other builds, also of a server that ran before at the same address.
    struct Version: Sendable {
        let site: String
        /// Differs where a stylesheet does.
        let style: String
        /// Differs where a script does.
        let script: String
    }

    let version: Version
    /// What a web server should send along with every file, as the site's own `_headers` has it.
    let headers: [(name: String, value: String)]
    /// The path of the site on the server that it will be published on, which its page for missing addresses links to.
    let pathOnServer: String
    private let files: [String: OutputFile]

    init(_ result: BuildResult, number: Int) {
        files = Dictionary(result.files.map { ($0.path, $0) }) { first, _ in first }
        headers = Self.headers(files["_headers"]?.render() ?? [])
        pathOnServer = result.pathOnServer
        let assets = result.files.filter { $0.path.hasPrefix("assets/") }
        version = Version(
            site: "\(Self.process)-\(number)",
            style: Self.digest(assets.filter { $0.path.hasSuffix(".css") }),
            script: Self.digest(assets.filter { $0.path.hasSuffix(".js") })
        )
    }

    /// The file at a path; nil where there is none.
    func file(at path: String) -> OutputFile? { files[path] }

    /// Whether there is a page for a folder.
    func hasFolder(_ path: String) -> Bool { files[path + "/index.html"] != nil }

    private static func digest(_ files: [OutputFile]) -> String {
        var digester = Digester()
        for file in files { digester.add(file.render()) }
        return digester.digest.text
    }

    /// The first block of `_headers`: lines under `/*` that begin with a space.
    private static func headers(_ file: [UInt8]) -> [(name: String, value: String)] {
        let lines = String(decoding: file, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.first == "/*" else { return [] }
        return lines.dropFirst().prefix { $0.hasPrefix("  ") }.compactMap { line in
            let parts = line.dropFirst(2).split(separator: ": ", maxSplits: 1)
            return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
        }
    }

    /// Another number each time that the program is started.
    private static let process = String(UInt64.random(in: .min ... .max), radix: 36)
}
