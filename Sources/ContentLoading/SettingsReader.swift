internal import Diagnostics
internal import Model

/// Reads `site.yml`.
struct SettingsReader: FileReading {
    func read(_ file: SourceFile) -> Outcome<SiteSettings> {
        let outcome = YAMLFile(file, rules: ContentLoadingRules.settings).group(settings)
        return Outcome(outcome.value ?? SiteSettings(title: ""), outcome.diagnostics)
    }

    private func settings(_ fields: inout FieldReader) -> SiteSettings {
        let title = fields.requiredWording("title", suggestion: "Write title: followed by the name of the site.")
        let description = fields.wording("description")?.value
        let publisher = fields.group("publisher") { party(&$0) }
        let baseURL = self.baseURL(&fields)
        let language = self.language(&fields)
        let contact = fields.group("contact") { party(&$0) }
        let licence = fields.group("licence") { self.licence(&$0) }
        let card = fields.text("card")
        let levels = self.levels(&fields)
        let sourcesReader = AreaSourcesReader(levels: levels)
        var areaSources = fields.group("areas") { sourcesReader.sources(&$0) } ?? AreaSources()
        areaSources.postcodes = fields.group("postcodes") { sourcesReader.directories(&$0) } ?? []
        return SiteSettings(
            title: title?.value ?? "",
            description: description,
            publisher: publisher,
            baseURL: baseURL,
            language: language ?? "en-GB",
            contact: contact,
            licence: licence,
            card: card,
            levels: levels,
            areaSources: areaSources,
            comparators: fields.texts("comparators").map { Located(AreaLevel.ID($0.value), at: $0.location) },
            downloads: downloads(levels, &fields),
            population: fields.text("population").map { Located(Indicator.ID($0.value), at: $0.location) },
            postcodeSource: fields.wording("postcode_source")?.value,
            priorities: fields.group("priorities") { PrioritySettingsReader().settings(&$0) } ?? PrioritySettings(),
            branding: fields.group("branding") { BrandingReader().branding(&$0) },
            hasHandouts: fields.flag("handouts") ?? true,
            hasAccessibilityPage: fields.flag("accessibility") ?? true,
            checks: fields.group("checks") { CheckSettingsReader().settings(&$0) } ?? CheckSettings(),
            plans: fields.group("plans") { plans(&$0) } ?? PlanSettings(),
            oldAddresses: fields.pairs("old_addresses").compactMap { oldAddress($0, &fields) }
        )
    }

    /// Where the site will be: an address that others can be put behind, so without a question or a part.
    private func baseURL(_ fields: inout FieldReader) -> String? {
        guard let address = fields.url("base_url") else { return nil }
        if let text = fields.text("base_url"), let sign = address.firstIndex(where: { "?#".contains($0) }) {
            fields.reportUnreadable(
                text,
                key: "base_url",
                expected: "the address of a folder",
                suggestion: "Leave out \(address[sign...]), so that pages can stand behind it."
            )
            return nil
        }
        return address.hasSuffix("/") ? address : address + "/"
    }

    /// The smallest level whose places have files of their own.
    private func downloads(_ levels: [AreaLevel], _ fields: inout FieldReader) -> AreaLevel.ID? {
        guard let text = fields.text("downloads") else { return nil }
        if let level = levels.first(where: { $0.hasPages && $0.id.text == text.value }) { return level.id }
        let known = levels.filter(\.hasPages).map(\.id.text)
        fields.reportUnreadable(
            text,
            key: "downloads",
            expected: "a level with pages",
            suggestion: "Write one of \(known.joined(separator: ", ")), or leave the key out."
        )
        return nil
    }

    private func plans(_ fields: inout FieldReader) -> PlanSettings {
        fields.integer("update_after_days", in: 1...3_650).map { PlanSettings(updateAfterDays: $0) } ?? PlanSettings()
    }

