internal import Diagnostics
internal import Model

/// Faults of boundary files.
extension DataLoadingRules {
    static let badJSON = Rule(
        "D301",
        "Boundary file that is not JSON",
        """
        The text breaks the rules of JSON at the place named, so nothing of the file is read. Often it was cut off while \
        it was downloaded.
        """
    )
    static let notBoundaries = Rule(
        "D302",
        "Boundary file that is neither TopoJSON nor GeoJSON",
        """
        A boundary file is a TopoJSON Topology, or a GeoJSON FeatureCollection or Feature.
        """
    )
    static let badArc = Rule(
        "D303",
        "Arc that the topology does not have",
        """
        A shape in TopoJSON is made of arcs, which it names by number. A number without an arc means that the file was \
        cut or edited. The area has no outline from this file.
        """
    )
    static let openRing = Rule(
        "D304",
        "Ring that is not closed",
        """
        The outline of an area ends where it began. One that does not would be drawn with an edge that is not there, so \
        the area has no outline from this file.
        """
    )
    static let badCoordinates = Rule(
        "D305",
        "Coordinates that are not degrees",
        """
        Boundaries are in degrees of longitude (-180 to 180) and latitude (-90 to 90), WGS 84, or in metres of the British \
        National Grid (EPSG:27700), which are converted. All of a file are in one of them: what the file says in `crs`, or \
        else what its first position is.
        """
    )
    static let malformedShape = Rule(
        "D306",
        "Shape that is not built as it should be",
        """
        A part of the shape is missing, or is a text where a list or a number should be. The area has no outline from \
        this file.
        """
    )
    static let repeatedOutline = Rule(
        "D307",
        "Second outline of an area in one collection",
        """
        A collection of shapes has two for one area. The first is used. Where both are parts of the area they belong into \
        one MultiPolygon.
        """
    )
    static let noOutline = Rule(
        "D308",
        "Boundary file without any area of the site",
        """
        Shapes belong to areas by code: the shape's `id`, or a property such as `areacd`, `code` or `LSOA21CD`. None of \
        the file's shapes has the code of an area in areas.csv.
        """
    )
    static let tooManyPoints = Rule(
        "D309",
        "Boundary file that is too detailed",
        """
        The outlines of one file may have 20 million points. The shapes beyond are left out; use a generalised file, which \
        also makes the pages lighter.
        """
    )

    static let latitudeFirst = Rule(
        "D310",
        "Outlines with the latitude first",
        """
        GeoJSON and TopoJSON have the longitude first, then the latitude: Manchester is at -2.24, 53.48. Some programs \
        write them the other way round, and the map would be a mirror image in another part of the world. The outlines \
        named are where no place of the United Kingdom is, or far from the area that theirs lies in, and right with the \
        two numbers exchanged.
        """
    )
    static let missingOutline = Rule(
        "D311",
        "Areas without an outline among others that have one",
        """
        Maps leave out an area without an outline; where more than a fifth of the areas has none, all are drawn as \
        squares. An area that is made up of others needs an outline of each of them, or one of its own. A shape may be \
        in the file without a geometry, or have an older code: write that into the column `also_known_as`. Where no outline \
        is to be had, `outlines: some` in the level's entry in site.yml says that it is known.
        """
    )
    static let longitudeWithoutSign = Rule(
        "D317",
        "Outlines without the minus sign",
        """
        What lies west of Greenwich has a longitude below 0: Manchester is at -2.24, 53.48. The outlines named are in the sea, \
        or far from the area that theirs lies in, and right with a minus sign in front of the longitude.
        """
    )
    static let outlineElsewhere = Rule(
        "D312",
        "Outline far from the others",
        """
        An outline, or a point of it, lies far from the larger area around it or from the others in that area, or outside \
        the United Kingdom where most others lie in it. Often it is a point at 0, 0, a lost minus sign, or a shape with \
        another area's code. The map is drawn so that \
        everything has room, and all else becomes small.
        """
    )

    static let otherSystem = Rule(
        "D320",
        "Boundary file in other coordinates",
        """
        A boundary file says in `crs` that its coordinates are of a system that is not read, or they may be of the Irish Grid. \
        Degrees of WGS 84 and metres of the British National Grid are read; GDAL converts others.
        """
    )
    static let otherOutlines = Rule(
        "D321",
        "Boundary file of another format",
        """
        A GeoPackage, a Shapefile or an archive lies in the folder of boundaries. Most publishers offer GeoJSON beside them, \
        and GDAL converts them to it.
        """
    )

