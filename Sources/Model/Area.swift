public import Diagnostics

/// A place: one row of `areas.csv`.
public final class Area: Sendable {
    /// The nine-character GSS code (`E08000012`), or the site's own for a place that has none (`N17`).
    public typealias Code = Identifier<Area>

    public let code: Code
    public let name: String
    public let level: AreaLevel.ID
    /// The area this one lies in; nil at the top.
    public let parent: Code?
    /// The last part of the page's address, `/areas/SLUG/`: lower-case ASCII letters, digits and hyphens.
    public let slug: String
    public let alsoKnownAs: [String]
    /// The first day on which the area existed under this code; nil where it is not known.
    public let start: CalendarDate?
    /// The first day on which it no longer did; nil while it does.
    public let end: CalendarDate?
    /// The areas whose place this one took, with the same boundary altogether.
    public let replaces: [Code]
    /// The areas whose place this one took, with a boundary that is not the same.
    public let replacesRoughly: [Code]
    /// What a reader should know about the boundary.
    public let note: String?
    public let declaredAt: SourceLocation

    public init(
        code: Code,
        name: String,
        level: AreaLevel.ID,
        parent: Code?,
        slug: String,
        alsoKnownAs: [String] = [],
        start: CalendarDate? = nil,
        end: CalendarDate? = nil,
        replaces: [Code] = [],
        replacesRoughly: [Code] = [],
        note: String? = nil,
        declaredAt: SourceLocation
    ) {
        self.code = code
        self.name = name
        self.level = level
        self.parent = parent
        self.slug = slug
        self.alsoKnownAs = alsoKnownAs
        self.start = start
        self.end = end
        self.replaces = replaces
        self.replacesRoughly = replacesRoughly
        self.note = note
        self.declaredAt = declaredAt
    }

    /// Whether the area was there on the last day of a period; where a date is not known, it was.
    public func existed(in period: Period) -> Bool {
        existed(on: period.end)
    }

    /// Whether the area was there on a day; where a date is not known, it was.
    public func existed(on day: CalendarDate) -> Bool {
        start.map { $0 <= day } ?? true && end.map { $0 > day } ?? true
    }
}
