internal import Diagnostics
internal import Markdown
internal import Model

/// Content as it fills up, file after file in the order of their paths.
struct ContentCollector {
    private(set) var content = Content(settings: SiteSettings(title: ""))
    private var hasSettings = false
    private var identities = Identities()
    private var diagnostics: [Diagnostic] = []

    /// What one file of `profiles/` says.
    ///
    /// - Parameter readsText: whether to read more than its front matter.
    static func profile(_ file: SourceFile, readsText: Bool = true) -> Outcome<AreaProfile?> {
        if let unreadable = EncodingCheck.diagnostic(for: file, rules: ContentLoadingRules.frontMatter) {
            return Outcome(nil, [unreadable])
        }
        let profile = ProfileReader(readsText: readsText).read(file)
        return Outcome(profile.value, profile.diagnostics + (readsText ? UnfinishedText.findings(in: file) : []))
    }

    /// Takes in what a file of `profiles/` says.
    mutating func add(_ profile: Outcome<AreaProfile?>) {
        diagnostics += profile.diagnostics
        if let profile = profile.value { content.profiles.append(profile) }
    }

    /// Reads one file and takes in what it says.
    mutating func add(_ file: SourceFile, as path: ContentPath) {
        if let unreadable = EncodingCheck.diagnostic(for: file, rules: path.rules) {
            diagnostics.append(unreadable)
            switch path {
            case .settings:
                hasSettings = true
                content.unreadFiles.insert(file.name)
            case .themes, .glossary: content.unreadFiles.insert(file.name)
            case .indicator(let name): content.unreadIndicators.insert(Indicator.ID(name))
            default: break
            }
            return
        }
        diagnostics += UnfinishedText.findings(in: file)
        switch path {
        case .settings:
            hasSettings = true
            content.settings = take(SettingsReader(), file)
        case .themes: content.themes = take(ThemesReader(), file)
        case .glossary:
            let glossary = take(GlossaryReader(), file)
            content.glossary = glossary.terms
            content.plainWords = glossary.plainWords
        case .home: content.home = take(PageReader(path: ""), file)
        case .page(let name): add(page: take(PageReader(path: name), file))
        case .indicator(let name): add(indicator: take(IndicatorReader(name: name), file), name: name)
        // These are read by themselves.
        case .profile: break
        case .briefing(let name): add(briefing: take(BriefingReader(name: name), file))
        case .plan(let name): add(plan: take(PlanReader(name: name), file))
        case .forum(let name): add(forum: take(ForumReader(name: name), file))
        }
    }

    /// The content, and everything that was wrong with it in the order of paths, lines and columns.
    func finish(root: String) -> Outcome<Content> {
        var content = content
        var diagnostics = diagnostics
        for fence in content.documents.flatMap(\.fences) {
            let block = EmbeddedBlockReader().read(fence)
            content.embeddedBlocks[fence.location] = block.value
            diagnostics += block.diagnostics
        }
        if !hasSettings { diagnostics.append(Self.settingsMissing(root: root)) }
        let ordered = diagnostics.enumerated().sorted { left, right in
            guard let first = left.element.location, let second = right.element.location, first != second else {
                return left.offset < right.offset
            }
            return first < second
        }
        return Outcome(content, ordered.map(\.element))
    }

    private mutating func take<Value>(_ reader: some FileReading<Value>, _ file: SourceFile) -> Value {
        let outcome = reader.read(file)
        diagnostics += outcome.diagnostics
        if outcome.diagnostics.contains(where: { $0.effect == YAMLReader.effect }) {
            content.unreadFiles.insert(file.name)
        }
        return outcome.value
    }

    private mutating func add(page: FreePage?) {
        guard let page, isNew("address", page.path, "page", page.declaredAt) else { return }
        content.pages.append(page)
    }

    private mutating func add(indicator: Indicator?, name: String) {
        guard let indicator else {
            content.unreadIndicators.insert(Indicator.ID(name))
            return
        }
        guard isNew("id", indicator.id.text, "indicator", indicator.declaredAt) else { return }
        content.indicators.append(indicator)
    }

    private mutating func add(briefing: Briefing?) {
        guard let briefing, isNew("address", briefing.id.text, "briefing", briefing.declaredAt) else { return }
        content.briefings.append(briefing)
    }

    private mutating func add(plan: ActionPlan?) {
        guard let plan, isNew("address", plan.id.text, "plan", plan.declaredAt) else { return }
        content.plans.append(plan)
    }

    private mutating func add(forum: Forum?) {
        guard let forum, isNew("address", forum.id.text, "forum", forum.declaredAt) else { return }
        content.forums.append(forum)
    }

    /// Whether nothing of the kind has this name yet; otherwise a diagnostic with both places.
    private mutating func isNew(_ what: String, _ name: String, _ kind: String, _ location: SourceLocation) -> Bool {
        guard let first = identities.first(name, of: kind, at: location) else { return true }
        diagnostics.append(
            Diagnostic(
                ContentLoadingRules.sameIdentity,
                .error,
                "two \(kind)s have the \(what) \(Diagnostic.quote(name))",
                at: location,
                suggestion: kind == "page"
                    ? "Write path: and another address in one of them."
                    : kind == "indicator"
                        ? "Write another id: in one of them." : "Give one of the files another name.",
                effect: "This one is left out.",
                related: [Diagnostic.Related(location: first, message: "the first one")]
            )
        )
        return false
    }

    private static func settingsMissing(root: String) -> Diagnostic {
        let path = root.isEmpty ? "site.yml" : root + "/site.yml"
        return Diagnostic(
            ContentLoadingRules.settingsMissing,
            .error,
            "there is no site.yml",
            at: .wholeFile(path),
            explanation: "It holds the site's title and the levels of its areas.",
            suggestion:
                "Write \(path) with: title: … (new line) levels: [{ id: country, name: Country, plural: Countries }]",
            effect: "The site has no title and no areas."
        )
    }
}

/// Names already taken, without regard to capital letters, and where each was first written.
struct Identities {
    private var places: [String: SourceLocation] = [:]

    /// Where the name was written before; nil, and taken from now on, where it is new.
    mutating func first(_ name: String, of kind: String, at location: SourceLocation) -> SourceLocation? {
        let key = "\(kind) \(name.lowercased())"
        if let place = places[key] { return place }
        places[key] = location
        return nil
    }
}

/// Finds bytes that no text file may hold.
enum EncodingCheck {
    /// What an editor should know about the first byte that is not UTF-8, or nil.
    static func diagnostic(for file: SourceFile, rules: YAMLRules) -> Diagnostic? {
        guard let offset = file.bytes.firstInvalidUTF8 else { return nil }
        let digits = String(file.bytes[offset], radix: 16, uppercase: true)
        let byte = String(repeating: "0", count: 2 - digits.count) + digits
        return Diagnostic(
            rules.notUTF8,
            .error,
            "byte 0x\(byte) is not UTF-8 text",
            at: LineMap(file.bytes, path: file.path).location(of: offset),
            explanation: "The file was saved in another encoding, such as Windows-1252 or UTF-16, or was damaged.",
            suggestion: "Save it again as UTF-8.",
            effect: "The whole file is skipped."
        )
    }
}
