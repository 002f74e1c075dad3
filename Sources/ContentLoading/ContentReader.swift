package import Diagnostics
package import Model
internal import Primitives

/// Reads the Markdown and YAML files of a content folder into the model.
///
/// The place of a file says what it is (`ContentPath`): `site.yml`, a briefing, an indicator, a plan, a profile. Each
/// kind has a reader of its own (`IndicatorReader`, `PlanReader`, `SettingsReader` and so on), which takes keys from
/// the front matter through `FieldReader`. That reports keys that are missing, unknown or unreadable, each at its line
/// and column, and reads on, so that one run names every problem. `ContentCollector` gathers the results in the order
/// of the paths and reports identifiers that are used twice.
///
/// - Names of areas, indicators, themes and terms stay as they were typed, each with its place in the file (`Located`):
///   whether they exist is for `SiteAssembler` to say.
/// - Profiles are read last and on all processors, since there may be one for each area. Data files, which need
///   everything else that was read, are read at the same time (`read(_:texts:meanwhile:)`).
/// - The actions of a plan may be in a spreadsheet. `DataReader` reads its rows as texts; afterwards `ActionJoiner`
///   puts them under their commitments and holds them to the rules of actions that are typed in the text.
/// - Those of a forum too: `IssueJoiner` puts them behind the issues of its text, and finds the commitments and actions
///   that answer them.
/// - Pictures and attachments are found by `AttachmentReader`, once it is known what the texts name. It refuses a file
///   of a kind that may not be published (`FileKind`), one that is not what its name says, and one that could run
///   script.
/// - The messages of the site's language are read by `LocaleReader`.
///
/// Pure: the files are in memory, nothing is printed, and the same files give the same value.
package struct ContentReader: Sendable {
    /// The folder that holds the content, as the paths of the files have it; empty where they start below it.
    private let root: String

    /// - Parameter root: the folder that editors own, with which the paths of its files begin; empty where they do not.
    package init(root: String = "Content") {
        self.root = root
    }

    /// Whether `read` makes something of a file with this path, so that others can be reported as unused.
    package func reads(_ path: String) -> Bool {
        ContentPath(path, root: root) != nil
    }

    /// Whether a file with this path is a profile.
    package func isProfile(_ path: String) -> Bool {
        ContentPath(path, root: root)?.isProfile ?? false
    }

    /// Whether what `DataReader` reads can depend on a file with this path, by more than the settings that it is given.
    ///
    /// It depends on no text that defines neither an indicator, a plan nor a forum, and on no terms and themes.
    package func concernsData(_ path: String) -> Bool {
        switch ContentPath(path, root: root) {
        case .settings, .themes, .glossary, .home, .page, .profile, .briefing: false
        case .indicator, .plan, .forum, nil: true
        }
    }

    /// Whether the settings, or the files that they name, can depend on a file with this path; they depend on no text.
    package func concernsSettings(_ path: String) -> Bool {
        switch ContentPath(path, root: root) {
        case .themes, .glossary, .home, .page, .profile, .briefing, .indicator, .plan, .forum: false
        case .settings, nil: true
        }
    }

    /// Where in a file the text stands that only the pages of one area show: that of a profile, behind its front
    /// matter.
    ///
    /// Nil for every other file: of those, any part may matter to any page.
    package func textOfOneArea(in file: SourceFile) -> Range<Int>? {
        guard case .profile? = ContentPath(file.path, root: root),
            case .success(let parts) = FrontMatter.find(in: file, lines: LineMap(file.bytes, path: file.path))
        else { return nil }
        return parts.body
    }

    /// Everything the files say, with all that was wrong in the order of paths, lines and columns.
    ///
    /// Files that `reads` refuses are passed over. What cannot be used is left out of the value and named in a
    /// diagnostic.
    ///
    /// - Parameter texts: the paths of the profiles whose texts matter; of all others the front matter alone is read,
    ///   as if nothing stood behind it. nil for all.
    package func read(_ files: [SourceFile], texts: Set<String>? = nil) -> Outcome<Content> {
        read(files, texts: texts) { _ in }.content
    }

    /// Reads as `read(_:texts:)` does, and does some work meanwhile: reading profiles takes long where each area has
    /// one.
    ///
    /// - Parameter work: is given the content without its profiles and without the live blocks of texts.
    package func read<Other: Sendable>(
        _ files: [SourceFile],
        texts: Set<String>? = nil,
        meanwhile work: @Sendable (Content) -> Other
    ) -> (content: Outcome<Content>, other: Other) {
        var collector = ContentCollector()
        let known = files.sorted { $0.path < $1.path }.compactMap { file in
            ContentPath(file.path, root: root).map { (file: file, path: $0) }
        }
        for (file, path) in known where !path.isProfile { collector.add(file, as: path) }
        let profiles = known.filter(\.path.isProfile).map(\.file)
        let (other, read) = Parallel.both { [content = collector.content] in
            work(content)
        } and: {
            Parallel.map(profiles) { ContentCollector.profile($0, readsText: texts?.contains($0.path) ?? true) }
        }
        for profile in read { collector.add(profile) }
        return (collector.finish(root: root), other)
    }
}

/// Reads one kind of file.
protocol FileReading<Value> {
    associatedtype Value

    func read(_ file: SourceFile) -> Outcome<Value>
}

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
    case forum(String)

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
        case "issues": return .forum(name)
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
