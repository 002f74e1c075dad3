public import Diagnostics
public import ReportModel

/// Everything a build depends on: the files, and the day.
public struct Inputs: Sendable {
    /// All files of the content folder.
    public let content: [SourceFile]
    /// The folder's name, with which the paths of `content` begin: `Content`.
    public let contentRoot: String
    /// Templates in the order in which they override one another: Placard's own, then the site's.
    public let templates: [SourceFile]
    /// Files that are published as they are: the stylesheet.
    public let assets: [SourceFile]
    /// The day that the site speaks from.
    public let asOf: CalendarDate

    public init(
        content: [SourceFile],
        contentRoot: String,
        templates: [SourceFile],
        assets: [SourceFile],
        asOf: CalendarDate
    ) {
        self.content = content
        self.contentRoot = contentRoot
        self.templates = templates
        self.assets = assets
        self.asOf = asOf
    }
}
