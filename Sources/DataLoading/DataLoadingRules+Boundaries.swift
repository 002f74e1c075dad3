package import Diagnostics

/// Faults of boundary files.
extension DataLoadingRules {
    package static let badJSON = Rule(
        "D301",
        "Boundary file that is not JSON",
        """
        The text breaks the rules of JSON at the place named, so nothing of the file is read. Often it was cut off while \
        it was downloaded.
        """
    )
    package static let notBoundaries = Rule(
        "D302",
        "Boundary file that is neither TopoJSON nor GeoJSON",
        """
        A boundary file is a TopoJSON Topology, or a GeoJSON FeatureCollection or Feature.
        """
    )
    package static let badArc = Rule(
        "D303",
        "Arc that the topology does not have",
        """
        A shape in TopoJSON is made of arcs, which it names by number. A number without an arc means that the file was \
        cut or edited. The area has no outline from this file.
        """
    )
    package static let openRing = Rule(
        "D304",
        "Ring that is not closed",
        """
        The outline of an area ends where it began. One that does not would be drawn with an edge that is not there, so \
        the area has no outline from this file.
        """
    )
    package static let badCoordinates = Rule(
        "D305",
        "Coordinates that are not degrees",
        """
        Boundaries are in degrees of longitude (-180 to 180) and latitude (-90 to 90), WGS 84. Files from Ordnance Survey \
        are often in metres of the National Grid and must be converted.
        """
    )
    package static let malformedShape = Rule(
        "D306",
        "Shape that is not built as it should be",
        """
        A part of the shape is missing, or is a text where a list or a number should be. The area has no outline from \
        this file.
        """
    )
    package static let repeatedOutline = Rule(
        "D307",
        "Second outline of an area in one collection",
        """
        A collection of shapes has two for one area. The first is used. Where both are parts of the area they belong into \
        one MultiPolygon.
        """
    )
    package static let noOutline = Rule(
        "D308",
        "Boundary file without any area of the site",
        """
        Shapes belong to areas by code: the shape's `id`, or a property such as `areacd`, `code` or `LSOA21CD`. None of \
        the file's shapes has the code of an area in areas.csv.
        """
    )
    package static let tooManyPoints = Rule(
        "D309",
        "Boundary file that is too detailed",
        """
        The outlines of one file may have 20 million points. The shapes beyond are left out; use a generalised file, which \
        also makes the pages lighter.
        """
    )

    /// All rules of the module, by code.

    static let ofBoundaries: [Rule] = [
        badJSON, notBoundaries, badArc, openRing, badCoordinates, malformedShape, repeatedOutline, noOutline,
        tooManyPoints,
    ]
}
