internal import CommonMark
package import Diagnostics
package import ReportModel

/// Finds places that a text names and does not link to, so that editors can be offered the links.
///
/// A name counts where it can mean one place only, stands as words of its own in running text, and is no part of a longer
/// name: neither of another place's nor of a street's or a person's, which a capital letter beside it tells. The place at
/// the top is not looked for. Looking takes as long as the texts are long.
package struct UnlinkedPlaces {
    private let site: Site
    /// What a name means; nil for one that could mean several things.
    private var meanings: [AreaIndex?] = []
    private var names = TermTrie(ignoresCase: false)

    package init(_ site: Site) {
        self.site = site
        let today = site.asOf
        var meaning: [String: AreaIndex?] = [:]
        for position in site.areas.areas.indices {
            let area = site.areas.areas[position]
            // A place that is no more has mostly left its name to another.
            if let end = area.end, end <= today { continue }
            // Every page leads to the place at the top.
            if area.parent == nil { continue }
            for name in Set([area.name] + area.alsoKnownAs) {
                meaning[name] = meaning[name] == nil ? .some(AreaIndex(position)) : .some(nil)
            }
        }
        for term in site.glossary {
            for name in [term.term, term.abbreviation].compactMap({ $0 }) where meaning[name] != nil {
                meaning[name] = .some(nil)
            }
        }
        for (name, area) in meaning.sorted(by: { $0.key < $1.key }) where name.count > 2 {
            names.insert(name, as: meanings.count)
            meanings.append(area)
        }
    }

    /// A finding for each place that a text names and nowhere links to, once a text, in the order of texts.
    package func findings() -> [Diagnostic] {
        let pages = ([site.home].compactMap { $0 } + site.pages).map { ($0.body, AreaIndex?.none) }
        let indicators = site.indicators.map { ($0.indicator.body, AreaIndex?.none) }
        let profiles = site.profiles.sorted { $0.key < $1.key }.map { ($0.value.body, AreaIndex?.some($0.key)) }
        let briefings = site.briefings.map { ($0.body, AreaIndex?.none) }
        let plans = site.plans.map { ($0.introduction.document, AreaIndex?.none) }
        return (pages + indicators + profiles + briefings + plans).flatMap { findings(in: $0.0, about: $0.1) }
    }

    /// - Parameter subject: the area that the text is about, which it need not link to.
    private func findings(in document: Document, about subject: AreaIndex?) -> [Diagnostic] {
        let linked = document.references.filter { $0.scheme == .area }
            .compactMap { site.areas.index(named: $0.target) }
        var done = Set(linked + [subject].compactMap { $0 })
        var found: [Diagnostic] = []
        var index = 0
        while index < document.nodes.count {
            switch document.nodes[index].kind {
            case .text:
                let run = TextRun(at: index, in: document)
                for (area, range) in places(in: run) where done.insert(area).inserted {
                    let name = String(decoding: Array(run.text.utf8)[range], as: UTF8.self)
                    let location = TypedPlace.location(of: range.lowerBound, name, in: run, of: document)
                    found.append(.unlinkedPlace(name, slug: site.areas[area].slug, at: location))
                }
                index = run.end
            // The tasks of a plan are words without links.
            case .heading, .blockQuote, .link, .image, .codeBlock, .htmlBlock, .tableRow(isHeader: true),
                .item(task: .some):
                index = document.nodes[index].end
            default: index += 1
            }
        }
        return found
    }

    /// The places named in a run of text, and where in it, in UTF-8 bytes.
    private func places(in run: TextRun) -> [(area: AreaIndex, range: Range<Int>)] {
        let tokens = TextToken.all(of: run.text)
        var places: [(area: AreaIndex, range: Range<Int>)] = []
        var position = 0
        while position < tokens.count {
            guard tokens[position].isWord, let name = names.longest(in: tokens, at: position), !name.isPlural else {
                position += 1
                continue
            }
            let next = position + name.count
            if let area = meanings[name.term], !isPartOfAName(position, next, tokens) {
                places.append((area, tokens[position].range.lowerBound..<tokens[next - 1].range.upperBound))
            }
            position = next
        }
        return places
    }

    /// Whether a capitalised word or a joint on either side makes the words part of a longer name.
    private func isPartOfAName(_ start: Int, _ end: Int, _ tokens: [TextToken]) -> Bool {
        if end < tokens.count {
            if tokens[end].isWord, Self.isCapitalised(tokens[end]) { return true }
            if Self.joints.contains(tokens[end].text), !tokens[end].isSpaced, end + 1 < tokens.count,
                tokens[end + 1].isWord, !tokens[end + 1].isSpaced
            {
                return true
            }
        }
        guard start > 0 else { return false }
        if Self.joints.contains(tokens[start - 1].text) { return !tokens[start].isSpaced }
        // A capital letter at the start of a sentence says nothing.
        let isFirst = start == 1 || Self.stops.contains(tokens[start - 2].text)
        return tokens[start - 1].isWord && Self.isCapitalised(tokens[start - 1]) && !isFirst
    }

    private static let joints: Set<Substring> = ["-", "\u{2010}", "\u{2011}", "_", "@", "/", "&"]
    private static let stops: Set<Substring> = [".", "!", "?", ":", ";", "(", "“", "\"", "‘"]

    private static func isCapitalised(_ token: TextToken) -> Bool {
        token.text.first?.isUppercase ?? false
    }
}

extension Diagnostic {
    fileprivate static func unlinkedPlace(_ name: String, slug: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            PageRenderingRules.unlinkedPlace,
            .warning,
            "\(name) is named and not linked",
            at: location,
            suggestion: "Write [\(name)](area:\(slug)).",
            effect: "Readers cannot go to its page from here."
        )
    }
}
