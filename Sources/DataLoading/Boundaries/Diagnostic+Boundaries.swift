internal import Diagnostics
internal import Model

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
            effect: noOutlineEffect
        )
    }

    static func openRing(at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.openRing,
            .error,
            "the ring does not end where it begins",
            at: location,
            effect: noOutlineEffect
        )
    }

    static func badCoordinates(_ x: Double, _ y: Double, at location: SourceLocation) -> Diagnostic {
        let isGrid = (0...700_000).contains(x) && (0...1_300_000).contains(y)
        return Diagnostic(
            DataLoadingRules.badCoordinates,
            .error,
            "\(x.plain), \(y.plain) is not a longitude and a latitude",
            at: location,
            explanation: isGrid ? "They look like metres of the National Grid." : nil,
            suggestion: "Convert the file to WGS 84 degrees.",
            effect: "Areas with this point have no outline from this file."
        )
    }

    static func malformedShape(_ summary: String, at location: SourceLocation) -> Diagnostic {
        Diagnostic(DataLoadingRules.malformedShape, .error, summary, at: location, effect: noOutlineEffect)
    }

    static func repeatedOutline(_ area: Area, at location: SourceLocation) -> Diagnostic {
        Diagnostic(
            DataLoadingRules.repeatedOutline,
            .warning,
            "a second outline of \(area.name) (\(area.code)) in one collection",
            at: location,
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
