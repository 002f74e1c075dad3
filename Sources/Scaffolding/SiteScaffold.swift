package import Diagnostics
internal import Import
package import Model

/// A new site: the files that its folder begins with.
///
/// Pure: what is asked for goes in, files come out, and the caller writes them. What the person at the keyboard typed
/// stands only in values of YAML and cells of CSV, which are quoted, so that no name can become anything else.
package struct SiteScaffold: Sendable {
    /// What a site is about.
    package enum Subject: Sendable {
        /// An invented town, with a file of each kind, to be replaced by one's own.
        case example
        /// A council area; its official files are imported into the site afterwards.
        case council(CouncilSurvey)
    }

    private let title: String
    private let publisher: String?
    private let subject: Subject
    private let day: CalendarDate

    /// - Parameters:
    ///   - title: what the site is called; nil for a name made of what it is about.
    ///   - publisher: who publishes the site, where that is said.
    ///   - day: the day of the site, from which dates in the example are counted.
    package init(title: String?, publisher: String?, subject: Subject, day: CalendarDate) {
        self.title = title ?? Self.title(of: subject)
        self.publisher = publisher
        self.subject = subject
        self.day = day
    }

    /// What a site is called of which nobody has said so: `Sampleton in figures`.
    package static func title(of subject: Subject) -> String {
        switch subject {
        case .example: "\(ExampleSite.town) in figures"
        case .council(let survey): survey.name.map { "\($0) in figures" } ?? "Our area in figures"
        }
    }

    /// The files, with paths from the folder of the site, and what an editor should know of them.
    package var files: Outcome<[SourceFile]> {
        let site: Outcome<[SourceFile]> =
            switch subject {
            case .example: Outcome(ExampleSite(title: title, publisher: publisher, day: day).files)
            case .council(let survey): CouncilSite(title: title, publisher: publisher, survey: survey).files
            }
        let files = (site.value + CommonPages.files).map { SourceFile(path: "Content/" + $0.path, bytes: $0.bytes) }
        return Outcome(files.sorted { $0.path < $1.path }, site.diagnostics)
    }
}

/// The settings of a new site.
struct SettingsScaffold {
    let title: String
    let description: String
    let publisher: String?
    /// Lines of the list, from the largest level to the smallest.
    let levels: [String]
    /// The levels that figures are compared with, the nearest first.
    let comparators: [String]

    var text: String {
        var lines = [
            "# What all pages have in common. A line that begins with # is a remark.",
            "title: \(YAMLText.scalar(title))",
            "description: \(YAMLText.scalar(description))",
        ]
        if let publisher { lines.append("publisher: { name: \(YAMLText.scalar(publisher)) }") }
        lines += ["language: en-GB", "", "# Levels of area, from the largest to the smallest.", "levels:"]
        lines += levels.map { "  - " + $0 }
        if !comparators.isEmpty {
            lines += ["", "# The larger areas that a figure is shown beside, the nearest first."]
            lines.append("comparators: [\(comparators.joined(separator: ", "))]")
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

/// Pages that every site should have, in words that hold for each.
enum CommonPages {
    static let files = [SourceFile(path: "pages/about.md", text: about)]

    private static let about = """
        ---
        title: About this site
        summary: What this site is, and where its figures come from.
        path: about
        ---

        ## What it is

        This site brings together what is known about each place: figures, what is being done, and who does it.

        ## Where the figures come from

        The page of each indicator names the source of its figures, and offers them as a file. A figure that could tell \
        something about a single person is withheld.

        """
}
