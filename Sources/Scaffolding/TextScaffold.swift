internal import ContentLoading
package import Diagnostics
internal import Import
package import Model

/// A new text of a site that is there, such as a briefing or a plan: the front matter that it needs, and an example of
/// the rest.
///
/// Pure: the site goes in, files come out, and the caller writes them. Nothing is ever written over.
package struct TextScaffold: Sendable {
    /// What there is to begin.
    package enum Kind: String, Sendable, CaseIterable {
        case briefing, profile, plan, indicator, page

        /// Where in the folder of content its files lie.
        var folder: String { rawValue + "s" }
    }

    private let kind: Kind
    /// Of a profile, the area as it was typed.
    private let title: String
    private let id: String?
    private let areas: [String]
    private let day: CalendarDate
    private let site: SiteOutline
    private let root: String

    /// - Parameters:
    ///   - title: what the text is called; for a profile its area, by slug or code.
    ///   - id: the name of its file, without the ending; nil for one made of the title.
    ///   - areas: the areas that it is about, by slug or code.
    ///   - day: the day that it is begun on.
    ///   - root: the name of the folder of content.
    package init(
        _ kind: Kind,
        title: String,
        id: String?,
        areas: [String] = [],
        day: CalendarDate,
        site: SiteOutline,
        root: String = "Content"
    ) {
        self.kind = kind
        self.title = title
        self.id = id
        self.areas = areas
        self.day = day
        self.site = site
        self.root = root
    }

    /// The files, with paths from the folder of the site; none where something is in the way, which is then said.
    package var files: Outcome<[SourceFile]> {
        let named = kind == .profile ? [title] : areas
        let places = named.map { (text: $0, place: site.place($0)) }
        var faults = places.filter { $0.place == nil }.map { typed in
            Diagnostic.unknownArea(typed.text, known: site.places.map(\.slug))
        }
        let slugs = places.compactMap(\.place?.slug)
        if kind == .profile, let place = places.first?.place,
            let other = site.profiles[place.slug] ?? site.profiles[place.code]
        {
            faults.append(.existingProfile(of: place.slug, at: other))
        }
        let name = id ?? (kind == .profile ? slugs.first : Slug.of(title))
        if let name, name.isEmpty { faults.append(.noAddress(title)) }
        guard let name, faults.isEmpty else { return Outcome([], faults) }
        let files = texts(name, slugs).map { SourceFile(path: "\(root)/\(kind.folder)/\($0.path)", bytes: $0.bytes) }
        let existing = files.map(\.path).filter(site.paths.contains)
        return existing.isEmpty ? Outcome(files) : Outcome([], existing.map { .existingFile($0) })
    }

    /// The files of a name about some areas, with paths from the kind's folder.
    private func texts(_ name: String, _ areas: [String]) -> [SourceFile] {
        let author = site.publisher.map { YAMLText.scalar($0) }
        let text =
            switch kind {
            case .briefing: briefing(areas, author)
            case .profile: profile(areas)
            case .plan: plan(areas, author)
            case .indicator: indicator(name, author)
            case .page: page()
            }
        let file = SourceFile(path: name + ".md", text: text)
        return kind == .indicator ? [file, SourceFile(path: "data/\(name).csv", text: figures)] : [file]
    }

    /// A text with its front matter.
    private static func text(_ keys: [String?], _ body: String) -> String {
        "---\n" + keys.compactMap(\.self).map { $0 + "\n" }.joined() + "---\n\n" + body
    }

    private func list(_ areas: [String]) -> String? {
        areas.isEmpty ? nil : "areas: [\(areas.map { YAMLText.scalar($0) }.joined(separator: ", "))]"
    }

    private func briefing(_ areas: [String], _ author: String?) -> String {
        Self.text(
            [
                "title: \(YAMLText.scalar(title))", "date: \(day)", author.map { "author: \($0)" },
                "summary: Say in a sentence or two what this briefing tells its readers.", "status: current",
                list(areas),
            ],
            """
            ## In brief

            - What readers should remember, in three or four points.

            ## What we found

            Begin with the answer, and then give the figures that show it.

            ## Recommendations

            1. What should be done, and by whom.

            ## How to get involved

            Say whom to ask, and when people meet.

            """
        )
    }

    private func profile(_ areas: [String]) -> String {
        Self.text(
            ["area: \(YAMLText.scalar(areas.first ?? title))", "reviewed: \(day)"],
            """
            Say in a few sentences what the place is like, and what is different here.

            ## What is being done

            Say who does what, and since when.

            ## What is not known

            Say what nobody has counted or asked yet.

            """
        )
    }

    private func plan(_ areas: [String], _ author: String?) -> String {
        Self.text(
            [
                "title: \(YAMLText.scalar(title))", list(areas), "status: draft",
                "summary: Say in a sentence what is to be different at the end.", author.map { "owner: \($0)" },
                "period: \(day.year) to \(day.year + 2)",
            ],
            """
            Say why there is a plan, and who made it. The headings below are read by the site: keep their words.

            ## Commitment: Say what will be different
            \(site.themes.first.map { "theme: \($0)\n\n" } ?? "\n")\
            ### What needs to happen
            - One step a line.

            ### Already happening
            - What is there to build on.

            ### Gaps
            - What is missing.

            ### Actions
            - [ ] One thing to do, with the one who does it
              owner: The name of a group or an office; start: \(day.year); due: \(day.year + 2); stage: not started

            ### Need: One of the things that it takes
            #### Gaps
            - What of this need is missing.

            #### Actions
            - [ ] One thing to do for this need
              owner: The name of a group or an office; due: \(day.year + 2); stage: not started

            """
        )
    }

    private func page() -> String {
        Self.text(
            [
                "title: \(YAMLText.scalar(title))",
                "summary: Say in a sentence what is on this page.",
            ],
            """
            Begin with what most readers come for.

            ## The first part

            Use headings that say what is below them.

            """
        )
    }

    private func indicator(_ name: String, _ publisher: String?) -> String {
        Self.text(
            [
                "title: \(YAMLText.scalar(title))",
                "short: \(YAMLText.scalar(shortTitle))",
                "# proportion, rate, count, mean, median, score, rank or decile: Documentation/Content.md says which is which.",
                "kind: count", "unit: people", "# high-is-good, low-is-good or no-judgement", "polarity: no-judgement",
                "decimals: 0", site.themes.first.map { "themes: [\($0)]" }, "source:",
                "  title: The name of the publication", publisher.map { "  publisher: \($0)" }, "data:",
                "  file: data/\(name).csv",
                "  columns: { area: area, period: period, value: value, status: status }",
            ],
            """
            ## What it is

            Say in a sentence or two what is counted, and of whom.

            ## How to read it

            Say whether a higher figure is better, and what it does not tell.

            """
        )
    }

    /// The first words of the title, for tables.
    private var shortTitle: String {
        guard title.count > Self.longestShort else { return title }
        let start = title.prefix(Self.longestShort)
        return String(start.lastIndex(of: " ").map { start[..<$0] } ?? start)
    }

    /// So many characters fit into the head of a table.
    private static let longestShort = 40

    /// A row for each area of the largest levels that have more than one, with no figure yet: status `x`.
    private var figures: String {
        let sizes = Dictionary(grouping: site.places, by: \.level)
        let listed = site.levels.map(\.id.text).first { (sizes[$0]?.count ?? 0) > 1 }
        let chosen = site.places.filter { place in
            sizes[place.level]?.count == 1 || place.level == listed
        }
        let rows = chosen.prefix(Self.mostRows).map { [$0.code, String(day.year - 1), "", "x"] }
        return CSVText.table("area,period,value,status", rows)
    }

    /// So many rows of a new table are more than anybody types.
    private static let mostRows = 500
}
