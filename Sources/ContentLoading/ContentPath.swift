/// What a file of the content folder is, told from its path.
enum ContentPath: Hashable {
    case settings
    case themes
    case glossary
    case home
    /// A file of `pages`, with its path below that folder and without its extension: `help/contact`.
    case page(String)
    case indicator(String)
    case profile(String)
    case briefing(String)
    case plan(String)

    /// nil for a file that this module does not read.
    init?(_ path: String, root: String) {
        let prefix = root.isEmpty ? "" : root + "/"
        guard path.hasPrefix(prefix) else { return nil }
        let relative = path.dropFirst(prefix.count)
        switch relative {
        case "site.yml": self = .settings
        case "themes.yml": self = .themes
        case "glossary.yml": self = .glossary
        case "home.md": self = .home
        default:
            guard let kind = Self.markdown(String(relative)) else { return nil }
            self = kind
        }
    }

    private static func markdown(_ path: String) -> ContentPath? {
        guard path.hasSuffix(".md"), let slash = path.firstIndex(of: "/") else { return nil }
        let name = String(path[path.index(after: slash)...].dropLast(3))
        if path[..<slash] == "pages" { return .page(name) }
        guard !name.contains("/") else { return nil }
        switch path[..<slash] {
        case "indicators": return .indicator(name)
        case "profiles": return .profile(name)
        case "briefings": return .briefing(name)
        case "plans": return .plan(name)
        default: return nil
        }
    }

    var isProfile: Bool {
        if case .profile = self { true } else { false }
    }

    /// The rules that the file's keys are held to.
    var rules: YAMLRules {
        switch self {
        case .settings, .themes, .glossary: ContentLoadingRules.settings
        default: ContentLoadingRules.frontMatter
        }
    }
}
