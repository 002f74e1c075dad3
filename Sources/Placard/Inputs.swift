package import Diagnostics
package import Model

/// Everything a build depends on: the files, and the day.
package struct Inputs: Sendable {
    /// All files of the content folder.
    package let content: [SourceFile]
    /// The folder's name, with which the paths of `content` begin: `Content`.
    package let contentRoot: String
    /// Templates in the order in which they override one another: Placard's own, then the site's.
    package let templates: [SourceFile]
    /// The words of each language, Placard's own files first, then the site's: `words/en-GB.yml`.
    package let words: [SourceFile]
    /// Files that are published as they are: the stylesheet.
    package let assets: [SourceFile]
    /// The day that the site speaks from.
    package let asOf: CalendarDate

    package init(
        content: [SourceFile],
        contentRoot: String,
        templates: [SourceFile],
        words: [SourceFile],
        assets: [SourceFile],
        asOf: CalendarDate
    ) {
        self.content = content
        self.contentRoot = contentRoot
        self.templates = templates
        self.words = words
        self.assets = assets
        self.asOf = asOf
    }

    /// Whether a finding is in a file of the site's own: an editor cannot mend what comes with Placard.
    func isAboutContent(_ finding: Diagnostic) -> Bool {
        finding.location?.path.hasPrefix(contentRoot + "/") ?? true
    }

    /// The folder of data files, where what was found leaves an indicator unread and so unknown which files it names.
    func dataOfUnread(_ findings: [Diagnostic]) -> String? {
        let folder = contentRoot + "/indicators/"
        let isUnread = findings.contains { $0.severity == .error && $0.location?.path.hasPrefix(folder) ?? false }
        return isUnread ? folder : nil
    }
}
