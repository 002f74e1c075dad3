internal import Diagnostics
internal import Model

/// What is said of outlines that are read and cannot be right.
extension Diagnostic {
    static func latitudeFirst(_ areas: [Area], at location: SourceLocation?) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.latitudeFirst,
            .error,
            "latitude and longitude look swapped in the \(outlines(of: areas))",
            at: location,
            explanation:
                "The longitude comes first, then the latitude: -2.24, 53.48. As they are, the outlines lie far "
                + "from where they belong; with the two numbers exchanged they fit.",
            suggestion: "Exchange the two numbers of every position, or export the file again as GeoJSON, WGS 84 "
                + "(longitude, latitude).",
            effect: "The map would be a mirror image in another part of the world."
        )
    }

    static func longitudeWithoutSign(_ areas: [Area], at location: SourceLocation?) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.longitudeWithoutSign,
            .error,
            "the longitude has lost its minus sign in the \(outlines(of: areas))",
            at: location,
            explanation:
                "West of Greenwich it is below 0: -2.24, 53.48. As they are, the outlines lie far from where they "
                + "belong; with the sign they fit.",
            suggestion: "Write a minus sign in front of the first number of every position, or export the file again.",
            effect: "The map would be a mirror image in another part of the world."
        )
    }

    static func outlineElsewhere(_ areas: [Area], at location: SourceLocation?) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.outlineElsewhere,
            .warning,
            "the \(outlines(of: areas)) \(areas.count == 1 ? "lies" : "lie") far from the others, in whole or in part",
            at: location,
            suggestion:
                "Look for points at 0, 0, for a minus sign or a digit that is lost, and for shapes with the code of "
                + "another area.",
            effect: "Maps are drawn so large that everything else becomes small."
        )
    }

    /// - Parameters:
    ///   - count: how many areas the level has.
    ///   - drawn: how many of them have an outline.
    ///   - isShapeEmpty: whether the location is that of a shape without a geometry.
    static func missingOutline(
        _ areas: [Area],
        of level: AreaLevel,
        count: Int,
        drawn: Int,
        isShapeEmpty: Bool,
        at location: SourceLocation
    ) -> Diagnostic {
        let most = level.plural.isEmpty ? "areas" : level.plural
        let isSquares = (count - drawn) * 5 > count
        let object = areas.count == 1 ? "it" : "them"
        let reason = isShapeEmpty ? "Its shape in the file has no geometry." : "No boundary file has a shape for it."
        return Diagnostic(
            DataLoadingRules.missingOutline,
            .warning,
            areas.count == 1
                ? "\(names(areas)) has no outline"
                : "\(areas.count) areas have no outline: \(names(areas))",
            at: location,
            explanation: areas.count == 1 ? reason : isShapeEmpty ? "This shape has no geometry." : nil,
            suggestion: "Add a file with a shape that has the code, or write the code of its shape into also_known_as. "
                + "Where there is none to be had, write outlines: some for level \(level.id) in site.yml.",
            effect: !level.hasPages
                ? "Areas that are made up of \(object) have no outline by this."
                : isSquares
                    ? "Maps of \(most) are made of squares, since more than a fifth of them has none."
                    : "Maps of \(most) leave \(object) out."
        )
    }

    private static func outlines(of areas: [Area]) -> String {
        areas.count == 1 ? "outline of \(names(areas))" : "outlines of \(areas.count) areas: \(names(areas))"
    }

    /// The first few names with their codes, and how many more there are.
    private static func names(_ areas: [Area]) -> String {
        let most = 5
        let named = areas.prefix(most).map { "\($0.name) (\($0.code))" }.joined(separator: ", ")
        return areas.count > most ? "\(named) and \(areas.count - most) more" : named
    }
}
