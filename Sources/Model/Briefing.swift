public import Diagnostics
public import Markdown

/// A published text about areas, indicators or themes: one file of `briefings/`.
public struct Briefing: Sendable {
    public typealias ID = Identifier<Briefing>

    /// Where a briefing is in its life.
    public enum Status: String, Hashable, Sendable, CaseIterable {
        case current, superseded, archived
    }

    /// How its parts are numbered.
    public enum Numbering: String, Hashable, Sendable, CaseIterable {
        case none
        /// Paragraphs are numbered within their section: 1.1, 3.4.
        case paragraphs
    }

    /// The slug of its address, taken from the file's name.
    public let id: ID
    public let title: String
    public let date: CalendarDate
    public let author: String?
    public let summary: String?
    /// The day by which it should be looked at again.
    public let review: CalendarDate?
    public let status: Status
    public let supersedes: Located<ID>?
    public let numbering: Numbering
    /// Slugs or codes, as written.
    public let areas: [Located<String>]
    public let indicators: [Located<Indicator.ID>]
    public let themes: [Located<Theme.ID>]
    /// Files that it offers, in the order in which they are listed.
    public let attachments: [Attachment]
    public let body: Document
    /// Whether terms of the glossary are explained where the text uses them first.
    public let expandsTerms: Bool
    public let declaredAt: SourceLocation

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
