internal import Diagnostics
internal import Model

/// What is known of an area while its slug is not settled: a row of `areas.csv`, or of a look-up.
struct AreaRow {
    let code: Area.Code
    let name: String
    let saidAs: String?
    let level: AreaLevel.ID
    var parent: Area.Code?
    let slug: String
    var alsoKnownAs: [String]
    var start: CalendarDate?
    var end: CalendarDate?
    var replaces: [Area.Code]
    let replacesRoughly: [Area.Code]
    let note: String?
    let location: SourceLocation
    let slugLocation: SourceLocation
    let parentLocation: SourceLocation
    let replacesLocation: SourceLocation
    let replacesRoughlyLocation: SourceLocation
}

extension AreaRow {
    /// An area of a look-up of which `areas.csv` says nothing.
    init(_ area: LookupArea) {
        self.init(
            code: area.code,
            name: area.name,
            saidAs: nil,
            level: area.level,
            parent: area.parent,
            slug: "",
            alsoKnownAs: [],
            start: nil,
            end: nil,
            replaces: [],
            replacesRoughly: [],
            note: nil,
            location: area.location,
            slugLocation: area.location,
            parentLocation: area.location,
            replacesLocation: area.location,
            replacesRoughlyLocation: area.location
        )
    }
}
