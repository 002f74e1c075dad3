package import Diagnostics

/// A place: one row of `areas.csv`.
package final class Area: Sendable {
    /// The nine-character GSS code (`E08000012`), or the site's own for a place that has none (`N17`).
    package typealias Code = Identifier<Area>

    /// What tells areas apart in every file.
    package let code: Code
    /// As readers know it: `Liverpool`.
    package let name: String
    /// As it stands in a sentence where that is not the name: `the North West`.
    package let saidAs: String?
    /// The level that its row names; `site.yml` need not have it.
    package let level: AreaLevel.ID
    /// The area this one lies in; nil at the top.
    package let parent: Code?
    /// The last part of the page's address, `/areas/SLUG/`: lower-case ASCII letters, digits and hyphens.
    package let slug: String
    /// Other names under which readers may look for it.
    package let alsoKnownAs: [String]
    /// The first day on which the area existed under this code; nil where it is not known.
    package let start: CalendarDate?
    /// The first day on which it no longer did; nil while it does.
    package let end: CalendarDate?
    /// The areas whose place this one took, with the same boundary altogether.
    package let replaces: [Code]
    /// The areas whose place this one took, with a boundary that is not the same.
    package let replacesRoughly: [Code]
    /// What a reader should know about the boundary.
    package let note: String?
    /// Its row of `areas.csv`.
    package let declaredAt: SourceLocation

    /// Puts an area together from its row and its slug.
    package init(
        code: Code,
        name: String,
        saidAs: String? = nil,
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
        self.saidAs = saidAs
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
    package func existed(in period: Period) -> Bool {
        existed(on: period.end)
    }

    /// Whether the area was there on a day; where a date is not known, it was.
    package func existed(on day: CalendarDate) -> Bool {
        start.map { $0 <= day } ?? true && end.map { $0 > day } ?? true
    }
}

/// The position of an area in an `AreaTree`: four bytes that stand for a code on hot paths.
@usableFromInline
package struct AreaIndex: Hashable, Sendable, Comparable {
    /// From 0, in the order of `AreaTree.areas`.
    @usableFromInline package let position: Int32

    /// Takes a position in `AreaTree.areas`.
    @inlinable
    package init(_ position: Int) {
        self.position = Int32(truncatingIfNeeded: position)
    }

    /// Orders areas as `areas.csv` lists them.
    @inlinable
    package static func < (left: AreaIndex, right: AreaIndex) -> Bool {
        left.position < right.position
    }
}

/// One level of the tree of areas, as `site.yml` names it: country, region, authority, neighbourhood, block.
package struct AreaLevel: Hashable, Sendable {
    /// The word used in the `level` column of `areas.csv`.
    package typealias ID = Identifier<AreaLevel>

    /// The word used in the `level` column of `areas.csv`.
    package let id: ID
    /// For readers, one of them: `Council area`.
    package let name: String
    /// For readers, several: `Council areas`.
    package let plural: String
    /// Whether areas of this level have pages of their own.
    package let hasPages: Bool
    /// The smaller level of which all areas inside an area of this one make it up; nil where that is not said.
    package let madeOf: ID?
    /// Which of its areas are to have an outline.
    package let outlines: Outlines

    /// How complete the outlines of a level are.
    package enum Outlines: String, Hashable, Sendable, CaseIterable {
        /// Each area has one where most have, so that one without is missed.
        case all
        /// Some have none, which is known.
        case some
    }

    /// Puts a level together from its entry in `site.yml`.
    package init(
        id: ID,
        name: String,
        plural: String,
        hasPages: Bool,
        madeOf: ID? = nil,
        outlines: Outlines = .all
    ) {
        self.id = id
        self.name = name
        self.plural = plural
        self.hasPages = hasPages
        self.madeOf = madeOf
        self.outlines = outlines
    }
}