    /// An old address and the new one, or the word `gone`.
    private func oldAddress(
        _ pair: (key: Located<String>, value: Located<String>),
        _ fields: inout FieldReader
    ) -> OldAddress? {
        for text in [pair.key, pair.value] where text.value != "gone" || text == pair.key {
            guard !isAddress(text.value) else { continue }
            fields.reportUnreadable(
                text,
                key: "old_addresses",
                expected: "an address from the site's root",
                suggestion:
                    "Write the old and the new address with a slash before them: /areas/old/: /areas/new/, or gone "
                    + "in place of the new one."
            )
            return nil
        }
        return OldAddress(old: pair.key, new: pair.value.value == "gone" ? nil : pair.value)
    }

    /// Whether a text begins at the site's root and has nothing in it that a folder's name cannot have.
    private func isAddress(_ text: String) -> Bool {
        text.hasPrefix("/") && !text.hasPrefix("//")
            && text.utf8.allSatisfy { byte in
                switch byte {
                case 48...57, 65...90, 97...122: true
                default: "/-_.".utf8.contains(byte)
                }
            } && !text.split(separator: "/").contains { $0.allSatisfy { $0 == "." } }
    }

    private func party(_ fields: inout FieldReader) -> SiteSettings.Party? {
        let name = fields.requiredWording("name", suggestion: "Write name: followed by the name of the organisation.")
        let url = fields.url("url")
        let email = fields.email("email")
        return name.map { SiteSettings.Party(name: $0.value, url: url, email: email) }
    }

    private func licence(_ fields: inout FieldReader) -> SiteSettings.Licence? {
        let name = fields.requiredWording("name", suggestion: "Write name: Open Government Licence v3.0, say.")
        let url = fields.url("url")
        let attribution = fields.wording("attribution")?.value
        return name.map { SiteSettings.Licence(name: $0.value, url: url, attribution: attribution) }
    }

