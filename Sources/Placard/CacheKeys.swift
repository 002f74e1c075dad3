internal import Cache
internal import ContentLoading
internal import Diagnostics
internal import Model
internal import Primitives
internal import Templates

/// The cache keys of a site and of its pages: digests of what they depend on.
///
/// Two builds with the same sources give the same site. A page depends on all sources, but of templates only on those
/// it is rendered with, and of profiles that it does not show only on the front matter.
struct CacheKeys {
    /// Everything that the site depends on, in the order of the names.
    let sources: [BuildRecord.Source]
    /// What every page depends on: everything but templates and the bodies of profiles.
    let common: Digest
    /// The profiles, whose bodies only some pages show, by path.
    private let profiles: [String: Digest]
    /// Of all the files of one name, by the name of the template.
    private let templates: [String: Digest]

    /// - Parameters:
    ///   - tool: the digest of what makes the site: Placard itself.
    ///   - options: what the command was told that changes which files there are.
    init(_ inputs: Inputs, tool: Digest, options: [String]) {
        let reader = ContentReader(root: inputs.contentRoot)
        var common = Digester()
        var profiles: [String: Digest] = [:]
        var templates: [String: Digester] = [:]
        var sources = [
            BuildRecord.Source(name: Self.tool, digest: tool),
            BuildRecord.Source(name: Self.day, digest: Digest(of: Array(inputs.asOf.description.utf8))),
            BuildRecord.Source(name: Self.options, digest: Digest(of: Array(options.joined(separator: " ").utf8))),
            BuildRecord.Source(name: Self.root, digest: Digest(of: Array(inputs.contentRoot.utf8))),
        ]
        // Options say which files there are, and not what is in them.
        for source in sources where source.name != Self.options { common.add(source.digest) }
        for file in inputs.templates {
            let digest = Digest(of: file.bytes)
            sources.append(BuildRecord.Source(name: file.path, digest: digest))
            // Of two files with one name the later counts; that both do here costs nothing.
            if let name = TemplateLibrary.name(of: file.path) { templates[name, default: Digester()].add(digest) }
        }
        for files in [inputs.content, inputs.words, inputs.assets] {
            // The same file may be in two lists, and matters for where it is.
            common.add("files")
            for file in files {
                let digest = Digest(of: file.bytes)
                sources.append(BuildRecord.Source(name: file.path, digest: digest))
                common.add(file.path)
                if let text = reader.textOfOneArea(in: file) {
                    profiles[file.path] = digest
                    common.add(Array(file.bytes[..<text.lowerBound]))
                } else {
                    common.add(digest)
                }
            }
        }
        self.sources = sources
        self.common = common.digest
        self.profiles = profiles
        self.templates = templates.mapValues(\.digest)
    }

    /// Whether a file is a profile of which every page but those that show it depends on the front matter alone.
    func isProfile(_ path: String) -> Bool { profiles[path] != nil }

    /// For each page a key that stands for everything that its bytes depend on.
    func keys(of pages: [PageDependencies]) -> [Digest] {
        // Pages of one kind have the same templates, and come one after another.
        var (names, commonWithTemplates) = ([String](), common)
        return pages.map { page in
            if page.templates != names {
                (names, commonWithTemplates) = (page.templates, self.commonWithTemplates(page.templates))
            }
            guard !page.profiles.isEmpty else { return commonWithTemplates }
            return Self.digest(commonWithTemplates, page.profiles.map { profiles[$0] ?? common })
        }
    }

    /// What every page depends on, and some templates.
    private func commonWithTemplates(_ names: [String]) -> Digest {
        names.isEmpty ? common : Self.digest(common, names.map { templates[$0] ?? common })
    }

    private static func digest(_ first: Digest, _ others: [Digest]) -> Digest {
        var digester = Digester()
        for digest in [first] + others { digester.add(digest) }
        return digester.digest
    }

    /// A digest of everything that was read, with its paths and the order of the lists.
    static func digest(of inputs: Inputs) -> Digest {
        var digester = Digester()
        digester.add(inputs.contentRoot)
        for files in [inputs.content, inputs.templates, inputs.words, inputs.assets] {
            digester.add("files")
            for file in files {
                digester.add(file.path)
                digester.add(file.bytes)
            }
        }
        return digester.digest
    }

    /// Names of sources that are no files.
    private static let tool = "Placard itself"
    static let day = "the day"
    private static let options = "what the command was told"
    private static let root = "the name of the content folder"
}
