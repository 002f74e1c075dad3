public import Diagnostics
public import Markdown

/// A published text about areas, indicators or themes: one file of `briefings/`.
public struct Briefing: Sendable {
    /// What tells briefings apart: the slug of the address.
    public typealias ID = Identifier<Briefing>

    /// Where a briefing is in its life.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        /// It holds.
        case current
        /// A later one holds in its place.
        case superseded
        /// It is kept for the record.
        case archived
    }

    /// How its parts are numbered.
    public enum Numbering: String, Hashable, Sendable, CaseIterable {
        /// Not at all.
        case none
        /// Paragraphs are numbered within their section: 1.1, 3.4.
        case paragraphs
    }

    /// The slug of its address, taken from the file's name.
    public let id: ID
    /// The heading of its page.
    public let title: String
    /// The day of publication.
    public let date: CalendarDate
    /// Who wrote it, in the editor's words; nil where none is named.
    public let author: String?
    /// What it says in a sentence or two; nil where there is none.
    public let summary: String?
    /// The day by which it should be looked at again.
    public let review: CalendarDate?
    /// Where it is in its life; current where its editor does not say.
    public let status: Status
    /// The earlier briefing whose place it takes; nil for most.
    public let supersedes: Located<ID>?
    /// How its parts are numbered; not at all where its editor does not say.
    public let numbering: Numbering
    /// Slugs or codes, as written.
    public let areas: [Located<String>]
    /// What it measures, as written.
    public let indicators: [Located<Indicator.ID>]
    /// The subjects it belongs to, as written.
    public let themes: [Located<Theme.ID>]
    /// Files that it offers, in the order in which they are listed.
    public let attachments: [Attachment]
    /// The text below its front matter.
    public let body: Document
    /// Whether terms of the glossary are explained where the text uses them first.
    public let expandsTerms: Bool
    /// Where its title is written, else where its front matter begins.
    public let declaredAt: SourceLocation

    /// Puts a briefing together from what its file says.
    public init(
        id: ID,
        title: String,
        date: CalendarDate,
        author: String? = nil,
        summary: String? = nil,
        review: CalendarDate? = nil,
        status: Status = .current,
        supersedes: Located<ID>? = nil,
        numbering: Numbering = .none,
        areas: [Located<String>] = [],
        indicators: [Located<Indicator.ID>] = [],
        themes: [Located<Theme.ID>] = [],
        attachments: [Attachment] = [],
        body: Document,
        expandsTerms: Bool = true,
        declaredAt: SourceLocation
    ) {
        self.id = id
        self.title = title
        self.date = date
        self.author = author
        self.summary = summary
        self.review = review
        self.status = status
        self.supersedes = supersedes
        self.numbering = numbering
        self.areas = areas
        self.indicators = indicators
        self.themes = themes
        self.attachments = attachments
        self.body = body
        self.expandsTerms = expandsTerms
        self.declaredAt = declaredAt
    }
}

/// A file that a briefing offers to its readers.
public struct Attachment: Hashable, Sendable {
    /// The way to it from the briefing's folder, or from the content folder.
    public let file: Located<String>
    /// What readers are told that it is.
    public let title: String

    /// Offers a file under a title.
    public init(file: Located<String>, title: String) {
        self.file = file
        self.title = title
    }
}