    static let ofBoundaries: [Rule] = [
        badJSON, notBoundaries, badArc, openRing, badCoordinates, malformedShape, repeatedOutline, noOutline,
        tooManyPoints, latitudeFirst, longitudeWithoutSign, missingOutline, outlineElsewhere, otherSystem,
        otherOutlines,
    ]
}

extension Diagnostic {
    private static var noOutlineEffect: String { "The area has no outline from this file." }

    static func badJSON(_ message: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.badJSON,
            .error,
            message,
            at: location,
            explanation: "The text is not JSON from here on.",
            suggestion: "Download the file again.",
            effect: "Nothing of the file is read."
        )
    }

    static func notBoundaries(_ type: String?, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.notBoundaries,
            .error,
            type.map { "the file's type is \"\($0.shortened)\"" } ?? "the file has no type",
            at: location,
            explanation: "Boundaries are a Topology (TopoJSON), or a FeatureCollection or Feature (GeoJSON).",
            effect: "Nothing of the file is read."
        )
    }

    static func badArc(_ number: String, count: Int, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.badArc,
            .error,
            "there is no arc \(number.shortened)",
            at: location,
            explanation: "The topology has \(count) \(count == 1 ? "arc" : "arcs"), counted from 0.",
            suggestion: "Download the file again, or export it as GeoJSON.",
            effect: noOutlineEffect
        )
    }

    static func openRing(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.openRing,
            .error,
            "the ring does not end where it begins",
            at: location,
            suggestion: "Write the first position once more behind the last, or export the file again.",
            effect: noOutlineEffect
        )
    }

    static func badCoordinates(
        _ x: Double,
        _ y: Double,
        in system: CoordinateSystem,
        at location: SourceLocation
    ) -> Diagnostic {
        if case .nationalGrid = system {
            return Diagnostic(
                DataLoadingRules.badCoordinates,
                .error,
                "\(x.plain), \(y.plain) is not on the British National Grid",
                at: location,
                explanation: "The file's coordinates are metres of that grid: 0 to 700000 east, 0 to 1300000 north.",
                suggestion: "Download the file again in longitude and latitude (EPSG:4326).",
                effect: "Areas with this point have no outline from this file."
            )
        }
        let isSwapped = abs(x) <= 90 && abs(y) <= 180
        let isGrid = !isSwapped && (1_000...700_000).contains(x) && (1_000...1_300_000).contains(y)
        return Diagnostic(
            DataLoadingRules.badCoordinates,
            .error,
            "\(x.plain), \(y.plain) is not a longitude and a latitude",
            at: location,
            explanation: isGrid
                ? "They look like metres of the National Grid."
                : isSwapped ? "They look like a latitude and a longitude; the longitude comes first." : nil,
            suggestion: isSwapped
                ? "Exchange the two numbers of every position."
                : isGrid
                    ? "Convert the file to WGS 84 degrees."
                    : "Correct the number, or export the file again as GeoJSON in degrees (WGS 84).",
            effect: "Areas with this point have no outline from this file."
        )
    }

    static func malformedShape(_ summary: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.malformedShape,
            .error,
            summary,
            at: location,
            suggestion: "Download the file again, or export it again as GeoJSON.",
            effect: noOutlineEffect
        )
    }

    static func repeatedOutline(_ area: Area, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.repeatedOutline,
            .warning,
            "a second outline of \(area.name) (\(area.code)) in one collection",
            at: location,
            suggestion: "Take the one out that is not of this area, or give it the code of its own.",
            effect: "The first is used."
        )
    }

    static func noOutline(path: String) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.noOutline,
            .warning,
            "no shape in the file has the code of an area",
            at: .wholeFile(path),
            explanation: "Codes are looked for in `id`, and in properties such as `areacd`, `code` or `LSOA21CD`.",
            effect: "The file adds nothing to any map."
        )
    }

    static func tooManyPoints(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.tooManyPoints,
            .error,
            "the file's outlines have more than \(OutlineCollector.mostPoints / 1_000_000) million points",
            at: location,
            suggestion: "Use a generalised file.",
            effect: "Shapes from here on are left out."
        )
    }
}