    /// A tag of letters, digits and hyphens such as `en-GB` (BCP 47 in outline).
    private func language(_ fields: inout FieldReader) -> String? {
        guard let text = fields.text("language") else { return nil }
        let parts = text.value.split(separator: "-", omittingEmptySubsequences: false)
        let isTag = parts.allSatisfy { part in
            (1...8).contains(part.utf8.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
        if isTag, (2...3).contains(parts[0].utf8.count) { return text.value }
        fields.reportUnreadable(text, key: "language", expected: "a language tag", suggestion: "Write en-GB, say.")
        return nil
    }

    private func levels(_ fields: inout FieldReader) -> [AreaLevel] {
        let example = "levels: [{ id: region, name: Region, plural: Regions }], the largest first"
        fields.require(
            "levels",
            suggestion: "Write the levels of your areas: \(example). A site of texts alone has none: levels: []."
        )
        var identities = Identities()
        let levels: [WrittenLevel] = fields.groups("levels") { level in
            let id = level.identifier("id", suggestion: "Write id: followed by the word used in areas.csv.")
            let name = level.requiredWording("name", suggestion: "Write name: Council area, say.")
            let plural = level.requiredWording("plural", suggestion: "Write plural: Council areas, say.")
            let hasPages = level.flag("pages") ?? true
            let madeOf = level.text("made_of")
            let outlines = level.choice("outlines", of: AreaLevel.Outlines.self)
            guard let id, level.isNew(id, of: "level", among: &identities) else { return nil }
            return WrittenLevel(
                id: id.value,
                name: name?.value ?? id.value,
                plural: plural?.value ?? id.value,
                hasPages: hasPages,
                madeOf: madeOf,
                outlines: outlines ?? .all
            )
        }
        return levels.enumerated().map { position, level in
            let smaller = levels[(position + 1)...].map(\.id)
            if let part = level.madeOf, !smaller.contains(part.value) {
                fields.report(.notMadeOf(part, smaller: smaller, isKnown: levels.contains { $0.id == part.value }))
            }
            return AreaLevel(
                id: AreaLevel.ID(level.id),
                name: level.name,
                plural: level.plural,
                hasPages: level.hasPages,
                madeOf: level.madeOf.flatMap { smaller.contains($0.value) ? AreaLevel.ID($0.value) : nil },
                outlines: level.outlines
            )
        }
    }

    /// A level before it is known which others there are.
    private struct WrittenLevel {
        let id: String
        let name: String
        let plural: String
        let hasPages: Bool
        let madeOf: Located<String>?
        let outlines: AreaLevel.Outlines
    }
}

extension Diagnostic {
    /// A level made of one that does not exist or is not smaller.
    fileprivate static func notMadeOf(_ part: Located<String>, smaller: [String], isKnown: Bool) -> Diagnostic {
        let name = Diagnostic.quote(part.value)
        return Diagnostic(
            ContentLoadingRules.notMadeOf,
            .error,
            isKnown ? "level \(name) is not smaller than the level made of it" : "level \(name) is not in levels",
            at: part.location,
            place: "key made_of",
            explanation: smaller.isEmpty
                ? "No level is smaller than this one." : "The smaller levels are \(smaller.joined(separator: ", ")).",
            suggestion: NameSuggestion.of(part.value, in: smaller).map { "Did you mean \($0)?" },
            effect: "Nothing is added up for this level."
        )
    }
}

/// Reads the key `priorities` of `site.yml`: how areas are ordered by need.
private struct PrioritySettingsReader {
    func settings(_ fields: inout FieldReader) -> PrioritySettings {
        let scale = fields.choice("scale", of: PrioritySettings.Scale.self)
        let weights = fields.pairs("weights").compactMap { weight($0, &fields) }
        let indicators = fields.texts("indicators").map { Located(Indicator.ID($0.value), at: $0.location) }
        return PrioritySettings(
            scale: scale ?? .linear,
            weights: weights,
            indicators: indicators.isEmpty ? nil : indicators,
            declaredAt: fields.location
        )
    }

    private func weight(
        _ pair: (key: Located<String>, value: Located<String>),
        _ fields: inout FieldReader
    ) -> PrioritySettings.Weight? {
        if let weight = NumberFieldParser.plain(pair.value.value), weight >= 0 {
            return PrioritySettings.Weight(
                theme: Located(Theme.ID(pair.key.value), at: pair.key.location),
                weight: weight
            )
        }
        fields.reportUnreadable(
            pair.value,
            key: pair.key.value,
            expected: "a number of 0 or more",
            suggestion: "Write 0 for a theme that is not to count, and 2 for one that counts twice."
        )
        return nil
    }
}

/// Reads the key `branding` of `site.yml`: the site's logo and colours.
private struct BrandingReader {
    func branding(_ fields: inout FieldReader) -> Branding {
        Branding(
            name: fields.wording("name")?.value,
            logo: fields.text("logo"),
            light: colours(&fields),
            dark: fields.group("dark") { colours(&$0) } ?? Branding.Colours()
        )
    }

    private func colours(_ fields: inout FieldReader) -> Branding.Colours {
        Branding.Colours(
            colour: colour("colour", &fields),
            text: colour("text", &fields),
            accent: colour("accent", &fields),
            link: colour("link", &fields)
        )
    }

    private func colour(_ key: String, _ fields: inout FieldReader) -> Located<Colour>? {
        let form = "Write \(key): \"#0d3f4a\", say, in quotation marks: without them # begins a comment."
        if fields.has(key) { fields.require(key, suggestion: form) }
        guard let text = fields.text(key) else { return nil }
        if let colour = Colour(text.value) { return Located(colour, at: text.location) }
        fields.reportUnreadable(text, key: key, expected: "a colour", suggestion: form)
        return nil
    }
}

/// Reads the key `checks` of `site.yml`: what `placard check` looks for, and how much it matters.
private struct CheckSettingsReader {
    func settings(_ fields: inout FieldReader) -> CheckSettings {
        var settings = CheckSettings()
        if let grade = fields.integer("reading_grade", in: 1...20) { settings.readingGrade = grade }
        if let words = fields.integer("sentence_words", in: 5...100) { settings.sentenceWords = words }
        if let months = fields.integer("profile_months", in: 1...240) { settings.profileMonths = months }
        if let months = fields.integer("update_months", in: 1...240) { settings.updateMonths = months }
        for check in CheckName.allCases {
            if let weight = fields.choice(check.rawValue, of: CheckSettings.Weight.self) {
                settings.weights[check] = weight
            }
        }
        return settings
    }
}
