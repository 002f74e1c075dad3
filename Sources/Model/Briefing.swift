package import Diagnostics
package import Markdown

/// A published text about areas, indicators or themes: one file of `briefings/`.
package struct Briefing: Sendable {
    /// What tells briefings apart: the slug of the address.
    package typealias ID = Identifier<Briefing>

    /// Where a briefing is in its life.
    package enum Status: String, Hashable, Sendable, CaseIterable {
        /// It holds.
        case current
        /// A later one holds in its place.
        case superseded
        /// It is kept for the record.
        case archived
    }

    /// How its parts are numbered.
    package enum Numbering: String, Hashable, Sendable, CaseIterable {
        /// Not at all.
        case none
        /// Paragraphs are numbered within their section: 1.1, 3.4.
        case paragraphs
    }

    /// The slug of its address, taken from the file's name.
    package let id: ID
    /// The heading of its page.
    package let title: String
    /// The day of publication.
    package let date: CalendarDate
    /// Who wrote it, in the editor's words; nil where none is named.
    package let author: String?
    /// What it says in a sentence or two; nil where there is none.
    package let summary: String?
    /// The day by which it should be looked at again.
    package let review: CalendarDate?
    /// Where it is in its life; current where its editor does not say.
    package let status: Status
    /// The earlier briefing whose place it takes; nil for most.
    package let supersedes: Located<ID>?
    /// How its parts are numbered; not at all where its editor does not say.
    package let numbering: Numbering
    /// Slugs or codes, as written.
    package let areas: [Located<String>]
    /// What it measures, as written.
    package let indicators: [Located<Indicator.ID>]
    /// The subjects it belongs to, as written.
    package let themes: [Located<Theme.ID>]
    /// Files that it offers, in the order in which they are listed.
    package let attachments: [Attachment]
    /// The text below its front matter.
    package let body: Document
    /// Whether terms of the glossary are explained where the text uses them first.
    package let expandsTerms: Bool
    /// Where its title is written, else where its front matter begins.
    package let declaredAt: SourceLocation

    /// Puts a briefing together from what its file says.
    package init(
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
package struct Attachment: Hashable, Sendable {
    /// The way to it from the briefing's folder, or from the content folder.
    package let file: Located<String>
    /// What readers are told that it is.
    package let title: String

    /// Offers a file under a title.
    package init(file: Located<String>, title: String) {
        self.file = file
        self.title = title
    }
}
