internal import Diagnostics
internal import Markdown
internal import Model

/// Finds places that a text names and nowhere links to.
///
/// A name counts where it can mean one place only, stands as words of its own in running text, and is no part of a
/// longer name: neither of another place's nor of a street's or a person's, which a capital letter beside it tells. The
/// place at the top is not looked for.
struct UnlinkedPlace: Check {
    let name = CheckName.unlinkedPlace

    func findings(in site: CheckedSite) -> [Diagnostic] {
        let names = PlaceNames(site)
        let subjects = Dictionary(
            site.content.profiles.map { ($0.body.file.path, site.areas.index(named: $0.area.value)) }
        ) { first, _ in first }
        let plainLines = Dictionary(
            site.content.plans.map { ($0.introduction.document.file.path, $0.lines.plain) }
                + site.content.forums.map { ($0.introduction.document.file.path, $0.lines.plain) }
        ) { first, _ in first }
        return site.texts.flatMap { text -> [Diagnostic] in
            guard let document = text.document else { return [] }
            let linked = document.references.filter { $0.scheme == .area }
                .compactMap { site.areas.index(named: $0.target) }
            var done = Set(linked + [subjects[document.file.path] ?? nil].compactMap(\.self))
            var findings: [Diagnostic] = []
            for prose in text.prose where (prose.block == .paragraph || prose.block == .cell) && !prose.isQuoted {
                for place in names.places(in: prose) {
                    let location = prose.location(of: place.start)
                    guard plainLines[document.file.path]?.contains(location.line) != true,
                        done.insert(place.area).inserted
                    else { continue }
                    findings.append(.unlinked(place.name, slug: site.areas[place.area].slug, at: location))
                }
            }
            return findings
        }
    }
}

/// The names of the places of a site, as far as each means one of them.
private struct PlaceNames {
    struct Found {
        let area: AreaIndex
        /// As it was typed.
        let name: String
        let start: Token
    }

    /// What a name means; nil for one that could mean several things.
    private var meanings: [AreaIndex?] = []
    private var finder = PhraseFinder(ignoresCase: false, allowsPlural: false)

    init(_ site: CheckedSite) {
        var meaning: [String: AreaIndex?] = [:]
        for position in site.areas.areas.indices {
            let area = site.areas.areas[position]
            // A place that is no more has mostly left its name to another, and every page leads to the place at the
            // top.
            guard site.areas.hasPage(AreaIndex(position)), area.existed(on: site.asOf), area.parent != nil else {
                continue
            }
            for name in Set([area.name] + area.alsoKnownAs) {
                meaning[name] = meaning[name] == nil ? .some(AreaIndex(position)) : .some(nil)
            }
        }
        for term in site.content.glossary {
            for name in [term.term, term.abbreviation].compactMap(\.self) where meaning[name] != nil {
                meaning[name] = .some(nil)
            }
        }
        for (name, area) in meaning.sorted(by: { $0.key < $1.key }) where name.count > 2 {
            finder.insert(name, as: meanings.count)
            meanings.append(area)
        }
    }

    func places(in prose: Prose) -> [Found] {
        let tokens = prose.tokens.map(\.withoutPossessive)
        var places: [Found] = []
        var position = 0
        while position < tokens.count {
            guard tokens[position].isOwnWord, tokens[position].context == .prose, !tokens[position].isCitation,
                let name = finder.longest(in: tokens, at: position)
            else {
                position += 1
                continue
            }
            let next = position + name.count
            if let area = meanings[name.value], !isPartOfAName(position..<next, tokens) {
                let words = tokens[position..<next].map(\.text).joined(separator: " ")
                places.append(Found(area: area, name: words, start: tokens[position]))
            }
            position = next
        }
        return places
    }

    /// Whether a capitalised word or a joint on either side makes the words part of a longer name.
    private func isPartOfAName(_ range: Range<Int>, _ tokens: [Token]) -> Bool {
        if range.upperBound < tokens.count {
            let after = tokens[range.upperBound]
            if after.isWord ? after.isCapitalised : Self.joints.contains(after.text) && !after.isSpaced { return true }
        }
        guard range.lowerBound > 0 else { return false }
        let before = tokens[range.lowerBound - 1]
        if Self.joints.contains(before.text) { return !tokens[range.lowerBound].isSpaced }
        if Self.titles.contains(before.text) { return true }
        // The University of Sampleton is none of the place's own.
        if before.text == "of", range.lowerBound > 1, tokens[range.lowerBound - 2].isCapitalised { return true }
        // A capital letter at the start of a sentence says nothing.
        let isFirst = range.lowerBound == 1 || Self.stops.contains(tokens[range.lowerBound - 2].text)
        return before.isWord && before.isCapitalised && !isFirst
    }

    private static let joints: Set = ["-", "\u{2010}", "\u{2011}", "_", "@", "/", "&"]
    private static let titles: Set = ["Mr", "Mrs", "Ms", "Miss", "Dr", "Sir", "Lady", "Lord", "Cllr", "Councillor"]
    private static let stops: Set = [".", "!", "?", ":", ";", "(", "\u{201C}", "\"", "\u{2018}", "\n"]
}

extension Token {
    fileprivate var isCapitalised: Bool { text.first?.isUppercase ?? false }

    /// The name in `Midtown's`.
    fileprivate var withoutPossessive: Token {
        guard isWord, text.hasSuffix("'s") || text.hasSuffix("\u{2019}s") else { return self }
        var token = Token(
            text: String(text.dropLast(2)),
            kind: kind,
            source: source,
            isSpaced: isSpaced,
            context: context
        )
        token.isOthers = isOthers
        token.isCitation = isCitation
        return token
    }
}

extension Diagnostic {
    fileprivate static func unlinked(_ name: String, slug: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            CheckRules.unlinkedPlace,
            .warning,
            "\(name) is named and not linked",
            at: location,
            suggestion: "Write [\(name)](area:\(slug)).",
            effect: "Readers cannot go to its page from here."
        )
    }
}
